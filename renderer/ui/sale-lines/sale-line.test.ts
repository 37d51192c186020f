import { describe, expect, it } from 'vitest'
import { unitPriceOf } from '#shared/domain/unit-price.ts'
import { sumsOf, withItem } from './sale-draft.ts'
import { emptyLine, lineOf, noDiscount, toLines, totalOf, withAmount, withDiscount, withPrice } from './sale-line.ts'

const coffee = {
  productId: 7,
  name: 'Coffee',
  quantity: 2000,
  unitPrice: unitPriceOf(450, 'EUR'),
  discount: 0,
  total: 900,
}
const line = lineOf(coffee, 1)
const share = (discountPercent: number) => ({ discount: 0, discountPercent })
const empty = { ...noDiscount, lines: [emptyLine(1)] }

describe('a line being typed', () => {
  it('is worked out from its price', () => {
    expect(totalOf(withPrice({ ...line, quantity: 3000 }, 'EUR'))).toBe(1350)
  })

  it('takes a typed amount for the truth and forgets price and discount', () => {
    const typed = withAmount(withDiscount(line, share(10)), 800)
    expect([totalOf(typed), typed.unitPrice, typed.discountPercent]).toEqual([800, null, null])
  })

  it('keeps the price when the same amount is typed again', () => {
    expect(withAmount(line, 900)).toBe(line)
  })

  it('takes a share off again when the price changes, and an amount as it was', () => {
    const byShare = withDiscount(line, share(10))
    expect(totalOf(byShare)).toBe(810)
    expect(totalOf(withPrice({ ...byShare, quantity: 4000 }, 'EUR'))).toBe(1620)
    const byAmount = withDiscount(line, { discount: 100, discountPercent: null })
    expect(totalOf(withPrice({ ...byAmount, quantity: 4000 }, 'EUR'))).toBe(1700)
  })

  it('gives less back where goods with a discount come back', () => {
    const back = lineOf({ ...coffee, quantity: -2000, discount: 90, total: -810 }, 1)
    expect(back.gross).toBe(-900)
    expect(totalOf(back)).toBe(-810)
  })
})

describe('lines being typed', () => {
  it('take a usual item into the blank line first, then under it', () => {
    const { lines } = withItem(withItem(empty, coffee), { ...coffee, name: 'Tea' })
    expect(lines.map(({ name }) => name)).toEqual(['Coffee', 'Tea'])
    expect(new Set(lines.map(({ key }) => key)).size).toBe(2)
  })

  it('are sent without the blank ones, and what has only an amount gets a name', () => {
    const lines = [emptyLine(1), { ...emptyLine(2), gross: 500 }]
    expect(toLines(lines, 'Goods')).toMatchObject([{ name: 'Goods', total: 500 }])
  })

  it('know a discount that is more than all of them', () => {
    const lines = [{ ...emptyLine(1), gross: 500 }]
    expect(sumsOf({ ...noDiscount, discount: 600, lines })).toEqual({ lines: 500, discount: null, due: 500 })
    expect(sumsOf({ ...share(10), lines })).toEqual({ lines: 500, discount: 50, due: 450 })
  })

  it('come to nothing known while none has an amount', () => {
    expect(sumsOf(empty)).toEqual({ lines: null, discount: 0, due: 0 })
  })
})
