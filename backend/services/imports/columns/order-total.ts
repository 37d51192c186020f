import type { PurchaseField } from '#shared/domain/import-fields.ts'
import { decideSign, decimalText, countNumber, newSignEvidence, splitNumber } from '../number-text.ts'
import type { PlannedColumn } from './settle-columns.ts'

type Rows = readonly (readonly string[])[]

/** Reads the numbers of a column as its first rows write them. */
function numbersOf(rows: Rows, index: number | undefined): (row: readonly string[]) => number | null {
  if (index === undefined) return () => null
  const evidence = newSignEvidence()
  for (const row of rows) countNumber(evidence, row[index] ?? '')
  const sign = decideSign(evidence)
  return (row) => {
    const number = splitNumber(row[index] ?? '')
    const text = number === null ? null : decimalText(number, sign)
    return text === null ? null : Number(text)
  }
}

const isNear = (a: number, b: number): boolean => Math.abs(a - b) < 0.015

/**
 * Whether a column of amounts says what the whole purchase came to, though its word (`Total`) leaves that open: the same in all
 * rows of a receipt, of things that cost something else, or what shipping and taxes make of the price.
 */
export function isOfWholePurchase(columns: readonly PlannedColumn<PurchaseField>[], rows: Rows): boolean {
  const at = (field: PurchaseField): number | undefined => columns.find((column) => column.field === field)?.index
  const receipt = at('receipt')
  const [amount, price, quantity] = [
    numbersOf(rows, at('amount')),
    numbersOf(rows, at('unitPrice')),
    numbersOf(rows, at('quantity')),
  ]
  const more = (['shipping', 'tax'] as const).map((field) => numbersOf(rows, at(field)))
  const off = (['purchaseDiscount', 'discount'] as const).map((field) => numbersOf(rows, at(field)))
  if (at('amount') === undefined || at('unitPrice') === undefined) return false
  const receipts = new Map<string, { readonly amounts: Set<number>; rows: number; isOther: boolean }>()
  let [ofLine, ofWhole] = [0, 0]
  for (const row of rows) {
    const [came, each] = [amount(row), price(row)]
    if (came === null || each === null) continue
    const worth = each * (quantity(row) ?? 1)
    const charged = more.reduce((sum, read) => sum + (read(row) ?? 0), worth)
    const less = off.reduce((sum, read) => sum + Math.abs(read(row) ?? 0), 0)
    const isOther = !isNear(came, worth) && !isNear(came, worth - less)
    const number = receipt === undefined ? '' : (row[receipt] ?? '').trim()
    const known = receipts.get(number)
    if (known === undefined || number === '') receipts.set(number, { amounts: new Set([came]), rows: 1, isOther })
    else {
      known.amounts.add(came)
      known.rows += 1
      known.isOther ||= isOther
    }
    if (!isOther) ofLine += 1
    else if (isNear(came, charged - less) || isNear(came, charged)) ofWhole += 1
  }
  const several = [...receipts].filter(([number, { rows: lines }]) => number !== '' && lines > 1)
  const shared = several.filter(([, { amounts, isOther }]) => amounts.size === 1 && isOther).length
  // A tax of its own line also makes more of a price, and then the rows of one receipt differ.
  return shared * 2 > several.length || (several.length === 0 && ofWhole > ofLine)
}
