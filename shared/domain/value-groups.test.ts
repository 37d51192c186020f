import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { valueGroupOf, valueLimits } from './value-groups.ts'

const groups = (values: readonly number[]) => {
  const limits = valueLimits(values)
  return values.map((value) => valueGroupOf(value, limits))
}

describe('groups of customers by value', () => {
  it('give the first half of the money to the top and the next three tenths to the middle', () => {
    expect(groups([500, 200, 110, 90, 50, 50])).toEqual(['top', 'middle', 'middle', 'rest', 'rest', 'rest'])
  })

  it('count whoever crosses a limit to the group above it', () => {
    expect(groups([100])).toEqual(['top'])
    expect(groups([60, 30, 10])).toEqual(['top', 'middle', 'rest'])
  })

  it('never tell equal values apart', () => {
    expect(groups([10, 10, 10, 10])).toEqual(['top', 'top', 'top', 'top'])
  })

  it('leave out whoever brings nothing', () => {
    expect(groups([0, 0])).toEqual(['rest', 'rest'])
    expect(groups([5, 0])).toEqual(['top', 'rest'])
    expect(groups([])).toEqual([])
  })

  it('hold at least half of all money at the top, with nobody worth more below it', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 60 }), (given) => {
        const values = given.toSorted((a, b) => b - a)
        const found = groups(values)
        const sumOf = (name: string) => values.reduce((sum, value, at) => sum + (found[at] === name ? value : 0), 0)
        const all = values.reduce((sum, value) => sum + value, 0)
        expect(sumOf('top') * 2).toBeGreaterThanOrEqual(all)
        expect((sumOf('top') + sumOf('middle')) * 10 + 1e-6).toBeGreaterThanOrEqual(all * 8)
        const order = ['top', 'middle', 'rest']
        for (let at = 1; at < found.length; at += 1)
          expect(order.indexOf(found[at] ?? '')).toBeGreaterThanOrEqual(order.indexOf(found[at - 1] ?? ''))
      }),
    )
  })
})
