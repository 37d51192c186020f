import type { Database } from 'better-sqlite3'

export type OpenPurchase = {
  readonly id: number
  readonly number: number
  readonly receipt: string
  readonly contactId: number
}

/** Purchases of which something is still to be paid. */
export function readOpenPurchases(raw: Database): readonly OpenPurchase[] {
  return raw
    .prepare<[], OpenPurchase>(
      `SELECT DISTINCT p.id, p.number, p.receipt, p.contact_id AS contactId
       FROM receivables r JOIN purchases p ON p.id = r.purchase_id
       WHERE r.open > 0 AND p.deleted_at IS NULL AND p.staged_batch_id IS NULL AND p.contact_id IS NOT NULL`,
    )
    .all()
}

/** Asks whether a payment of an imported file is in the credit book; what lies in the trash is not. */
export function importedPaymentLookup(raw: Database): (key: string) => boolean {
  const lookup = raw.prepare('SELECT 1 FROM credit_entries WHERE import_key = ? AND deleted_at IS NULL LIMIT 1')
  return (key) => lookup.get(key) !== undefined
}

/**
 * Asks whether a purchase was paid by just this payment when it was made, under its receipt or its number: our own file
 * of payments has those too.
 */
export function paidPurchaseLookup(
  raw: Database,
): (receipt: string, payment: { readonly day: string; readonly amount: number }) => boolean {
  const lookup = raw.prepare(
    `SELECT 1 FROM purchases p JOIN payments y ON y.purchase_id = p.id
     WHERE p.receipt = @receipt AND p.deleted_at IS NULL AND y.day = @day AND y.amount = @amount
     UNION ALL
     SELECT 1 FROM purchases p JOIN payments y ON y.purchase_id = p.id
     WHERE p.number = @number AND p.receipt = '' AND p.deleted_at IS NULL AND y.day = @day AND y.amount = @amount LIMIT 1`,
  )
  return (receipt, { day, amount }) =>
    receipt !== '' && lookup.get({ receipt, number: Number(receipt) || 0, day, amount }) !== undefined
}

/** Entries of the credit book that an import made and that lie in no trash. */
export function entriesOfImport(
  raw: Database,
  batchId: number,
): readonly { readonly id: number; readonly contactId: number | null; readonly version: number }[] {
  return raw
    .prepare<[number], { id: number; contactId: number | null; version: number }>(
      `SELECT id, contact_id AS contactId, version FROM credit_entries
       WHERE import_batch_id = ? AND deleted_at IS NULL ORDER BY id`,
    )
    .all(batchId)
}
