import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MAX_AMOUNT } from './money.ts'
import { partOfAmount, percentOf, shareAmount } from './share-amount.ts'

const amount = fc.integer({ min: -MAX_AMOUNT, max: MAX_AMOUNT })

describe('an amount that is shared', () => {
  it('is in its parts to the minor unit, none more than one unit off its exact share', () => {
    fc.assert(
      fc.property(amount, fc.array(fc.nat(MAX_AMOUNT), { minLength: 1, maxLength: 12 }), (whole, weights) => {
        const parts = shareAmount(whole, weights)
        expect(parts.reduce((sum, part) => sum + BigInt(part), 0n)).toBe(BigInt(whole))
        const sum = weights.reduce((all, weight) => all + BigInt(weight), 0n)
        for (const [at, part] of parts.entries()) {
          const off = BigInt(part) * sum - BigInt(whole) * BigInt(weights[at] ?? 0)
          if (sum > 0n) expect((off < 0n ? -off : off) < sum).toBe(true)
        }
      }),
    )
  })

  it('gives what is left to the largest remainders, the first of equal ones', () => {
    expect(shareAmount(100, [1, 1, 1])).toEqual([34, 33, 33])
    expect(shareAmount(10, [1, 2, 4])).toEqual([1, 3, 6])
    expect(shareAmount(-100, [1, 1, 1])).toEqual([-33, -33, -34])
    expect(shareAmount(80, [1000, -200])).toEqual([100, -20])
    expect(shareAmount(7, [0, 0])).toEqual([7, 0])
  })
})

describe('a part of an amount', () => {
  it('is rounded half away from zero, exactly', () => {
    expect([percentOf(1005, 1000), percentOf(-1005, 1000), percentOf(MAX_AMOUNT, 3333)]).toEqual([
      101, -101, 333_300_000_000,
    ])
    fc.assert(
      fc.property(amount, fc.integer({ min: 0, max: 10_000 }), (whole, share) => {
        const part = BigInt(percentOf(whole, share)) * 10_000n - BigInt(whole) * BigInt(share)
        expect((part < 0n ? -part : part) * 2n <= 10_000n).toBe(true)
      }),
    )
    expect(partOfAmount(-1, 1, 3)).toBe(0)
  })
})
