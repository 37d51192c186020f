import {
  isCustomerField,
  isPaymentField,
  isProductField,
  isPurchaseField,
  type CustomerField,
  type ImportField,
  type PaymentField,
  type ProductField,
  type PurchaseField,
} from '#shared/domain/import-fields.ts'
import { newFieldOf } from './columns/new-field.ts'
import { customFieldOf, withCustomColumns } from './columns/custom-columns.ts'
import { guessCustomerColumns, guessPurchaseColumns, looksLikeData } from './columns/guess-columns.ts'
import { customerColumn, isKnownHeader, purchaseColumn } from './columns/header-dictionary.ts'
import { foldHeader } from './columns/header-fold.ts'
import { outlookLayout } from './columns/outlook-layouts.ts'
import { ownCustomerColumns } from './columns/own-columns.ts'
import { isPayments, paymentColumns } from './columns/payment-columns.ts'
import { guessedProductColumns, isProducts, productColumns } from './columns/product-columns.ts'
import { isDayAndTime, purchaseColumns } from './columns/purchase-columns.ts'
import { settleCustomerColumns, type PlannedColumn } from './columns/settle-columns.ts'
import type { StoredCustomField } from '#db/repositories/custom-fields.ts'
import { importError } from './import-error.ts'
import type { ImportProducer, ReadImportOptions } from './import-types.ts'

export type ImportPlan = {
  readonly hasHeader: boolean
  readonly producer: ImportProducer
} & (
  | { readonly type: 'customers'; readonly columns: readonly PlannedColumn<CustomerField>[] }
  | { readonly type: 'purchases'; readonly columns: readonly PlannedColumn<PurchaseField>[] }
  | { readonly type: 'products'; readonly columns: readonly PlannedColumn<ProductField>[] }
  | { readonly type: 'payments'; readonly columns: readonly PlannedColumn<PaymentField>[] }
)

/** The first row is a header if it says known words and does not look like data, or if only it holds no data. */
const isHeader = (first: readonly string[], others: readonly (readonly string[])[]): boolean => {
  const cells = first.map((cell) => cell.trim()).filter((cell) => cell !== '')
  const known = cells.filter(isKnownHeader).length
  const data = cells.filter(looksLikeData).length
  if (known > 0) return known > data
  if (data > 0 || others.length === 0 || new Set(cells).size < cells.length) return false
  return others.slice(0, 20).every((row) => row.some((cell) => looksLikeData(cell.trim())))
}

const sellingFields = new Set<PurchaseField | null>([
  'product',
  'productCode',
  'quantity',
  'amount',
  'unitPrice',
  'purchaseTotal',
  'shipping',
  'paymentMethod',
  'receipt',
])

/** Purchases have a date and say what was sold or for how much; lists of people have neither together. */
const isPurchases = (headers: readonly string[], rows: readonly (readonly string[])[]): boolean => {
  const fields = headers.map((header) => purchaseColumn(header)?.field ?? null)
  if (!fields.includes('date') && !isDayAndTime(fields, rows)) return false
  const selling = new Set(fields.filter((field) => sellingFields.has(field))).size
  const people = headers.filter((header) => {
    const field = customerColumn(header)?.field ?? null
    return field !== null && field !== 'noteLine' && purchaseColumn(header) === null
  }).length
  // A number and a code stand in lists of people too.
  const isSale = ['product', 'quantity', 'amount', 'unitPrice', 'purchaseTotal', 'paid'].some((field) =>
    fields.includes(field as PurchaseField),
  )
  return isSale && selling + 1 >= people
}

const producerOf = (headers: readonly string[], columns: readonly PlannedColumn<CustomerField>[]): ImportProducer => {
  const known = headers.map(customerColumn)
  if (known.some((column) => column?.google)) return 'google'
  const fields = new Set(columns.map((column) => column.field))
  if (fields.has('birthdayYear') && fields.has('birthdayMonth') && headers.length > 20) return 'thunderbird'
  return headers.length > 20 && (fields.has('workStreet') || fields.has('workCity')) ? 'outlook' : 'plain'
}

const guessed = <Field>(
  rows: readonly (readonly string[])[],
  fields: ReadonlyMap<number, Field>,
): readonly PlannedColumn<Field>[] =>
  Array.from({ length: Math.max(0, ...rows.map((row) => row.length)) }, (_, index) => ({
    index,
    header: '',
    field: fields.get(index) ?? null,
    group: '',
  }))

const withoutHeader = (rows: readonly (readonly string[])[], type: ReadImportOptions['type']): ImportPlan => {
  if (type === 'products')
    return { type, hasHeader: false, producer: 'plain', columns: guessed(rows, guessedProductColumns(rows)) }
  const layout = type === 'purchases' ? null : outlookLayout(rows)
  if (layout !== null) {
    const columns = settleCustomerColumns(layout).map((column) => ({ ...column, header: '' }))
    return { type: 'customers', hasHeader: false, producer: 'outlook', columns }
  }
  const customers = guessCustomerColumns(rows)
  const purchases = guessPurchaseColumns(rows)
  const selling = [...purchases.values()].filter((field) => sellingFields.has(field)).length
  const contact = [...customers.values()].some((field) => field === 'email' || field === 'phone')
  if (type === 'purchases' || (type !== 'customers' && selling >= 2 && !contact))
    return { type: 'purchases', hasHeader: false, producer: 'plain', columns: guessed(rows, purchases) }
  return { type: 'customers', hasHeader: false, producer: 'plain', columns: guessed(rows, customers) }
}

/** What the file is and what its columns mean, from its first rows. */
export const planImport = (rows: readonly (readonly string[])[], options: ReadImportOptions): ImportPlan => {
  const [first = [], ...others] = rows
  const headed = options.hasHeader ?? isHeader(first, others)
  const plan = headed ? withHeader(first, others, options) : withoutHeader(rows, options.type)
  const titled = plan.hasHeader && headed ? others : rows
  return remapped(plan, options.map ?? {}, options.customFields ?? [], titled)
}

/** Fields of which one at least must be there: a list of anything else is no list of customers. */
const whoField = /^(displayName|givenName|familyName|nickname|company|emailName|(email|phone|fax)(?!Label).*|pager)$/

export const saysWho = (columns: readonly PlannedColumn<CustomerField>[]): boolean =>
  columns.some(({ field }) => field !== null && whoField.test(field))

/** Guesses that hold without a known header: names alone could be products, towns or anything. */
const guessContacts = (rows: readonly (readonly string[])[]): ReadonlyMap<number, CustomerField> => {
  const guesses = guessCustomerColumns(rows)
  return [...guesses.values()].some((field) => field === 'email' || field === 'phone') ? guesses : new Map()
}

/** Columns of e-mail addresses under words that we don't know, where no known word is above any. */
const guessEmails = (
  columns: readonly PlannedColumn<CustomerField>[],
  rows: readonly (readonly string[])[],
): ReadonlyMap<number, CustomerField> => {
  if (columns.some(({ field }) => field?.startsWith('email') === true)) return new Map()
  const unknown = new Set(columns.filter(({ field }) => field === 'noteLine').map(({ index }) => index))
  return new Map([...guessCustomerColumns(rows)].filter(([at, field]) => field === 'email' && unknown.has(at)))
}

/** Rows at the start of a file in which a header may stand below something else. */
const MOST_TITLE_ROWS = 40

/**
 * Titles that people write above their table, or what a bank says of an account: the header is the first row with known words
 * below them. Rows of more than one cell above it need a header that leaves no doubt.
 */
export const titleRows = (rows: readonly (readonly string[])[]): number => {
  const filled = (row: readonly string[]): readonly string[] =>
    row.map((cell) => cell.trim()).filter((cell) => cell !== '')
  const first = rows[0] ?? []
  // `Account: …` is a known word above a statement, but no header beside one.
  const least = isHeader(first, rows.slice(1)) ? 2 * filled(first).filter(isKnownHeader).length + 1 : 2
  let isTable = false
  for (const [at, row] of rows.slice(0, MOST_TITLE_ROWS).entries()) {
    const cells = filled(row)
    const known = cells.filter(isKnownHeader).length
    const data = cells.filter(looksLikeData).length
    if (at > 0 && known >= Math.max(least, isTable ? 3 : 2) && known * 2 > cells.length && data === 0) return at
    isTable ||= cells.length > 1
  }
  return 0
}

const withHeader = (
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  options: ReadImportOptions,
): ImportPlan => {
  // Trailing separators are no columns.
  const filled = headers.slice(0, headers.findLastIndex((header) => header.trim() !== '') + 1).map((h) => h.trim())
  const wanted = options.type === undefined || options.type === 'auto' ? null : options.type
  if (wanted === 'payments' || (wanted === null && isPayments(filled, options.fileName ?? '', rows)))
    return { type: 'payments', hasHeader: true, producer: 'plain', columns: paymentColumns(filled, rows) }
  if (wanted === 'products' || (wanted === null && isProducts(filled))) {
    const columns = productColumns(filled)
    const producer = columns.some(({ field }) => field === 'productUid') ? 'regulars' : 'plain'
    return { type: 'products', hasHeader: true, producer, columns }
  }
  const own =
    wanted === 'purchases' || (wanted === null && isPurchases(filled, rows)) ? null : ownCustomerColumns(filled)
  const custom = options.customFields ?? []
  if (own !== null)
    return { type: 'customers', hasHeader: true, producer: 'regulars', columns: withCustomColumns(own, custom) }
  if (wanted === 'purchases' || (wanted === null && isPurchases(filled, rows)))
    return { type: 'purchases', hasHeader: true, producer: 'plain', columns: purchaseColumns(filled, rows) }
  const settled = settleCustomerColumns(filled)
  // Words that say nothing to us: the cells may.
  const guesses = saysWho(settled) ? guessEmails(settled, rows) : guessContacts(rows)
  const columns = settled.map((column) => ({ ...column, field: guesses.get(column.index) ?? column.field }))
  const producer = producerOf(filled, columns)
  return { type: 'customers', hasHeader: true, producer, columns: withCustomColumns(columns, custom) }
}

const isFieldOf = {
  customers: isCustomerField,
  purchases: isPurchaseField,
  products: isProductField,
  payments: isPaymentField,
}

/** The user's mapping over the plan. A key is a header (as written or folded), else a 0-based index. */
const remapped = (
  plan: ImportPlan,
  map: Readonly<Record<string, string | null>>,
  customFields: readonly StoredCustomField[],
  rows: readonly (readonly string[])[],
): ImportPlan => {
  const wanted = new Map<number, string | null>()
  const made: StoredCustomField[] = []
  /** An own field that is there, also under the name of a new one, or a new one. */
  const customOf = (target: string, column: { readonly index: number; readonly header: string }) => {
    const known = customFieldOf(target, customFields)
    if (known !== undefined) return known
    const field = newFieldOf(target, column, () => rows.map((row) => row[column.index] ?? ''))
    if (field === null) return undefined
    const same = [...customFields, ...made].find(({ folded }) => folded === field.folded)
    if (same === undefined) made.push(field)
    return same ?? field
  }
  for (const [key, field] of Object.entries(map)) {
    const byHeader = plan.columns.filter((column) => column.header === key)
    const loose =
      byHeader.length > 0
        ? byHeader
        : plan.columns.filter((column) => column.header !== '' && foldHeader(column.header) === foldHeader(key))
    const found =
      loose.length > 0 ? loose : plan.columns.filter((column) => /^\d{1,3}$/.test(key) && column.index === Number(key))
    if (found.length === 0) throw importError('unknown-column', { column: key })
    const isCustom = plan.type === 'customers' && found.every((column) => customOf(field ?? '', column) !== undefined)
    const fits = isCustom || field === null || isFieldOf[plan.type](field)
    if (!fits) throw importError('unknown-field', { field, type: plan.type })
    for (const column of found) wanted.set(column.index, field)
  }
  if (wanted.size === 0) return plan
  const apply = <Field extends ImportField['field']>(
    columns: readonly PlannedColumn<Field>[],
  ): readonly PlannedColumn<Field>[] =>
    columns.map((column) => {
      const field = wanted.get(column.index)
      if (field === undefined) return column
      const { custom: _, ...plain } = column
      const custom = customOf(field ?? '', column)
      if (custom !== undefined) return { ...plain, field: null, group: '', custom }
      const group = field === null ? '' : (/^(address|home|work|other)[A-Z]/.exec(field)?.[1] ?? '')
      return { ...plain, field: field as Field | null, group }
    })
  switch (plan.type) {
    case 'customers':
      return { ...plan, columns: apply(plan.columns) }
    case 'purchases':
      return { ...plan, columns: apply(plan.columns) }
    case 'products':
      return { ...plan, columns: apply(plan.columns) }
    case 'payments':
      return { ...plan, columns: apply(plan.columns) }
  }
}
