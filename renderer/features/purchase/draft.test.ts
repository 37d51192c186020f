import { describe, expect, it } from 'vitest'
import { emptyDraft, emptyLine, sumOf, toLines, unitPriceOf, withAmount, withItem, withTotal } from './draft.ts'

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
