import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MAX_AMOUNT } from './money.ts'
import { changedPrice } from './price-change.ts'

const price = fc.nat(MAX_AMOUNT)
const basisPoints = fc.integer({ min: -10_000, max: 100_000 })
const step = fc.constantFrom(1, 5, 10, 50, 99, 100, 1000)

describe('a changed price', () => {
  it.each([
    [99, { percent: 10 }, 1, 109],
    [99, { percent: 10 }, 10, 110],
    [1250, { percent: -12.5 }, 1, 1094],
    [500, { amount: -20 }, 50, 500],
    [500, { amount: -25 }, 50, 500],
    [500, { amount: -600 }, 1, -100],
    [1, { set: 249 }, 50, 250],
    [333, { percent: 0.05 }, 1, 333],
    [1005, { percent: -100 }, 1, 0],
  ])('of %j by %j to multiples of %j is %j', (from, change, multiple, to) => {
    expect(changedPrice(from, change, multiple)).toBe(to)
  })

  it('is the nearest multiple of the step to what was asked for', () => {
    fc.assert(
      fc.property(price, basisPoints, step, (from, bp, multiple) => {
        const to = changedPrice(from, { percent: bp / 100 }, multiple)
        expect(to % multiple === 0).toBe(true)
        const off = BigInt(to) * 10_000n - BigInt(from) * BigInt(10_000 + bp)
        const size = off < 0n ? -off : off
        expect(size * 2n <= 10_000n * BigInt(multiple)).toBe(true)
        // Exactly between two multiples it goes away from zero.
        if (size * 2n === 10_000n * BigInt(multiple)) expect(off > 0n).toBe(true)
      }),
    )
  })

  it('is never lower for a higher price, and stays where nothing changes', () => {
    fc.assert(
      fc.property(price, price, basisPoints, step, (a, b, bp, multiple) => {
        const change = { percent: bp / 100 }
        const [low, high] = a < b ? [a, b] : [b, a]
        expect(changedPrice(low, change, multiple)).toBeLessThanOrEqual(changedPrice(high, change, multiple))
        expect(changedPrice(a, { percent: 0 })).toBe(a)
        expect(changedPrice(a, { amount: 0 })).toBe(a)
        expect(changedPrice(a, { set: b })).toBe(b)
      }),
    )
  })
})
