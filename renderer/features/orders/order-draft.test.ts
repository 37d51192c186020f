import { describe, expect, it } from 'vitest'
import type { Order } from '#shared/contract/orders.ts'
import { noDiscount, toLines, withPrice } from '#renderer/ui/sale-lines/sale-line.ts'
import { draftOfOrder, emptyOrder, patchOf } from './order-draft.ts'

const order: Order = {
  id: 7,
  uid: 'u',
  version: 3,
  number: 4,
  customerId: 1,
  customer: 'Ana',
  state: 'ordered',
  orderedOn: '2026-06-15',
  promisedOn: '2026-06-20',
  promisedTime: '17:00',
  readyOn: null,
  closedOn: null,
  currency: 'EUR',
  total: 4000,
  discount: 500,
  discountPercent: null,
  lines: [
    {
      id: 9,
      productId: 2,
      name: 'Cake',
      quantity: 2000,
      unitPrice: 250_000,
      discount: 500,
      discountPercent: 10,
      total: 4500,
    },
  ],
  payments: [],
  paid: 0,
  note: '',
  purchaseId: null,
  deletedAt: null,
}

describe('a draft of an order', () => {
  it('sends nothing where nothing was changed, with discounts of a line and of the whole', () => {
    expect(patchOf(order, draftOfOrder(order), 'Goods')).toEqual({})
  })

  it('sends what was changed', () => {
    const draft = { ...draftOfOrder(order), promisedTime: '', note: 'Candles' }
    expect(patchOf(order, draft, 'Goods')).toEqual({ promisedTime: null, note: 'Candles' })
  })

  it('sends another discount of the whole without the lines', () => {
    const draft = { ...draftOfOrder(order), discount: 0, discountPercent: 20 }
    expect(patchOf(order, draft, 'Goods')).toEqual({ discount: 0, discountPercent: 20 })
    expect(patchOf(order, { ...draft, ...noDiscount }, 'Goods')).toEqual({ discount: 0, discountPercent: null })
  })

  it('keeps the share that is taken off a line when more is ordered', () => {
    const draft = draftOfOrder(order)
    const lines = draft.lines.map((line) => withPrice({ ...line, quantity: 3000 }, 'EUR'))
    expect(patchOf(order, { ...draft, lines }, 'Goods')).toMatchObject({
      lines: [{ quantity: 3000, discount: 750, discountPercent: 10, total: 6750 }],
    })
  })

  it('leaves blank lines out', () => {
    expect(toLines(emptyOrder(null).lines, 'Goods')).toEqual([])
  })
})
