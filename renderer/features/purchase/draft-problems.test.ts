import { describe, expect, it } from 'vitest'
import { emptyLine } from '#renderer/ui/sale-lines/sale-line.ts'
import { emptyDraft, type PurchaseDraft } from './draft.ts'
import { onePayment, restOf, toPayments, type DraftPayment } from './draft-payment.ts'
import { dayDoubt, problemOf } from './draft-problems.ts'

const total = 1000
const ana = { kind: 'known', id: 5, name: 'Ana' } as const
const draft: PurchaseDraft = { ...emptyDraft(ana, 'cash'), lines: [{ ...emptyLine(1), gross: total }] }
const walkIn = { ...draft, customer: { kind: 'walk-in' } as const }
const row = { day: null, dueOn: null }
const mixed = (cash: number, card: number | null, keepsRest = false): DraftPayment => ({
  kind: 'mixed',
  keepsRest,
  rows: [
    { ...row, key: 1, method: 'cash', amount: cash },
    { ...row, key: 2, method: 'card', amount: card },
  ],
})

describe('what keeps a purchase from being saved', () => {
  it('is that nobody bought it, or nothing was bought', () => {
    expect(problemOf(emptyDraft(null, 'cash'), 0)).toBe('customer')
    expect(problemOf(emptyDraft(ana, 'cash'), 0)).toBe('lines')
    expect(problemOf(draft, total)).toBeNull()
  })

  it('is a walk-in who would owe', () => {
    expect(problemOf({ ...walkIn, payment: onePayment('credit') }, total)).toBe('walk-in-owes')
    expect(problemOf({ ...walkIn, payment: mixed(1200, null, true) }, total)).toBe('walk-in-owes')
    expect(problemOf({ ...draft, payment: onePayment('credit') }, total)).toBeNull()
  })

  it('is payments that don’t add up, until the rest is to be kept', () => {
    expect(problemOf({ ...draft, payment: mixed(400, 500) }, total)).toBe('left-open')
    expect(problemOf({ ...draft, payment: mixed(400, 700) }, total)).toBe('paid-too-much')
    expect(problemOf({ ...draft, payment: mixed(400, 700, true) }, total)).toBeNull()
    expect(problemOf({ ...draft, payment: mixed(400, 600) }, total)).toBeNull()
  })
})

describe('a payment being typed', () => {
  it('leaves out rows without an amount', () => {
    expect(toPayments(mixed(1000, null), total)).toEqual([{ method: 'cash', amount: 1000 }])
  })

  it('in instalments adds up to the minor unit, month by month', () => {
    const plan: DraftPayment = {
      kind: 'on-account',
      dueOn: null,
      plan: { months: 3, firstOn: '2026-01-31', rows: null },
    }
    expect(toPayments(plan, total)).toEqual([
      { method: 'credit', amount: 334, dueOn: '2026-01-31' },
      { method: 'credit', amount: 333, dueOn: '2026-02-28' },
      { method: 'credit', amount: 333, dueOn: '2026-03-31' },
    ])
    expect(restOf(plan, total)).toBe(0)
  })

  it('on account without a day leaves the terms to the shop', () => {
    expect(toPayments(onePayment('credit'), total)).toEqual([])
  })
})

describe('the day of a purchase', () => {
  it('is asked about ahead and long ago, and refused where it can only be a slip', () => {
    const doubts = ['2026-11-26', '2016-11-26', '2026-11-27', '2016-11-25', '2300-01-01', '1899-12-31']
    expect(doubts.map((day) => dayDoubt(day, '2026-11-26'))).toEqual([
      null,
      null,
      'ahead',
      'long-ago',
      'too-far-ahead',
      'too-long-ago',
    ])
  })
})
