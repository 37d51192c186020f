import { describe, expect, it } from 'vitest'
import type { Purchase } from '#shared/contract/purchases.ts'
import {
  draftOf,
  emptyDraft,
  emptyLine,
  patchOf,
  sumOf,
  toLines,
  unitPriceOf,
  withAmount,
  withItem,
  withTotal,
} from './draft.ts'

const coffee = {
  productId: 7,
  name: 'Coffee',
  quantity: 2000,
  unitPrice: unitPriceOf(450, 'EUR'),
  discount: 0,
  total: null,
}

describe('a purchase being typed', () => {
  it('works out the total of a line from its price', () => {
    expect(withTotal({ ...coffee, key: 1 }, 'EUR').total).toBe(900)
  })

  it('takes a typed amount for the truth and forgets the price', () => {
    const line = withAmount(withTotal({ ...coffee, key: 1 }, 'EUR'), 800)
    expect([line.total, line.unitPrice]).toEqual([800, null])
  })

  it('keeps the price when the same amount is typed again', () => {
    const line = withTotal({ ...coffee, key: 1 }, 'EUR')
    expect(withAmount(line, 900)).toBe(line)
  })

  it('puts a usual item into the blank line first, then under it', () => {
    const one = withItem(emptyDraft(null, 'cash'), coffee)
    const two = withItem(one, { ...coffee, name: 'Tea' })
    expect(two.lines.map((line) => line.name)).toEqual(['Coffee', 'Tea'])
    expect(new Set(two.lines.map((line) => line.key)).size).toBe(2)
  })

  it('sends no blank lines and names what has only an amount', () => {
    const draft = { ...emptyDraft(null, 'cash'), lines: [emptyLine(1), { ...emptyLine(2), total: 500 }] }
    expect(toLines(draft, 'Goods')).toMatchObject([{ name: 'Goods', total: 500 }])
    expect(sumOf(draft.lines)).toBe(500)
  })
})

const saved: Purchase = {
  id: 1,
  uid: 'u',
  version: 3,
  number: 12,
  customerId: 5,
  customer: 'Ana',
  day: '2026-01-05',
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
    },
  ],
  payments: [{ method: 'cash', amount: 900, day: '2026-01-05', dueOn: null }],
  deletedAt: null,
}

describe('a purchase being changed', () => {
  it('sends nothing when nothing was changed', () => {
    expect(patchOf(saved, draftOf(saved), 'Goods')).toEqual({})
  })

  it('lets the only payment follow the total', () => {
    const draft = draftOf(saved)
    const lines = draft.lines.map((line) => withAmount(line, 800))
    expect(patchOf(saved, { ...draft, lines }, 'Goods')).toMatchObject({ payments: [{ method: 'cash', amount: 800 }] })
  })

  it('leaves several payments as they are', () => {
    const split = {
      ...saved,
      payments: [...saved.payments, { method: 'card' as const, amount: 0, day: '2026-01-05', dueOn: null }],
    }
    expect(patchOf(split, { ...draftOf(split), method: 'card' }, 'Goods')).toEqual({})
  })
})
