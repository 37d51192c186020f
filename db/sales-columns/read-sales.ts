import type { Database } from 'better-sqlite3'
import { writeLine, writePayment, writePurchase, type SalesColumns } from './sales-columns.ts'

/**
 * Notes, for this connection only, which purchases any later write touches, parts included: whoever writes needn't know
 * of the columns. What is rolled back is not noted.
 */
const watch = `
CREATE TEMP TABLE IF NOT EXISTS changed_purchases (id INTEGER PRIMARY KEY);
${(
  [
    ['purchases', 'id', 'contact_id, day, total, is_return, staff_id, campaign, deleted_at, staged_batch_id'],
    ['purchase_lines', 'purchase_id', 'purchase_id, product_id, name, quantity, line_total'],
    ['payments', 'purchase_id', 'purchase_id, method, amount'],
    ['receivables', 'purchase_id', 'purchase_id, open'],
  ] as const
)
  .flatMap(([table, key, columns]) =>
    (['INSERT', 'UPDATE', 'DELETE'] as const).map(
      (event) => `
CREATE TEMP TRIGGER IF NOT EXISTS changed_${table}_${event.toLowerCase()}
AFTER ${event}${event === 'UPDATE' ? ` OF ${columns}` : ''} ON main.${table} WHEN ${event === 'DELETE' ? 'OLD' : 'NEW'}.${key} IS NOT NULL BEGIN
  INSERT OR IGNORE INTO changed_purchases VALUES (${event === 'DELETE' ? 'OLD' : 'NEW'}.${key});
END;`,
    ),
  )
  .join('')}`

export type Ids = { readonly from: number; readonly to: number }

type Cells = readonly (string | number | null)[]

/** Reads with statements that stay prepared. Only while nobody else's transaction is open on the connection. */
export function salesReader(raw: Database) {
  raw.exec(watch)
  const rows = (sql: string) => {
    const statement = raw.prepare(sql).raw()
    return ({ from, to }: Ids) => statement.all(from, to) as Cells[]
  }
  const purchases = rows(
    `SELECT id, day, total, contact_id, is_return, staff_id, campaign FROM purchases
     WHERE id BETWEEN ? AND ? AND deleted_at IS NULL AND staged_batch_id IS NULL`,
  )
  const lines = rows(
    `SELECT purchase_id, product_id, quantity, line_total, id FROM purchase_lines
     WHERE purchase_id BETWEEN ? AND ? ORDER BY purchase_id`,
  )
  const payments = rows(
    `SELECT purchase_id, method, amount FROM payments WHERE purchase_id BETWEEN ? AND ? ORDER BY purchase_id`,
  )
  const debts = rows(
    `SELECT purchase_id, open FROM receivables WHERE purchase_id IS NOT NULL AND purchase_id BETWEEN ? AND ? AND open > 0`,
  )
  const nameOf = raw.prepare('SELECT name FROM purchase_lines WHERE id = ?').pluck()
  const last = raw.prepare('SELECT max(id) FROM purchases').pluck()
  const changed = raw.prepare('DELETE FROM temp.changed_purchases RETURNING id').pluck()
  return {
    lastId: () => (last.get() as number | null) ?? 0,
    /** The purchases written since the last call. */
    takeChanged: () => changed.all() as number[],
    /** Writes what may be seen of a stretch of ids into columns that hold nothing of it. */
    read: (columns: SalesColumns, ids: Ids) => {
      for (const [id, day, total, contactId, isReturn, staffId, campaign] of purchases(ids))
        writePurchase(columns, {
          id: Number(id),
          day: String(day),
          total: total as number | null,
          contactId: contactId as number | null,
          isReturn: isReturn === 1,
          staffId: Number(staffId),
          campaign: String(campaign),
        })
      for (const [id, productId, quantity, amount, line] of lines(ids)) {
        if (!columns.day[Number(id)]) continue
        const name = productId === null ? String(nameOf.get(line)) : ''
        writeLine(columns, Number(id), {
          productId: productId as number | null,
          name,
          quantity: Number(quantity),
          amount: amount as number | null,
        })
      }
      for (const [id, method, amount] of payments(ids))
        if (columns.day[Number(id)])
          writePayment(columns, Number(id), { method: String(method), amount: Number(amount) })
      for (const [id, open] of debts(ids))
        if (columns.day[Number(id)]) columns.owed[Number(id)] = (columns.owed[Number(id)] ?? 0) + Number(open)
    },
  }
}
