import type { Database } from 'better-sqlite3'

/**
 * Asks whether a line was imported before, by its key: only lines of purchases that are there count, so that a file
 * can be imported again after its import was undone.
 */
export function importKeyLookup(raw: Database): (key: string) => boolean {
  const any = raw.prepare(`SELECT 1 FROM purchase_lines WHERE import_key IS NOT NULL LIMIT 1`).get() !== undefined
  if (!any) return () => false
  const lookup = raw.prepare(
    `SELECT 1 FROM purchase_lines l JOIN purchases p ON p.id = l.purchase_id
     WHERE l.import_key = ? AND p.deleted_at IS NULL AND p.staged_batch_id IS NULL LIMIT 1`,
  )
  return (key) => lookup.get(key) !== undefined
}

type LineOfPurchase = {
  readonly day: string
  readonly name: string
  readonly quantity: number
  readonly total: number | null
}

/** The lines of one purchase by its uid; none where it isn't there or in the trash. */
export function readLinesOf(raw: Database): (uid: string) => readonly LineOfPurchase[] {
  const lines = raw.prepare<[string], LineOfPurchase>(
    `SELECT p.day, l.name, l.quantity, l.line_total AS total FROM purchases p JOIN purchase_lines l ON l.purchase_id = p.id
     WHERE p.uid = ? AND p.deleted_at IS NULL AND p.staged_batch_id IS NULL ORDER BY l.id`,
  )
  return (uid) => lines.all(uid)
}
