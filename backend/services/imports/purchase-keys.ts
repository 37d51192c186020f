import { hash } from 'node:crypto'
import type { PurchaseRecord } from './import-types.ts'
import { importedSource } from './import-source.ts'

/** What one line of a purchases file says, whatever row it stands in. */
export const lineContent = ({ row: _row, ...line }: PurchaseRecord): string => {
  const { customer } = line
  return JSON.stringify([
    importedSource,
    customer.externalId || [customer.name, customer.email, customer.phoneE164 ?? customer.phone],
    line.day,
    line.time,
    line.receipt,
    line.product,
    line.productCode,
    line.quantity,
    line.unitPrice,
    line.amount,
    line.paymentMethod,
    line.note,
  ])
}

/** Names of lines: the same content for the how-many-th time in this file. */
export function lineKeys(): (record: PurchaseRecord) => string {
  const seen = new Map<string, number>()
  return (record) => {
    const content = hash('sha1', lineContent(record), 'base64url')
    const count = (seen.get(content) ?? 0) + 1
    seen.set(content, count)
    return count === 1 ? content : `${content}-${count}`
  }
}
