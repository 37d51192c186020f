import { describe, expect, it } from 'vitest'
import type { Order } from '#shared/contract/orders.ts'
import { draftOfOrder, emptyOrder, patchOf, toLines, withAmount, withTotal } from './order-draft.ts'

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
  total: 4500,
  discount: 0,
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
  it('sends nothing where nothing was changed, discounts of its lines too', () => {
    expect(patchOf(order, draftOfOrder(order), 'Goods')).toEqual({})
  })

  it('sends what was changed', () => {
    const draft = { ...draftOfOrder(order), promisedTime: '', note: 'Candles' }
    expect(patchOf(order, draft, 'Goods')).toEqual({ promisedTime: null, note: 'Candles' })
  })

  it('works out a line by the price of one, and believes a typed amount', () => {
    const [line] = draftOfOrder(order).lines
    if (line === undefined) throw new Error('no line')
    expect(withTotal({ ...line, quantity: 3000 }, 'EUR')).toMatchObject({ total: 7500, discount: 0 })
    expect(withAmount(line, 4000)).toMatchObject({ total: 4000, unitPrice: null, discount: 0 })
  })

  it('leaves blank lines out', () => {
    expect(toLines(emptyOrder(null), 'Goods')).toEqual([])
  })
})
