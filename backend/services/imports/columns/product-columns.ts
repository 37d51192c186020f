import type { ProductField } from '#shared/domain/import-fields.ts'
import { splitNumber } from '../number-text.ts'
import { customerColumn, productColumn, purchaseColumn } from './header-dictionary.ts'
import { foldHeader } from './header-fold.ts'
import { productOnlyFields } from './product-words.ts'
import type { PlannedColumn } from './settle-columns.ts'

/** Words that name people as well as things: alone they make no list of products. */
const openNames = new Set(['Name', 'Nume', 'Ime', 'Имя', 'Title', 'Description'].map(foldHeader))

/** Facts of a sale or of a person: who lists these lists no products. */
const otherFields = new Set<string | null>([
  'date',
  'time',
  'receipt',
  'quantity',
  'amount',
  'paymentMethod',
  'customer',
])
const isPersonal = (header: string): boolean =>
  /^(phone|email|fax|pager|givenName|familyName|birthday|homeStreet|workStreet|addressStreet)/.test(
    customerColumn(header)?.field ?? '',
  )

/** Products have a name or a code, and something that only they have, or at least two things that people don't have. */
export const isProducts = (headers: readonly string[]): boolean => {
  const fields = headers.map(productColumn)
  if (fields.includes('productUid')) return true
  if (headers.some((header) => isPersonal(header))) return false
  const isNamedOpenly = (header: string): boolean => openNames.has(foldHeader(header))
  if (headers.some((header) => !isNamedOpenly(header) && otherFields.has(purchaseColumn(header)?.field ?? null)))
    return false
  if (!fields.includes('product') && !fields.includes('productCode')) return false
  const own = new Set(fields.filter((field) => field !== null && field !== 'product' && field !== 'productCode'))
  const isPlain = headers.some((header) => productColumn(header) === 'product' && !isNamedOpenly(header))
  const least = isPlain || [...own].some((field) => field !== null && productOnlyFields.has(field)) ? 1 : 2
  return own.size >= least
}

/** Each field belongs to one column: the first that says it, a plain word for products before one for anybody. */
export const productColumns = (headers: readonly string[]): readonly PlannedColumn<ProductField>[] => {
  const taken = new Map<ProductField, number>()
  const isOpen = (index: number): boolean => openNames.has(foldHeader(headers[index] ?? ''))
  headers.forEach((header, index) => {
    const field = productColumn(header)
    if (field === null) return
    const other = taken.get(field)
    if (other === undefined || (isOpen(other) && !isOpen(index))) taken.set(field, index)
  })
  return headers.map((header, index) => {
    const field = productColumn(header)
    return { index, header, field: field !== null && taken.get(field) === index ? field : null, group: '' }
  })
}

/** A list without header: the first column of words is the name, the first of numbers with a fraction or the last one the price. */
export const guessedProductColumns = (rows: readonly (readonly string[])[]): ReadonlyMap<number, ProductField> => {
  const width = Math.max(0, ...rows.map((row) => row.length))
  const cells = (index: number): readonly string[] =>
    rows.map((row) => row[index]?.trim() ?? '').filter((cell) => cell !== '')
  const isNumeric = (index: number): boolean =>
    cells(index).length > 0 && cells(index).every((cell) => splitNumber(cell) !== null && cell.length < 13)
  const indexes = Array.from({ length: width }, (_, index) => index)
  const name = indexes.find(
    (index) => cells(index).length > 0 && !cells(index).every((cell) => /^[\d\s.,]+$/.test(cell)),
  )
  const numbers = indexes.filter((index) => index !== name && isNumeric(index))
  const price = numbers.find((index) => cells(index).some((cell) => /[.,]\d/.test(cell))) ?? numbers.at(-1)
  const barcode = indexes.find(
    (index) => index !== name && cells(index).length > 0 && cells(index).every((cell) => /^\d{8,14}$/.test(cell)),
  )
  const guesses = new Map<number, ProductField>()
  if (name !== undefined) guesses.set(name, 'product')
  if (price !== undefined && price !== barcode) guesses.set(price, 'productPrice')
  if (barcode !== undefined) guesses.set(barcode, 'barcode')
  return guesses
}
