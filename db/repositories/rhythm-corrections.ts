import type { Database } from 'better-sqlite3'
import type { Selectable } from 'kysely'
import type { RhythmCorrection } from '#shared/domain/rhythm/correction.ts'
import type { RhythmCorrectionsTable } from '../heart-schema.ts'
import { noCorrections, type Corrections } from './rhythms.ts'

export type StoredCorrection = Selectable<RhythmCorrectionsTable>

/** 1201 → 12-01. */
const monthDay = (number: number): string =>
  `${String(Math.floor(number / 100)).padStart(2, '0')}-${String(number % 100).padStart(2, '0')}`

/** A stored correction as the model takes it. */
export function fromCorrectionRow(row: StoredCorrection): RhythmCorrection {
  switch (row.kind) {
    case 'interval':
      return { kind: 'interval', days: row.days ?? 1 }
    case 'paused':
      return { kind: 'paused', until: row.until_day }
    case 'yearly':
      return { kind: 'yearly', from: monthDay(row.yearly_from ?? 101), to: monthDay(row.yearly_to ?? 1231) }
    case 'moved-away':
      return { kind: 'moved-away', since: row.created_on }
  }
}

/** Corrections by product, of rows in the order in which they were made: the newest of a unit holds. */
export const correctionsOf = (rows: readonly StoredCorrection[]): Corrections =>
  rows.length === 0 ? noCorrections : new Map(rows.map((row) => [row.product_id ?? 0, fromCorrectionRow(row)]))

/** Reads what the owner corrected of a customer, with a statement that stays prepared. */
export function correctionsReader(raw: Database): (contactId: number) => Corrections {
  const rows = raw.prepare('SELECT * FROM rhythm_corrections WHERE contact_id = ? ORDER BY id')
  return (contactId) => correctionsOf(rows.all(contactId) as readonly StoredCorrection[])
}
