import { expect, it } from 'vitest'
import { denominationsOf } from './denominations.ts'

it('coins and notes are whole minor units, the largest first, and make up any amount', () => {
  for (const currency of ['EUR', 'RON', 'RSD', 'RUB', 'USD', 'GBP', 'HUF', 'JPY']) {
    const found = denominationsOf(currency)
    expect(found.every(Number.isSafeInteger)).toBe(true)
    expect(found.toSorted((a, b) => b - a)).toEqual(found)
  }
  expect(denominationsOf('EUR').at(-1)).toBe(1)
  expect(denominationsOf('JPY').at(-1)).toBe(1)
  expect(denominationsOf('XXX')).toEqual([])
})
