import type { Database } from 'better-sqlite3'
import type { Selectable } from 'kysely'
import {
  noCorrections,
  type Corrections,
  type RecordedLoss,
  type RhythmCorrection,
} from '#shared/domain/rhythm/correction.ts'
import type { RhythmCorrectionsTable } from '../heart-schema.ts'

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
export const correctionsOf = (rows: readonly StoredCorrection[], loss: RecordedLoss | null): Corrections =>
  rows.length === 0 && loss === null
    ? noCorrections
    : { units: new Map(rows.map((row) => [row.product_id ?? 0, fromCorrectionRow(row)])), loss }

/** Reads what the owner corrected of a customer, with statements that stay prepared; of most there is nothing. */
export function correctionsReader(raw: Database): (contactId: number) => Corrections {
  const some = raw
    .prepare(
      `SELECT EXISTS (SELECT 1 FROM rhythm_corrections WHERE contact_id = @id)
         OR EXISTS (SELECT 1 FROM losses WHERE contact_id = @id AND deleted_at IS NULL)`,
    )
    .pluck()
  const rows = raw.prepare('SELECT * FROM rhythm_corrections WHERE contact_id = ? ORDER BY id')
  const loss = raw.prepare(
    `SELECT on_day AS onDay, last_on AS boughtUntil FROM losses
     WHERE contact_id = ? AND deleted_at IS NULL ORDER BY on_day DESC, id DESC LIMIT 1`,
  )
  return (contactId) =>
    some.get({ id: contactId }) === 0
      ? noCorrections
      : correctionsOf(
          rows.all(contactId) as readonly StoredCorrection[],
          (loss.get(contactId) as RecordedLoss | undefined) ?? null,
        )
}
