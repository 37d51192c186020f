import { hash } from 'node:crypto'
import type { PaymentMethod } from '#shared/contract/values.ts'
import type { Day } from '#shared/domain/calendar-date.ts'
import type { Currency } from '#shared/domain/currency.ts'
import type { ImportRejection } from '#shared/domain/import-codes.ts'
import { toDecimal, type Minor } from '#shared/domain/money.ts'
import { importedPaymentLookup, paidPurchaseLookup, readOpenPurchases } from '#db/repositories/open-purchases.ts'
import { readPaymentMethods } from '#db/repositories/payment-methods.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import type { CustomerIndex } from './customer-index.ts'
import { importedSource } from './import-source.ts'
import { actionFor, type Decisions } from './import-decisions.ts'
import { inSlices, type ImportPace } from './import-pace.ts'
import type { PaymentRecord } from './import-types.ts'
import { payerFinder } from './payer-finder.ts'
import { paymentMethodReader } from './payment-words.ts'

export type PlannedEntry = {
  readonly key: string
  readonly contactId: number
  readonly purchaseId: number | null
  readonly day: Day
  readonly amount: Minor
  readonly method: PaymentMethod
  readonly note: string
}

/** What an import of payments will do. */
export type PaymentsPlan = {
  readonly entries: readonly PlannedEntry[]
  readonly skipped: number
  readonly rejected: readonly ImportRejection[]
  /** What each payment is, in file order without the rejected ones; empty where nobody wants to know. */
  readonly seen: readonly SeenPayment[]
}

/** A payment of the file and whose it is; nobody's where it is in the book already. */
export type SeenPayment = { readonly record: PaymentRecord; readonly contactId: number | null }

/** Names of payments: the same content for the how-many-th time in this file. */
function paymentKeys(): (record: PaymentRecord) => string {
  const seen = new Map<string, number>()
  return ({ row: _row, ...payment }) => {
    const { customer } = payment
    const who = customer.externalId || [customer.name, customer.email, customer.phoneE164 ?? customer.phone]
    const content = JSON.stringify([
      importedSource,
      who,
      payment.day,
      payment.amount,
      payment.receipt,
      payment.reference,
    ])
    const key = hash('sha1', content, 'base64url')
    const count = (seen.get(key) ?? 0) + 1
    seen.set(key, count)
    return count === 1 ? key : `${key}-${count}`
  }
}

/** Says who paid; what is in the book already is left out. */
export async function planPayments(
  shop: OpenShop,
  index: CustomerIndex,
  records: readonly PaymentRecord[],
  decisions: Decisions,
  pace: ImportPace,
  wantsSeen = false,
): Promise<PaymentsPlan> {
  const { raw } = shop.database
  const payerOf = payerFinder(index, readOpenPurchases(raw))
  const isKnown = importedPaymentLookup(raw)
  const isPaid = paidPurchaseLookup(raw)
  const methodOf = paymentMethodReader(await readPaymentMethods(shop.db))
  const keyOf = paymentKeys()
  const entries: PlannedEntry[] = []
  const rejected: ImportRejection[] = []
  const seen: SeenPayment[] = []
  let skipped = 0
  await inSlices(
    records,
    pace,
    (record) => {
      const { row, day, amount, receipt, reference, isStatement } = record
      const key = keyOf(record)
      if (isKnown(key) || isPaid(receipt, record)) {
        if (wantsSeen) seen.push({ record, contactId: null })
        skipped += 1
        return
      }
      const payer = payerOf(record)
      if ('code' in payer) {
        rejected.push({ row, code: payer.code, params: { value: payer.value } })
        return
      }
      if (wantsSeen) seen.push({ record, contactId: payer.contactId })
      if (actionFor(decisions, 'new', row) === 'skip') {
        skipped += 1
        return
      }
      const said = methodOf(record.method)
      // Credit pays nothing; what a bank lists came by transfer unless it says otherwise.
      const method = said === null ? (isStatement ? 'transfer' : 'cash') : said === 'credit' ? 'other' : said
      const note = [receipt, reference].filter(Boolean).join(' · ')
      entries.push({ key, ...payer, day, amount, method, note })
    },
    (done) => pace.report('matching', done, records.length),
  )
  return { entries, skipped, rejected, seen }
}

/** Payments as understood, in the form of the export of payments. */
export const paymentsJson = (records: readonly PaymentRecord[], currency: Currency): readonly unknown[] =>
  records.map(({ customer, day, amount, method, receipt, reference }) => ({
    number: null,
    receipt,
    customerUid: customer.uid,
    customer: customer.name || customer.externalId || customer.email || customer.phone,
    day,
    method,
    amount: toDecimal(amount, currency),
    currency,
    note: reference,
  }))
