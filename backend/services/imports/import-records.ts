import type { Currency } from '#shared/domain/currency.ts'
import { toDecimal } from '#shared/domain/money.ts'
import type { StoredCustomField } from '#db/repositories/custom-fields.ts'
import type { CustomerRecord, PurchaseRecord } from './import-types.ts'
import { plannedLine, purchaseJoiner } from './purchase-joiner.ts'

/** A customer as understood, in the form of interface.md §5. */
export const customerJson = (
  { row: _row, ...record }: CustomerRecord,
  fields: readonly StoredCustomField[],
  currency: Currency,
) => ({
  ...record,
  custom: Object.fromEntries(
    fields.flatMap(({ id, name, kind }) => {
      const value = record.custom[id]
      if (value === undefined) return []
      return [[name, kind === 'money' ? toDecimal(value as number, currency) : value]]
    }),
  ),
  photo:
    record.photo == null
      ? null
      : {
          mediaType: record.photo.mediaType,
          bytes: record.photo.bytes,
          width: record.photo.width,
          height: record.photo.height,
        },
})

/** Purchases as understood, lines joined, in the form of interface.md §5; numbers are given when they are saved. */
export function purchasesJson(records: readonly PurchaseRecord[], currency: Currency): readonly unknown[] {
  const joiner = purchaseJoiner()
  const drafts = new Map<string, number>()
  for (const record of records) {
    const { uid, externalId, name, email, phone } = record.customer
    const key = uid || externalId || email || phone || name
    if (!drafts.has(key)) drafts.set(key, drafts.size)
    joiner.add({ draft: drafts.get(key) ?? 0 }, record, plannedLine(record, '', null))
  }
  const money = (minor: number | null) => (minor === null ? null : toDecimal(minor, currency))
  return joiner.purchases().map(({ day, time, lines, paid, notes, total }) => ({
    number: null,
    customerUid: '',
    day,
    time,
    currency,
    total: money(total),
    lines: lines.map((line) => ({
      product: line.name,
      quantity: line.quantity / 1000,
      unitPrice: line.unitPrice === null ? null : line.unitPrice / 10_000,
      discount: toDecimal(line.discount, currency),
      total: money(line.total),
      returnOf: null,
    })),
    payments: paid.map(({ method, amount, dueOn }) => ({
      method,
      amount: money(amount),
      day,
      ...(dueOn === null ? {} : { dueOn }),
    })),
    note: notes.join('\n'),
  }))
}
