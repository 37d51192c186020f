import { describe, expect, it } from 'vitest'
import { countryOf, currencyOf } from './shop-defaults.ts'

describe('what a new shop starts with', () => {
  it('takes the country that the browser names for the language', () => {
    expect(countryOf('ro', ['ru', 'ro-MD'])).toBe('MD')
  })

  it('falls back to the home of the language', () => {
    expect([countryOf('sr-Cyrl', ['sr']), countryOf('ru', ['en-US'])]).toEqual(['RS', 'RU'])
  })

  it('pays in euro where the country has no money of its own', () => {
    expect([currencyOf('ME'), currencyOf('RS')]).toEqual(['EUR', 'RSD'])
  })
})
