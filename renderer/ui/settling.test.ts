import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Receivable } from '#shared/contract/credit.ts'
import { settlingOf } from './settling.ts'

const receivable = (number: number, open: number, fields: Partial<Receivable> = {}): Receivable => ({
  purchaseId: number,
  number,
  day: '2026-03-01',
  dueOn: '2026-03-15',
  amount: open,
  open,
  daysLate: 0,
  instalment: null,
  ...fields,
})
const told = (open: readonly Receivable[], amount: number, meantFor: number | null = null) => {
  const { parts, kept } = settlingOf(open, amount, meantFor, '2026-04-01')
  return { parts: parts.map(({ of, amount: part, left }) => [of.number, part, left]), kept }
}

it('settles the oldest first and leaves the rest of the next', () => {
  expect(told([receivable(12, 500), receivable(15, 400)], 600)).toEqual({
    parts: [
      [12, 500, 0],
      [15, 100, 300],
    ],
    kept: 0,
  })
})

it('goes to the purchase it is meant for first, then to the oldest', () => {
  expect(told([receivable(12, 500), receivable(15, 400)], 600, 15).parts).toEqual([
    [15, 400, 0],
    [12, 200, 300],
  ])
})

it('takes instalments that are not due yet last', () => {
  const plan = { purchaseId: 9, instalment: { at: 2, of: 3 }, dueOn: '2026-05-01' }
  expect(told([receivable(9, 100, plan), receivable(12, 500)], 550).parts).toEqual([
    [12, 500, 0],
    [9, 50, 50],
  ])
})

it('keeps what is more than owed', () => {
  expect(told([receivable(12, 500)], 620)).toEqual({ parts: [[12, 500, 0]], kept: 120 })
  expect(told([], 620)).toEqual({ parts: [], kept: 620 })
})

it('never loses or makes money', () => {
  const amounts = fc.array(fc.integer({ min: 1, max: 100_000 }), { maxLength: 8 })
  fc.assert(
    fc.property(amounts, fc.integer({ min: 1, max: 400_000 }), fc.option(fc.nat(8)), (opens, amount, meantFor) => {
      const open = opens.map((each, at) => receivable(at, each))
      const { parts, kept } = settlingOf(open, amount, meantFor, '2026-04-01')
      expect(parts.reduce((sum, part) => sum + part.amount, 0) + kept).toBe(amount)
      expect(parts.every(({ of, amount: part, left }) => part + left === of.open)).toBe(true)
    }),
  )
})
