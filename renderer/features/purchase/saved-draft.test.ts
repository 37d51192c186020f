import { describe, expect, it } from 'vitest'
import type { Purchase } from '#shared/contract/purchases.ts'
import { withAmount } from '#renderer/ui/sale-lines/sale-line.ts'
import { onePayment } from './draft-payment.ts'
import { draftOf, patchOf } from './saved-draft.ts'

const day = '2026-01-05'
const cash = { method: 'cash' as const, amount: 900, day, dueOn: null }
const saved: Purchase = {
  id: 1,
  uid: 'u',
  version: 3,
  number: 12,
  customerId: 5,
  customer: 'Ana',
  day,
  time: null,
  currency: 'EUR',
  total: 900,
  discount: 0,
  discountPercent: null,
  rounding: 0,
  campaign: '',
  staffId: 1,
  staff: '',
  owed: 0,
  orderId: null,
  note: '',
  lines: [
    {
      id: 1,
      productId: 7,
      name: 'Coffee',
      quantity: 2000,
      unitPrice: 45_000,
      discount: 0,
      discountPercent: null,
      total: 900,
      returnOf: null,
      returned: 0,
      returnedTotal: 0,
    },
  ],
  payments: [cash],
  returns: [],
  original: null,
  deletedAt: null,
}
const coins = { currency: 'EUR', cashStep: 0 }
const patch = (purchase: Purchase, change: Partial<ReturnType<typeof draftOf>>) =>
  patchOf(purchase, { ...draftOf(purchase), ...change }, coins, 'Goods')
const dearer = (purchase: Purchase, amount: number) => ({
  lines: draftOf(purchase).lines.map((line) => withAmount(line, amount)),
})

describe('a purchase being changed', () => {
  it('sends nothing when nothing was changed', () => {
    const onAccount = { ...cash, method: 'credit' as const, dueOn: '2026-02-04' }
    const kept = [
      { ...cash, amount: 1000 },
      { ...onAccount, amount: -100, dueOn: null },
    ]
    for (const payments of [
      [cash],
      [],
      [onAccount],
      [
        { ...cash, amount: 400 },
        { ...onAccount, amount: 500 },
      ],
      kept,
    ])
      expect(patch({ ...saved, payments }, {})).toEqual({})
  })

  it('lets the only payment follow the total', () => {
    expect(patch(saved, dearer(saved, 800))).toMatchObject({ payments: [{ method: 'cash', amount: 800 }] })
  })

  it('leaves several payments as they are while they add up', () => {
    const split = {
      ...saved,
      payments: [
        { ...cash, amount: 400 },
        { ...cash, method: 'card' as const, amount: 500 },
      ],
    }
    expect(patch(split, { note: 'Gift' })).toEqual({ note: 'Gift' })
  })

  it('keeps the day of a payment that was made on another one', () => {
    const later = [{ ...cash, day: '2026-01-20' }]
    expect(draftOf({ ...saved, payments: later }).payment).toMatchObject({
      kind: 'mixed',
      rows: [{ day: '2026-01-20' }],
    })
  })

  it('sends a discount, campaign and another way to pay', () => {
    expect(patch(saved, { discountPercent: 10, campaign: 'Easter', payment: onePayment('card') })).toEqual({
      discount: 0,
      discountPercent: 10,
      campaign: 'Easter',
      payments: [{ method: 'card', amount: 810 }],
    })
  })
})
