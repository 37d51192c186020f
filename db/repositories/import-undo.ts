import type { Database } from 'better-sqlite3'
import { cardPartTables } from './card-parts.ts'

/** A record that an import made or changed and that stays as it is, because it was changed or used since. */
export type KeptRecord = {
  readonly id: number
  readonly reason: 'changed' | 'used'
  /** The table it stands in. */
  readonly kind: string
}

/** The act that takes an import back. */
export type UndoOf = { readonly batchId: number; readonly actId: number; readonly at: string }

const live = 'deleted_at IS NULL AND staged_batch_id IS NULL'

/** Changed by something that still stands: what was done and undone since leaves nothing but a higher version. */
const changedStill = (table: string): string => `version > 1 AND EXISTS (
  SELECT 1 FROM journal j JOIN acts a ON a.id = j.act_id
  WHERE j.table_name = '${table}' AND j.record_id = ${table}.id AND a.kind = 'do' AND a.undone_by IS NULL
    AND a.import_batch_id IS NOT @batch
    AND (a.import_batch_id IS NULL OR a.import_batch_id NOT IN (SELECT id FROM import_batches WHERE state = 'undone')))`

/** Why a record of the batch stays; the order of the tables matters: what uses others goes first. */
const tables = [
  {
    table: 'purchases',
    changed: 'version > 1 OR parts_revision > 0',
    used: `EXISTS (
      SELECT 1 FROM purchase_lines own JOIN purchase_lines back ON back.return_of = own.id
      JOIN purchases other ON other.id = back.purchase_id
      WHERE own.purchase_id = purchases.id AND other.deleted_at IS NULL AND other.import_batch_id IS NOT @batch)`,
    card: 'contact_id',
    cleared: '',
  },
  {
    table: 'activities',
    changed: changedStill('activities'),
    used: 'FALSE',
    card: 'contact_id',
    cleared: '',
  },
  {
    table: 'contacts',
    card: 'id',
    changed: changedStill('contacts'),
    used: `EXISTS (SELECT 1 FROM purchases p WHERE p.contact_id = contacts.id AND p.deleted_at IS NULL)
      OR EXISTS (SELECT 1 FROM follow_ups f WHERE f.contact_id = contacts.id AND f.deleted_at IS NULL)
      OR EXISTS (SELECT 1 FROM activities a WHERE a.contact_id = contacts.id AND a.deleted_at IS NULL)
      OR EXISTS (SELECT 1 FROM credit_entries e WHERE e.contact_id = contacts.id AND e.deleted_at IS NULL)`,
    cleared: `, spent = 0, visits = 0, purchase_count = 0, first_on = NULL, last_on = NULL, due_on = NULL,
      balance = 0, owes_since = NULL`,
  },
  {
    table: 'products',
    card: 'NULL',
    changed: changedStill('products'),
    used: `EXISTS (
      SELECT 1 FROM purchase_lines l JOIN purchases p ON p.id = l.purchase_id
      WHERE l.product_id = products.id AND p.deleted_at IS NULL)
      OR EXISTS (
      SELECT 1 FROM order_lines l JOIN orders o ON o.id = l.order_id
      WHERE l.product_id = products.id AND o.deleted_at IS NULL)`,
    cleared: '',
  },
] as const

/**
 * Puts what an import made into the trash, purchases before customers before products, and journals it; what was
 * changed or used since stays. Set-based: one short transaction for any size.
 */
export function trashImported(raw: Database, { batchId, actId, at }: UndoOf) {
  const kept: KeptRecord[] = []
  const keptContacts: number[] = []
  let removed = 0
  for (const { table, card, changed, used, cleared } of tables) {
    const own = `import_batch_id = @batch AND ${live}`
    const rows = raw
      .prepare(
        `SELECT id, iif(${changed}, 'changed', 'used') AS reason FROM ${table}
         WHERE ${own} AND (${changed} OR ${used})`,
      )
      .all({ batch: batchId }) as Omit<KeptRecord, 'kind'>[]
    for (const row of rows) kept.push({ ...row, kind: table })
    if (table === 'contacts') keptContacts.push(...rows.map(({ id }) => id))
    raw.prepare('DELETE FROM temp.kept_of_import').run()
    const keep = raw.prepare('INSERT INTO temp.kept_of_import (id) VALUES (?)')
    for (const { id } of rows) keep.run(id)
    const gone = `${own} AND id NOT IN (SELECT id FROM temp.kept_of_import)`
    raw
      .prepare(
        `INSERT INTO journal (act_id, table_name, record_id, op, contact_id, before, after)
         SELECT @act, '${table}', id, 'update', ${card},
           json_object('deleted_at', NULL, 'version', version),
           json_object('deleted_at', @at, 'version', version + 1)
         FROM ${table} WHERE ${gone}`,
      )
      .run({ batch: batchId, act: actId, at })
    removed += raw
      .prepare(`UPDATE ${table} SET deleted_at = @at, updated_at = @at, version = version + 1 ${cleared} WHERE ${gone}`)
      .run({ batch: batchId, at }).changes
    if (table === 'contacts')
      for (const derived of ['rhythms', 'receivables', 'settled_amounts'])
        raw
          .prepare(
            `DELETE FROM ${derived} WHERE contact_id IN
             (SELECT id FROM contacts WHERE import_batch_id = @batch AND deleted_at = @at)`,
          )
          .run({ batch: batchId, at })
  }
  return { kept, keptContacts, removed }
}

const nameQueries: Readonly<Record<string, string>> = {
  contacts: 'SELECT display_name FROM contacts WHERE id = ?',
  products: 'SELECT name FROM products WHERE id = ?',
  // Whose it is; of nobody's the receipt or the day tells it.
  purchases: `SELECT coalesce(c.display_name || ' · ', '') || p.day FROM purchases p
    LEFT JOIN contacts c ON c.id = p.contact_id WHERE p.id = ?`,
  activities: `SELECT coalesce(c.display_name || ' · ', '') || a.day FROM activities a
    LEFT JOIN contacts c ON c.id = a.contact_id WHERE a.id = ?`,
  credit_entries: `SELECT coalesce(c.display_name || ' · ', '') || e.day FROM credit_entries e
    LEFT JOIN contacts c ON c.id = e.contact_id WHERE e.id = ?`,
}

/**
 * What was kept as people know it, each once: a customer or product by name, a purchase by its customer and day, a part
 * of a card as its customer.
 */
export function namedKept(
  raw: Database,
  kept: readonly KeptRecord[],
): readonly (KeptRecord & { readonly name: string })[] {
  const ownerOf = (record: KeptRecord): KeptRecord => {
    if (!(cardPartTables as readonly string[]).includes(record.kind)) return record
    const owner: unknown = raw.prepare(`SELECT contact_id FROM ${record.kind} WHERE id = ?`).pluck().get(record.id)
    return typeof owner === 'number' ? { ...record, id: owner, kind: 'contacts' } : record
  }
  const names = new Map(Object.entries(nameQueries).map(([kind, query]) => [kind, raw.prepare(query).pluck()]))
  const found = new Map<string, KeptRecord & { readonly name: string }>()
  for (const each of kept) {
    const record = ownerOf(each)
    const name: unknown = names.get(record.kind)?.get(record.id)
    found.set(`${record.kind} ${record.id}`, { ...record, name: typeof name === 'string' ? name : '' })
  }
  return [...found.values()]
}

/** A list of ids that lives as long as the connection: made outside the transaction that fills it. */
export function prepareTrashImported(raw: Database): void {
  raw.exec('CREATE TEMP TABLE IF NOT EXISTS kept_of_import (id INTEGER PRIMARY KEY)')
}

/** Customers with visible purchases of an import: those it made, and those who were there before. */
export function buyersOfImport(raw: Database, batchId: number): readonly { id: number; own: 0 | 1 }[] {
  return raw
    .prepare(
      `SELECT c.id, c.import_batch_id IS @batch AS own FROM contacts c WHERE c.id IN
       (SELECT contact_id FROM purchases WHERE import_batch_id = @batch AND ${live})`,
    )
    .all({ batch: batchId }) as { id: number; own: 0 | 1 }[]
}

/** Those of the customers who still have a visible purchase of the batch. */
export function stillBuyersOfImport(raw: Database, batchId: number): readonly number[] {
  return raw
    .prepare(
      `SELECT DISTINCT contact_id FROM purchases WHERE import_batch_id = ? AND contact_id IS NOT NULL AND ${live}`,
    )
    .pluck()
    .all(batchId) as number[]
}
