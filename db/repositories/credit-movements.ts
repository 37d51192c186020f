import type { Database } from 'better-sqlite3'

/** What happened on a customer's account, as it is told; `amount` raises the debt where it is positive. */
export type CreditMovementRow = {
  readonly kind:
    'purchase' | 'return' | 'overpayment' | 'order-cancelled' | 'payment' | 'write-off' | 'refund' | 'opening'
  readonly id: number
  readonly number: number
  readonly day: string
  readonly amount: number
  readonly method: string | null
  readonly note: string
}

/** The instalments of a purchase are one movement. */
const movements = `
  SELECT iif(y.amount > 0, 'purchase', iif(p.is_return = 1 OR p.total < 0, 'return', 'overpayment')) AS kind,
    p.id, p.number, y.day, sum(y.amount) AS amount, NULL AS method, p.note
  FROM purchases p JOIN payments y ON y.purchase_id = p.id AND y.method = 'credit'
  WHERE p.contact_id = @contact AND p.deleted_at IS NULL AND p.staged_batch_id IS NULL AND y.amount <> 0
  GROUP BY p.id, y.day, y.amount > 0
  UNION ALL
  SELECT 'order-cancelled', o.id, o.number, y.day, sum(y.amount), NULL, o.note
  FROM orders o JOIN payments y ON y.order_id = o.id AND y.purchase_id IS NULL AND y.method = 'credit'
  WHERE o.contact_id = @contact AND o.deleted_at IS NULL AND y.amount <> 0
  GROUP BY o.id, y.day
  UNION ALL
  SELECT kind, id, number, day, iif(kind IN ('payment', 'write-off'), -amount, amount), method, note
  FROM credit_entries WHERE contact_id = @contact AND deleted_at IS NULL`

/** All movements of a customer's account, the oldest first; on the same day what raises the debt comes first. */
export function readCreditMovements(raw: Database, contactId: number): readonly CreditMovementRow[] {
  return raw
    .prepare(`SELECT * FROM (${movements}) ORDER BY day, kind = 'refund', amount < 0, kind, id`)
    .all({ contact: contactId }) as readonly CreditMovementRow[]
}
