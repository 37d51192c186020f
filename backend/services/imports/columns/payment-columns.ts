import type { PaymentField } from '#shared/domain/import-fields.ts'
import { customerColumn, paymentColumn, paymentColumnRank, productColumn, purchaseColumn } from './header-dictionary.ts'
import type { PlannedColumn } from './settle-columns.ts'

/** Said of payments and of nothing else. */
const isPaymentWord = (header: string): boolean =>
  paymentColumn(header) !== undefined && purchaseColumn(header) === null && customerColumn(header) === null

/** Who paid, what came in, what is left on the account. */
const isOfBank = (header: string): boolean => {
  const field = paymentColumn(header)
  return field === null ? accountWords.test(header) : field !== 'reference'
}
const accountWords = /balance|sold|saldo|stanje|остаток|iban|kontostand/iu

/** Names that people and banks give to such files, in their beginnings. */
const fileWords =
  /(^|[^\p{L}])(payments?|paid|incasari|încasări|plati|plăți|uplat[ae]|izvod|plate[zž]h?i|платеж|оплат|поступлени|выписк|extras|statement|transactions|kontoauszug|zahlung|ums[aä]tze)/iu

const goods = new Set<string | null | undefined>(['quantity', 'unitPrice', 'productCode'])

/** Payments have a date and an amount, words of banks or of paying, and nothing that is sold. */
export function isPayments(headers: readonly string[], fileName: string): boolean {
  const fields = headers.map(paymentColumn)
  if (!fields.includes('date') || !fields.some((field) => field === 'amount' || field === 'paidIn')) return false
  const sold = headers.map((header) => purchaseColumn(header)?.field)
  if (sold.some((field) => goods.has(field))) return false
  if (headers.some((_, at) => sold[at] === 'product' && fields[at] === undefined)) return false
  // Catalogues and address lists have words of their own.
  if (headers.some((header) => productColumn(header) === 'cost')) return false
  if (fileWords.test(fileName)) return true
  const told = headers.filter(isPaymentWord)
  const has = (field: PaymentField): boolean => fields.includes(field)
  if ((has('paidIn') && has('paidOut')) || has('direction')) return true
  // What something is for stands in lists of sales too.
  if (!told.some(isOfBank)) return false
  return told.length >= 2 || (!sold.includes('product') && sold.includes('amount'))
}

/** Each field belongs to the column that says it best; several columns may tell what a payment is for. */
export function paymentColumns(headers: readonly string[]): readonly PlannedColumn<PaymentField>[] {
  const best = new Map<PaymentField, number>()
  headers.forEach((header, index) => {
    const field = paymentColumn(header)
    if (field == null || field === 'reference') return
    const other = best.get(field)
    if (other === undefined || paymentColumnRank(header) < paymentColumnRank(headers[other] ?? ''))
      best.set(field, index)
  })
  return headers.map((header, index) => {
    const field = paymentColumn(header) ?? null
    const isOwn = field === 'reference' || (field !== null && best.get(field) === index)
    // A second name, of a bank or of who is paid, still says something.
    return { index, header, field: isOwn ? field : field === 'customer' ? 'reference' : null, group: '' }
  })
}
