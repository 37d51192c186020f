import { expect, it } from 'vitest'
import { emptyLine } from '#renderer/ui/sale-lines/sale-line.ts'
import { emptyDraft } from './draft.ts'
import { totalsOf } from './draft-totals.ts'

it('a share is taken off all lines, and only what is paid in cash is rounded to coins', () => {
  const lines = [{ ...emptyLine(1), gross: 9_999 }]
  const draft = { ...emptyDraft(null, 'cash'), discountPercent: 7, lines }
  const coins = { currency: 'EUR', cashStep: 5 }
  expect(totalsOf(draft, coins)).toEqual({ lines: 9_999, discount: 700, rounding: 1, total: 9_300 })
  expect(totalsOf({ ...draft, payment: { kind: 'one', method: 'card', given: null } }, coins).total).toBe(9_299)
})
