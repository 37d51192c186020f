import { cleanLine } from '#shared/domain/clean-text.ts'
import { minorDigits } from '#shared/domain/currency.ts'
import type { PaymentField } from '#shared/domain/import-fields.ts'
import { MAX_AMOUNT } from '#shared/domain/money.ts'
import { isPastPurchaseDay } from '#shared/domain/purchase-day.ts'
import { foreignCurrency, refuse, scaled, type RefusedRow } from './cell-numbers.ts'
import type { PlannedColumn } from './columns/settle-columns.ts'
import { readColumnMoment, readDate, readSerial } from './date-text.ts'
import { readEmails } from './email-text.ts'
import { splitNumber, type DecimalSign } from './number-text.ts'
import { phoneE164 } from './phone-text.ts'
import type { PaymentRecord } from './import-types.ts'
import { saleState } from './sale-state.ts'
import type { PurchaseContext } from './purchase-builder.ts'
import { uidForm } from './uid-form.ts'

export type BuiltPayment =
  | { readonly kind: 'payment'; readonly payment: PaymentRecord }
  /** Nothing but more words of what the row above is for. */
  | { readonly kind: 'more'; readonly reference: string }
  | RefusedRow

/** How banks mark money that went out, where the amount has no sign. */
const outgoing =
  /^(-|d|dr|dbit|debit|deb|out|outgoing|af|s|soll|belastung|memo|zaduzenje|zaduženje|isplata|odliv|teret|duguje|расход|дебет|списание|исходящ\S*|rashod|isplate|debitare|plata|plată|ieșire|iesire)\.?$/iu
const MOST_REFERENCE = 2000
/** Where none of these is said, a row only goes on with the text of the one above. */
const facts: readonly PaymentField[] = ['date', 'amount', 'paidIn', 'paidOut', 'customer', 'customerId', 'receipt']

/** What failed, and what may still come. */
const isUndone = (state: string): boolean => ['undone', 'waiting'].includes(saleState(state))

/** Cells → one payment for one plan of columns. */
export function paymentBuilder(
  columns: readonly PlannedColumn<PaymentField>[],
  context: PurchaseContext,
): (cells: readonly string[], row: number) => BuiltPayment {
  const at = new Map(columns.flatMap(({ field, index }) => (field === null ? [] : [[field, index] as const])))
  const references = columns.filter(({ field }) => field === 'reference')
  const dateHeader = columns.find(({ field }) => field === 'date')?.header ?? ''
  const states = columns.filter(({ field }) => field === 'status')
  let isFirst = true
  const digits = minorDigits(context.currency)
  const isStatement = at.has('paidIn') || at.has('paidOut') || references.length > 0

  return (cells, row) => {
    const cell = (field: PaymentField): string => {
      const index = at.get(field)
      return index === undefined ? '' : cleanLine(cells[index] ?? '')
    }
    const line = (field: PaymentField): string => cell(field).slice(0, 300)
    const sign = (field: PaymentField): DecimalSign | null => context.signs.get(at.get(field) ?? -1) ?? null
    const money = (field: PaymentField) => scaled(cell(field), sign(field), digits, MAX_AMOUNT, 'bad-amount')
    const surplus = cells.slice(columns.length).find((each) => each.trim() !== '')
    if (surplus !== undefined) return refuse('too-many-cells', surplus.trim())

    const reference = [...new Set(references.map(({ index }) => cleanLine(cells[index] ?? '')))]
      .filter(Boolean)
      .join(' · ')
      .slice(0, MOST_REFERENCE)
    const isMore = reference !== '' && !isFirst && facts.every((field) => cell(field) === '')
    if (isMore) return { kind: 'more', reference }
    isFirst = false
    const undone = states.map(({ index }) => cleanLine(cells[index] ?? '')).find((state) => isUndone(state))
    if (undone !== undefined) return refuse('not-completed', undone)

    const read = readDate(cell('date'), context.dateOrder, context.today)
    const moment = readColumnMoment(cell('date'), dateHeader, context.timeZone)
    const date = moment ?? (read.kind === 'day' ? read : readSerial(cell('date')))
    if (date === null) return refuse(line('date') === '' ? 'no-date' : 'bad-date', cell('date'))
    if (!isPastPurchaseDay(date.day, context.today)) return refuse('impossible-date', cell('date'))

    const [paidIn, paidOut, plain] = [money('paidIn'), money('paidOut'), money('amount')]
    for (const value of [paidIn, paidOut, plain]) if (value?.kind === 'refused') return value
    const numberOf = (value: typeof plain): number => (value?.kind === 'number' ? value.value : 0)
    const out = numberOf(paidOut)
    // In columns of their own some banks write what went out with a minus, some without.
    const back = Math.abs(numberOf(money('refunded')))
    const came = numberOf(paidIn) || (out !== 0 ? -Math.abs(out) : numberOf(plain))
    const amount = came > 0 ? Math.max(0, came - back) : came
    if (amount === 0) return refuse('no-amount', cell('amount') || cell('paidIn'))
    if (amount < 0 || outgoing.test(cell('direction')) || (numberOf(paidIn) === 0 && out !== 0))
      return refuse('money-out', cell('amount') || cell('paidOut') || cell('paidIn'))
    const units = [cell('currency'), splitNumber(cell('amount'))?.unit ?? '', splitNumber(cell('paidIn'))?.unit ?? '']
    const foreign = units
      .map((unit) => foreignCurrency(unit.toLowerCase(), context.currency))
      .find((each) => each !== null)
    if (foreign != null) return refuse('other-currency', foreign)

    const uid = line('customerUid')
    const phone = line('customerPhone')
    const name = line('customer') || [line('customerGivenName'), line('customerFamilyName')].filter(Boolean).join(' ')
    const customer = {
      uid: uidForm.test(uid) ? uid : '',
      externalId: line('customerId'),
      name,
      email: readEmails(cell('customerEmail')).emails[0] ?? '',
      phone,
      phoneE164: phone === '' ? null : phoneE164(phone, context.country),
    }
    const receipt = line('receipt')
    const named = [customer.uid, customer.externalId, name, customer.email, phone, receipt, reference]
    if (named.every((part) => part === '')) return refuse('no-payer', '')
    return {
      kind: 'payment',
      payment: {
        row,
        customer,
        day: date.day,
        amount,
        method: line('paymentMethod'),
        isStatement,
        receipt,
        reference,
      },
    }
  }
}

/** A payment with more words of what it is for. */
export const withMore = (payment: PaymentRecord, more: string): PaymentRecord => ({
  ...payment,
  reference: [payment.reference, more].filter(Boolean).join(' · ').slice(0, MOST_REFERENCE),
})
