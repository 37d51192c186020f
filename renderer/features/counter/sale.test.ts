import { describe, expect, it } from 'vitest'
import {
  amountItem,
  inQuantity,
  itemAgain,
  sumOf,
  toLines,
  unpricedLine,
  withItem,
  withPrice,
  type SaleItem,
} from './sale.ts'

const tea: SaleItem = {
  ...{ productId: 7, name: 'Tea', quantity: 1000, unitPrice: 45_000, discount: 0, discountPercent: null },
  ...{ total: 450, paidPrice: null },
}

describe('a sale at the counter', () => {
  it('counts up the line of a thing that is scanned again', () => {
    const lines = withItem(withItem([], tea, 'EUR'), { ...tea, quantity: 2000, total: 900 }, 'EUR')
    expect(lines).toMatchObject([{ name: 'Tea', quantity: 3000, total: 1350 }])
  })

  it('gives another price a line of its own', () => {
    const lines = withItem(withItem([], tea, 'EUR'), { ...tea, unitPrice: 40_000, total: 400 }, 'EUR')
    expect(lines.map(({ key, total }) => [key, total])).toEqual([
      [1, 450],
      [2, 400],
    ])
    expect(sumOf(lines)).toBe(850)
  })

  it('keeps a discount in per cent in any quantity', () => {
    const half = { ...tea, discount: 225, discountPercent: 50, total: 225 }
    expect(inQuantity(half, 3000, 'EUR')).toMatchObject({ discount: 675, total: 675 })
  })

  it('asks for the price of what has none, for one of it', () => {
    const lines = withItem([], { ...tea, quantity: 2000, unitPrice: null, total: null }, 'EUR')
    const waiting = unpricedLine(lines)
    expect(waiting?.name).toBe('Tea')
    expect(withPrice(lines, waiting?.key ?? 0, 30_000, 'EUR')).toMatchObject([{ unitPrice: 30_000, total: 600 }])
  })

  it('books an amount alone as goods', () => {
    expect(toLines(withItem([], amountItem(990), 'EUR'), 'Goods')).toEqual([
      {
        productId: null,
        name: 'Goods',
        quantity: 1000,
        unitPrice: null,
        discount: 0,
        discountPercent: null,
        total: 990,
      },
    ])
  })

  it('shows what was paid last beside another price of today', () => {
    const item = { productId: 7, name: 'Tea', quantity: 1000, paidPrice: 40_000, paid: 400, lastOn: '2026-01-01' }
    const now = { unitPrice: 45_000, discount: 0, discountPercent: null, total: 450 }
    expect(itemAgain({ ...item, now }).paidPrice).toBe(40_000)
    expect(itemAgain({ ...item, paidPrice: 45_000, now }).paidPrice).toBeNull()
  })
})
