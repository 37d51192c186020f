import { describe, expect, it } from 'vitest'
import { unitPriceOf } from '#shared/domain/unit-price.ts'
import { emptyDraft, emptyLine, lineOf, totalOf, withAmount, withDiscount, withItem, withPrice } from './draft.ts'
import { totalsOf } from './draft-totals.ts'
import { toLines } from './saved-draft.ts'

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
const euro = { currency: 'EUR', cashStep: 0 }

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

describe('a purchase being typed', () => {
  it('puts a usual item into the blank line first, then under it', () => {
    const one = withItem(emptyDraft(null, 'cash'), coffee)
    const two = withItem(one, { ...coffee, name: 'Tea' })
    expect(two.lines.map(({ name }) => name)).toEqual(['Coffee', 'Tea'])
    expect(new Set(two.lines.map(({ key }) => key)).size).toBe(2)
  })

  it('sends no blank lines and names what has only an amount', () => {
    const draft = { ...emptyDraft(null, 'cash'), lines: [emptyLine(1), { ...emptyLine(2), gross: 500 }] }
    expect(toLines(draft, 'Goods')).toMatchObject([{ name: 'Goods', total: 500 }])
    expect(totalsOf(draft, euro).total).toBe(500)
  })

  it('takes a share off all lines and rounds to coins only what is paid in cash', () => {
    const draft = { ...emptyDraft(null, 'cash'), ...share(7), lines: [{ ...emptyLine(1), gross: 9_999 }] }
    const coins = { currency: 'EUR', cashStep: 5 }
    expect(totalsOf(draft, coins)).toEqual({ lines: 9_999, discount: 700, rounding: 1, total: 9_300 })
    expect(totalsOf({ ...draft, payment: { kind: 'one', method: 'card', given: null } }, coins).total).toBe(9_299)
  })

  it('knows a discount that is more than all lines', () => {
    const draft = { ...emptyDraft(null, 'cash'), discount: 600, lines: [{ ...emptyLine(1), gross: 500 }] }
    expect(totalsOf(draft, euro).discount).toBeNull()
  })
})
