import { describe, expect, it } from 'vitest'
import { localPrice } from './price-scale.ts'

describe('prices of the sample shop', () => {
  it.each([
    ['EUR', 6.4, 640],
    ['RSD', 6.4, 61_000],
    ['RSD', 48, 460_000],
    ['RON', 11.5, 4850],
    ['RUB', 8.4, 62_500],
    ['HUF', 1.4, 46_000],
    ['JPY', 6.4, 900],
    ['GBP', 3.6, 325],
    ['XAU', 2, 200],
  ])('in %s of %f euro are %i', (currency, euro, minor) => {
    expect(localPrice(euro, currency)).toBe(minor)
  })

  it('are never nothing', () => {
    expect(localPrice(0.001, 'RSD')).toBe(1000)
  })
})
