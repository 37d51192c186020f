import type { Database } from 'better-sqlite3'

/** A record that an import made and that stays, because it was changed or used since. */
export type KeptRecord = { readonly id: number; readonly reason: 'changed' | 'used' }

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
      .all({ batch: batchId }) as KeptRecord[]
    kept.push(...rows)
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
