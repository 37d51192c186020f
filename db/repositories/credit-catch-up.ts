import type { Database } from 'better-sqlite3'
import { creditReader, creditWriter } from './credit-rows.ts'

/**
 * Makes the credit book of a file that was written before there was one: it has purchases on credit and not a single
 * receivable. Asked at each opening, so that a program killed in between goes on with it.
 */
export function catchUpCredit(raw: Database): void {
  if (raw.prepare('SELECT 1 FROM receivables LIMIT 1').get() !== undefined) return
  const customers = raw
    .prepare(
      `SELECT DISTINCT p.contact_id FROM payments y JOIN purchases p ON p.id = y.purchase_id
       WHERE y.method = 'credit' AND p.contact_id IS NOT NULL`,
    )
    .pluck()
    .all() as readonly number[]
  if (customers.length === 0) return
  refreshCredit(raw, customers)
}

/** Makes what is kept of the accounts of customers anew, in one transaction. */
export function refreshCredit(raw: Database, customers: readonly number[]): void {
  const read = creditReader(raw)
  const write = creditWriter(raw)
  const card = raw.prepare('UPDATE contacts SET balance = ?, owes_since = ? WHERE id = ?')
  raw.transaction(() => {
    for (const contactId of customers) {
      const ledger = read(contactId)
      write(contactId, ledger)
      card.run(ledger.balance, ledger.owesSince, contactId)
    }
  })()
}
