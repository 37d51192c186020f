import type { TFunction } from 'i18next'
import { builtInMethod } from '#shared/contract/values.ts'
import type { ExportedFollowUp, ExportedLaterPayment, ExportedPurchase } from '#db/repositories/export-rows.ts'
import type { ProductRow } from '#db/repositories/products.ts'
import type { ColumnType, TableRow } from './table.ts'

/** Name of the field and what it holds, in the order of the columns. */
export type ColumnPlan = readonly (readonly [key: string, type: ColumnType])[]

/** The number on the receipt where there was one, else our own. */
const receiptOf = (purchase: ExportedPurchase) => (purchase.receipt === '' ? String(purchase.number) : purchase.receipt)

const builtIn: ReadonlySet<string> = new Set(builtInMethod.options)

/** Own ways to pay are called as the shop calls them. */
const methodWord = (t: TFunction, method: string) =>
  builtIn.has(method) ? t(`common.methods.${method}` as 'common.methods.cash') : method

/** Comes back through our own import as it was; only what was sold when and past prices are elsewhere. */
export const productColumns: ColumnPlan = [
  ['product', 'text'],
  ['productCode', 'code'],
  ['barcode', 'code'],
  ['category', 'text'],
  ['unit', 'text'],
  ['productPrice', 'money'],
  ['cost', 'money'],
  ['usualDays', 'count'],
  ['active', 'text'],
  ['productUid', 'code'],
]
export const productRows = (t: TFunction, product: ProductRow): readonly TableRow[] => [
  [
    product.name,
    product.code,
    product.barcode,
    product.category,
    product.unit,
    product.price,
    product.cost,
    product.usual_days,
    t(product.active === 1 ? 'customFields.yes' : 'customFields.no'),
    product.uid,
  ],
]

export const purchaseColumns: ColumnPlan = [
  ['receipt', 'code'],
  ['customer', 'text'],
  ['date', 'day'],
  ['time', 'code'],
  ['products', 'text'],
  ['discount', 'money'],
  ['rounding', 'money'],
  ['amount', 'money'],
  ['currency', 'text'],
  ['paymentMethod', 'text'],
  ['campaign', 'text'],
  ['staff', 'text'],
  ['purchaseNote', 'text'],
]
export const purchaseRows = (t: TFunction, purchase: ExportedPurchase): readonly TableRow[] => [
  [
    receiptOf(purchase),
    purchase.customer?.name ?? null,
    purchase.day,
    purchase.time,
    purchase.lines.map(({ name }) => name).join(', '),
    purchase.discount,
    purchase.rounding,
    purchase.total,
    purchase.currency,
    [...new Set(purchase.payments.map(({ method }) => methodWord(t, method)))].join(', '),
    purchase.campaign,
    purchase.staff,
    purchase.note,
  ],
]

/** The way in which all of a purchase was paid at once; null where a column of its lines can't tell it. */
function wayOfPaying(t: TFunction, { payments, total, day }: ExportedPurchase): string | null {
  const [first] = payments
  const paid = payments.reduce((sum, { amount }) => sum + amount, 0)
  const isPlain = payments.every((payment) => payment.method === first?.method && payment.day === day)
  return first !== undefined && isPlain && paid === total ? methodWord(t, first.method) : null
}

export const lineColumns: ColumnPlan = [
  ['receipt', 'code'],
  ['customer', 'text'],
  ['date', 'day'],
  ['time', 'code'],
  ['product', 'text'],
  ['quantity', 'quantity'],
  ['unitPrice', 'price'],
  ['discount', 'money'],
  ['amount', 'money'],
  ['currency', 'text'],
  ['paymentMethod', 'text'],
  ['purchaseNote', 'text'],
  ['purchaseDiscount', 'money'],
  ['rounding', 'money'],
  ['customerUid', 'code'],
  ['purchaseUid', 'code'],
]

/** Lines come back through our own import: a purchase without a customer has to say so. */
export const lineRows = (t: TFunction, purchase: ExportedPurchase): readonly TableRow[] =>
  purchase.lines.map((line, at) => [
    receiptOf(purchase),
    purchase.customer?.name ?? t('common.walkIn'),
    purchase.day,
    purchase.time,
    line.name,
    line.quantity,
    line.unit_price,
    line.discount,
    line.line_total,
    purchase.currency,
    wayOfPaying(t, purchase),
    at === 0 ? purchase.note : null,
    at === 0 ? purchase.discount : null,
    at === 0 ? purchase.rounding : null,
    purchase.customer?.uid ?? null,
    purchase.uid,
  ])

export const paymentColumns: ColumnPlan = [
  ['receipt', 'code'],
  ['customer', 'text'],
  ['date', 'day'],
  ['paymentMethod', 'text'],
  ['amount', 'money'],
  ['currency', 'text'],
  ['dueOn', 'day'],
]
export const laterPaymentRows = (t: TFunction, row: ExportedLaterPayment): readonly TableRow[] => [
  [
    row.number === null ? null : String(row.number),
    row.customer?.name ?? null,
    row.day,
    methodWord(t, row.method),
    row.amount,
    row.currency,
    null,
  ],
]
export const paymentRows = (t: TFunction, purchase: ExportedPurchase): readonly TableRow[] =>
  purchase.payments.map((payment) => [
    receiptOf(purchase),
    purchase.customer?.name ?? null,
    payment.day,
    methodWord(t, payment.method),
    payment.amount,
    payment.currency,
    payment.due_on,
  ])

export const followUpColumns: ColumnPlan = [
  ['title', 'text'],
  ['customer', 'text'],
  ['dueOn', 'day'],
  ['time', 'text'],
  ['doneOn', 'day'],
  ['repeatEvery', 'count'],
  ['repeatUnit', 'text'],
  ['repeatRule', 'text'],
  ['assignee', 'text'],
  ['note', 'text'],
]
export const followUpRows = (t: TFunction, row: ExportedFollowUp): readonly TableRow[] => [
  [
    row.title,
    row.customer?.name ?? null,
    row.due_on,
    row.time,
    row.done_on,
    row.repeat_every,
    row.repeat_unit === null ? null : t(`spreadsheets.repeatUnits.${row.repeat_unit}`),
    row.repeat_rule,
    row.staff,
    row.note,
  ],
]
