import type { FieldValue, HistoryChange } from '#shared/contract/history.ts'
import { writeRepeatParts } from '#shared/domain/repeat-parts.ts'
import { everyParts } from '#shared/domain/repeat-rule.ts'
import type { Row } from '#db/journal.ts'
import type { ReadableDb } from '#db/open-database.ts'
import { parseRow, type JournalEntry } from '#db/read-journal.ts'
import { repeatOf, type Repetition } from '../follow-ups/repetition.ts'

/** How a stored promise comes again, as the value of an RRULE; none where it doesn't. */
function toldOf(row: Row): readonly FieldValue[] {
  const { repeat_rule: rule, ...simple } = row as Partial<Repetition>
  const repeat = repeatOf({ repeat_every: simple.repeat_every ?? null, repeat_unit: simple.repeat_unit ?? null })
  const value = rule ?? (repeat === null ? null : writeRepeatParts(everyParts(repeat)))
  return value === null ? [] : [{ type: 'repeat', value }]
}

/**
 * What each entry of a follow-up's journal changed of its repetition, by the entry. An entry names changed columns only,
 * and "every 2" is nothing without its weeks, so the row is followed back from what it is today.
 */
export async function repetitionsTold(db: ReadableDb, id: number): Promise<ReadonlyMap<number, HistoryChange>> {
  const entries: readonly JournalEntry[] = await db
    .selectFrom('journal')
    .selectAll()
    .where('table_name', '=', 'follow_ups')
    .where('record_id', '=', id)
    .orderBy('id', 'desc')
    .execute()
  const present = await db
    .selectFrom('follow_ups')
    .select(['repeat_every', 'repeat_unit', 'repeat_rule'])
    .where('id', '=', id)
    .executeTakeFirst()
  const told = new Map<number, HistoryChange>()
  let row: Row = (present ?? {}) as Row
  for (const { id: entryId, before: old, after: next } of entries) {
    const [before, after] = [parseRow(old), parseRow(next)]
    const was = toldOf(before === null ? {} : { ...row, ...before })
    const is = toldOf(after === null ? {} : { ...row, ...after })
    row = { ...row, ...before }
    if (was[0]?.value === is[0]?.value) continue
    told.set(entryId, { record: 'followUps', field: 'repeatRule', about: '', before: [...was], after: [...is] })
  }
  return told
}
