import type { PurchaseField } from '#shared/domain/import-fields.ts'
import { splitNumber } from '../number-text.ts'
import { paymentMethodOf } from '../payment-words.ts'
import { isDateLike } from './guess-columns.ts'
import { purchaseColumn, purchaseColumnRank } from './header-dictionary.ts'
import { foldHeader } from './header-fold.ts'
import { isOfWholePurchase } from './order-total.ts'
import type { PlannedColumn } from './settle-columns.ts'
import { shopLayout } from './shop-layouts.ts'

type Columns = readonly PlannedColumn<PurchaseField>[]
type Rows = readonly (readonly string[])[]

/** Of which several columns may say something. */
const manyTimes = new Set<PurchaseField>(['status'])

/** Headers that number the rows of a list as well as its receipts. */
const rowNumbers = new Set(['№', 'No', 'Nr', 'Num', '#'].map((word) => foldHeader(word) || word))

/** Each field of purchases belongs to one column; of several that say it, the plainest word is taken. */
export function purchaseColumns(headers: readonly string[], rows: Rows): Columns {
  const layout = shopLayout(headers)
  const fields = headers.map((header) => {
    const own = layout?.get(foldHeader(header))
    return own === undefined ? (purchaseColumn(header)?.field ?? null) : own
  })
  const has = (field: PurchaseField): boolean => fields.includes(field)
  const cellsOf = (index: number): readonly string[] =>
    rows.map((row) => (row[index] ?? '').trim()).filter((cell) => cell !== '')
  fields.forEach((field, index) => {
    const word = foldHeader(headers[index] ?? '') || (headers[index] ?? '').trim()
    // Beside a customer's name a bare ID numbers the rows.
    const isRowId = field === 'customerId' && word === 'id' && (has('customer') || has('customerEmail'))
    const isRowNumber = field === 'receipt' && rowNumbers.has(word) && isCounted(cellsOf(index))
    if (isRowId || isRowNumber) fields[index] = null
    // What a till sells has a name too.
    else if (field === 'customer' && word === 'name' && isOfGoods(has)) fields[index] = 'product'
    // A till's text of what was sold, all in one cell.
    else if (field === 'product' && isListOfGoods(cellsOf(index)))
      fields[index] = has('purchaseNote') ? null : 'purchaseNote'
    else if (field === 'paid' && cellsOf(index).some((cell) => isWayOfPaying(cell)) && !has('paymentMethod'))
      fields[index] = 'paymentMethod'
  })
  if (!has('amount') && !has('unitPrice') && !has('purchaseTotal'))
    fields.forEach((field, index) => {
      if (field === 'paid') fields[index] = 'amount'
    })
  if (isDayAndTime(fields, rows)) fields[fields.indexOf('time')] = 'date'
  const best = new Map<PurchaseField, number>()
  fields.forEach((field, index) => {
    if (field === null || manyTimes.has(field)) return
    const other = best.get(field)
    const rank = purchaseColumnRank(headers[index] ?? '')
    if (other === undefined || rank < purchaseColumnRank(headers[other] ?? '')) best.set(field, index)
  })
  const columns = headers.map((header, index) => {
    const field = fields[index] ?? null
    const isOwn = field !== null && (manyTimes.has(field) || best.get(field) === index)
    return { index, header, field: isOwn ? field : null, group: '' }
  })
  if (!isOfWholePurchase(columns, rows)) return columns
  return columns.map((column) =>
    column.field === 'amount'
      ? { ...column, field: 'purchaseTotal' }
      : column.field === 'purchaseTotal'
        ? { ...column, field: null }
        : column,
  )
}

/** A column for the time that holds whole dates, where no other says the day. */
export const isDayAndTime = (fields: readonly (PurchaseField | null)[], rows: Rows): boolean => {
  const time = fields.includes('date') ? -1 : fields.indexOf('time')
  const cells = time < 0 ? [] : rows.map((row) => (row[time] ?? '').trim()).filter((cell) => cell !== '')
  return cells.length > 0 && cells.every(isDateLike)
}

const isCounted = (cells: readonly string[]): boolean =>
  cells.length > 1 &&
  cells.every((cell, at) => Number(cell.replace(/\.$/, '')) === Number((cells[0] ?? '').replace(/\.$/, '')) + at) &&
  Number(cells[0]) <= 1

const isOfGoods = (has: (field: PurchaseField) => boolean): boolean =>
  !has('product') &&
  !has('customerEmail') &&
  !has('customerPhone') &&
  (has('productCode') || (has('quantity') && (has('unitPrice') || has('amount'))))

/** `2 x Coffee, 1 x Cake`: no thing is called so. */
const isListOfGoods = (cells: readonly string[]): boolean => {
  const lists = cells.filter((cell) =>
    /^\d{1,4}(?:[.,]\d{1,3})?\s?[x×х]\s?\S|\(\d{1,4}\s?[x×х]\s?[\d.,\s]+\)\s*(?:=|≡)/iu.test(cell),
  )
  return lists.length * 2 > cells.length
}

const isWayOfPaying = (cell: string): boolean => {
  const method = splitNumber(cell) === null ? paymentMethodOf(cell) : null
  return method !== null && method !== 'other'
}
