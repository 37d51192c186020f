import { describe, expect, it } from 'vitest'
import { languageFromBrowser } from './languages.ts'

describe('the language before there is a shop', () => {
  it('is the first of ours that the browser asks for', () => {
    expect(languageFromBrowser(['de-DE', 'ro-MD', 'ru'])).toBe('ro')
  })

  it('is Latin for Serbian, unless Cyrillic is asked for by name', () => {
    expect([languageFromBrowser(['sr']), languageFromBrowser(['sr-Cyrl-RS'])]).toEqual(['sr-Latn', 'sr-Cyrl'])
  })

  it('is English where nothing fits', () => {
    expect(languageFromBrowser(['ja', 'rom'])).toBe('en')
  })
})
