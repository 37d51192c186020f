import type { PaymentField } from '#shared/domain/import-fields.ts'
import { customerColumn, paymentColumn, paymentColumnRank, productColumn, purchaseColumn } from './header-dictionary.ts'
import { foldHeader } from './header-fold.ts'
import { shopLayout } from './shop-layouts.ts'
import type { PlannedColumn } from './settle-columns.ts'

/** Said of payments and of nothing else. */
const isPaymentWord = (header: string): boolean =>
  paymentColumn(header) !== undefined && purchaseColumn(header) === null && customerColumn(header) === null

/** Who paid, what came in, what is left on the account. */
const isOfBank = (header: string): boolean => {
  const field = paymentColumn(header)
  return field === null ? accountWords.test(header) : field !== 'reference'
}
const accountWords =
  /balance|sold|saldo|stanje|остаток|iban|kontostand|payout|captured|descriptor|(?:^|\s)mcc$|кэшбэк/iu

/** Names that people and banks give to such files, in their beginnings. */
const fileWords =
  /(^|[^\p{L}])(payments?|paid|incasari|încasări|plati|plăți|uplat[ae]|izvod|plate[zž]h?i|платеж|оплат|поступлени|выписк|extras|statement|transactions|pay(?!\p{L})|kontoauszug|zahlung|ums[aä]tze)/iu

/** Names of files of what was sold, whatever else they say. */
const saleWords =
  /sale|order|invoice|vanz|vânz|comenzi|factur|prodaj|porud[zž]|ra[cč]un|fakt|продаж|заказ|реализац|rechnung|verk[aä]uf/iu

const goods = new Set<string | null | undefined>(['quantity', 'unitPrice', 'productCode', 'discount', 'shipping'])

type Rows = readonly (readonly string[])[]

/** Payment processors say what came, what they kept and what is left. */
const isOfProcessor = (headers: readonly string[]): boolean => {
  const words = new Set(headers.map(foldHeader))
  return [
    ['gross', 'fee', 'net'],
    ['brutto', 'entgelt', 'netto'],
    ['brutto', 'gebuhr', 'netto'],
    ['brut', 'comision', 'net'],
    ['сумма брутто', 'комиссия', 'сумма нетто'],
  ].some((three) => three.every((word) => words.has(word)))
}

/** What a payment is for or known by, in words that nobody has for what was sold. */
const purposeWords = /referen|purpose|remittance|назначение|квитанц|svrha|poziv|uplatnic|chitan|verwendungszweck/iu

/** A column for the kind of document whose cells all say that something was paid. */
const paymentKinds =
  /^(?:payment|receive payment|customer payment|payment received|plata|plată|incasare|încasare|uplata|naplata|оплата|платеж|платёж|поступление|zahlung|zahlungseingang)$/iu
const saysPayments = (sold: readonly (string | null | undefined)[], rows: Rows): boolean => {
  const kind = sold.indexOf('saleKind')
  const cells = kind < 0 ? [] : rows.map((row) => (row[kind] ?? '').trim()).filter((cell) => cell !== '')
  return cells.length > 0 && cells.every((cell) => paymentKinds.test(cell))
}

/** Payments have a date and an amount, words of banks or of paying, and nothing that is sold. */
export function isPayments(headers: readonly string[], fileName: string, rows: Rows): boolean {
  const fields = headers.map(paymentColumn)
  if (!fields.includes('date') || !fields.some((field) => field === 'amount' || field === 'paidIn')) return false
  if (isOfProcessor(headers)) return true
  if (shopLayout(headers) !== null) return false
  const sold = headers.map((header) => purchaseColumn(header)?.field)
  if (sold.some((field) => goods.has(field))) return false
  const told = headers.filter(isPaymentWord)
  const has = (field: PaymentField): boolean => fields.includes(field)
  const isOfAccount = told.length > 1 && headers.some((header) => accountWords.test(header))
  if (!isOfAccount && headers.some((_, at) => sold[at] === 'product' && fields[at] === undefined)) return false
  // Catalogues and address lists have words of their own.
  if (headers.some((header) => productColumn(header) === 'cost')) return false
  if (saysPayments(sold, rows) || (fileWords.test(fileName) && !saleWords.test(fileName))) return true
  // What is to be paid later is sold.
  if (sold.includes('dueOn')) return false
  if ((has('paidIn') && has('paidOut')) || has('direction')) return true
  if (has('paymentMethod') && !sold.includes('receipt') && headers.some((header) => purposeWords.test(header)))
    return true
  // What something is for stands in lists of sales too.
  if (!told.some(isOfBank)) return false
  // What is left on the account, and nobody who bought: `Description` is no product there.
  if (told.some((header) => accountWords.test(header)) && !sold.some((field) => field?.startsWith('customer')))
    return true
  return told.length >= 2 || (!sold.includes('product') && sold.includes('amount'))
}

/** Of which several columns may say something. */
const manyTimes = new Set<PaymentField>(['reference', 'status'])

/** `Račun` is a bill or an account: accounts have more digits than any receipt. */
const isOfAccounts = (rows: Rows, index: number): boolean => {
  const cells = rows.map((row) => (row[index] ?? '').replace(/[\s-]/g, '')).filter((cell) => cell !== '')
  return cells.length > 0 && cells.every((cell) => /^(?:[A-Z]{2})?\d{13,}$/.test(cell))
}

/** Each field belongs to the column that says it best; several columns may tell what a payment is for. */
export function paymentColumns(headers: readonly string[], rows: Rows): readonly PlannedColumn<PaymentField>[] {
  const fieldOf = (header: string, index: number): PaymentField | null => {
    const field = paymentColumn(header) ?? null
    // A bare ID numbers the rows of a bank.
    if (field === 'customerId' && foldHeader(header) === 'id') return null
    return field === 'receipt' && isOfAccounts(rows, index) ? null : field
  }
  const best = new Map<PaymentField, number>()
  headers.forEach((header, index) => {
    const field = fieldOf(header, index)
    if (field === null || manyTimes.has(field)) return
    const other = best.get(field)
    if (other === undefined || paymentColumnRank(header) < paymentColumnRank(headers[other] ?? ''))
      best.set(field, index)
  })
  return headers.map((header, index) => {
    const field = fieldOf(header, index)
    const isOwn = field !== null && (manyTimes.has(field) || best.get(field) === index)
    // A second name, of a bank or of who is paid, still says something.
    return { index, header, field: isOwn ? field : field === 'customer' ? 'reference' : null, group: '' }
  })
}
