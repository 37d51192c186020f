import type { Database } from 'better-sqlite3'

/** Parts first: references are checked row by row. */
const sweeps = [
  // Mails and their files go with them.
  `DELETE FROM activities WHERE staged_batch_id IS NOT NULL`,
  `DELETE FROM payments WHERE purchase_id IN (SELECT id FROM purchases WHERE staged_batch_id IS NOT NULL)`,
  `DELETE FROM purchase_lines WHERE purchase_id IN (SELECT id FROM purchases WHERE staged_batch_id IS NOT NULL)`,
  `DELETE FROM purchases WHERE staged_batch_id IS NOT NULL`,
  `DELETE FROM rhythms WHERE contact_id IN (SELECT id FROM contacts WHERE staged_batch_id IS NOT NULL)`,
  `DELETE FROM receivables WHERE contact_id IN (SELECT id FROM contacts WHERE staged_batch_id IS NOT NULL)`,
  `DELETE FROM settled_amounts WHERE contact_id IN (SELECT id FROM contacts WHERE staged_batch_id IS NOT NULL)`,
  `DELETE FROM contact_points WHERE contact_id IN (SELECT id FROM contacts WHERE staged_batch_id IS NOT NULL)`,
  `DELETE FROM addresses WHERE contact_id IN (SELECT id FROM contacts WHERE staged_batch_id IS NOT NULL)`,
  `DELETE FROM contact_tags WHERE contact_id IN (SELECT id FROM contacts WHERE staged_batch_id IS NOT NULL)`,
  `DELETE FROM custom_values WHERE contact_id IN (SELECT id FROM contacts WHERE staged_batch_id IS NOT NULL)`,
  `DELETE FROM external_ids WHERE contact_id IN (SELECT id FROM contacts WHERE staged_batch_id IS NOT NULL)`,
  `DELETE FROM yearly_days WHERE contact_id IN (SELECT id FROM contacts WHERE staged_batch_id IS NOT NULL)`,
  `DELETE FROM family_members WHERE contact_id IN (SELECT id FROM contacts WHERE staged_batch_id IS NOT NULL)`,
  `DELETE FROM facts WHERE contact_id IN (SELECT id FROM contacts WHERE staged_batch_id IS NOT NULL)`,
  // A photo and its customer point at each other.
  `UPDATE contacts SET photo_id = NULL WHERE staged_batch_id IS NOT NULL`,
  `DELETE FROM photos WHERE contact_id IN (SELECT id FROM contacts WHERE staged_batch_id IS NOT NULL)`,
  `DELETE FROM contact_words WHERE rowid IN (SELECT id FROM contacts WHERE staged_batch_id IS NOT NULL)`,
  `DELETE FROM contact_trigrams WHERE rowid IN (SELECT id FROM contacts WHERE staged_batch_id IS NOT NULL)`,
  `DELETE FROM contacts WHERE staged_batch_id IS NOT NULL`,
  `DELETE FROM product_prices WHERE product_id IN (SELECT id FROM products WHERE staged_batch_id IS NOT NULL)`,
  `DELETE FROM products WHERE staged_batch_id IS NOT NULL`,
  `DELETE FROM import_batches WHERE state = 'staging'`,
]

/** Imports that were begun and neither finished nor taken back. */
export function countStagedBatches(raw: Database): number {
  return raw.prepare(`SELECT count(*) FROM import_batches WHERE state = 'staging'`).pluck().get() as number
}

/**
 * Takes out what an unfinished import left: hidden rows, their parts and the batch itself, in one transaction. Called
 * when a shop is opened and when an import is cancelled; the caller makes sure that no import is running.
 * @returns the number of batches that were swept
 */
export function sweepStaged(raw: Database): number {
  const batches = countStagedBatches(raw)
  if (batches === 0) return 0
  raw.transaction(() => {
    for (const sql of sweeps) raw.exec(sql)
  })()
  return batches
}
