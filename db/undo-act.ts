import type { Selectable } from 'kysely'
import { deleteRow, insertRow, readRow, updateRow, type Act, type JournaledTable, type Row } from './journal.ts'
import type { ReadableDb } from './open-database.ts'
import type { ActsTable, JournalTable } from './schema.ts'

type JournalEntry = Selectable<JournalTable>
export type StoredAct = Selectable<ActsTable>

/** A field that was changed after the act and was therefore left alone. */
export type KeptField = { readonly table: string; readonly recordId: number; readonly field: string }

/** Records of their own: undoing their creation puts them into the trash. */
const trashable: ReadonlySet<string> = new Set(['contacts', 'products', 'purchases', 'follow_ups', 'settlements'])
/** Parts go with their record; the key that leads to it. */
const parentKey: Readonly<Record<string, readonly [string, JournaledTable]>> = {
  contact_points: ['contact_id', 'contacts'],
  addresses: ['contact_id', 'contacts'],
  contact_tags: ['contact_id', 'contacts'],
  external_ids: ['contact_id', 'contacts'],
  purchase_lines: ['purchase_id', 'purchases'],
  payments: ['purchase_id', 'purchases'],
}

const parse = (text: string | null): Row | null => (text === null ? null : (JSON.parse(text) as Row))

async function touchContactOf(act: Act, table: string, row: Row | null): Promise<void> {
  if (row === null) return
  if (table === 'contacts') act.touchedContacts.add(Number(row['id']))
  else if (typeof row['contact_id'] === 'number') act.touchedContacts.add(row['contact_id'])
  else if (typeof row['purchase_id'] === 'number') {
    await touchContactOf(act, 'purchases', await readRow(act.trx, 'purchases', row['purchase_id']))
  }
}

/**
 * Puts fields back that still hold the value which the act gave them; what was changed since is kept and told.
 * The one rule for undoing anything (design.md §4).
 */
async function putBack(act: Act, entry: JournalEntry, from: Row, to: Row, kept: KeptField[]): Promise<void> {
  const table = entry.table_name as JournaledTable
  const present = await readRow(act.trx, table, entry.record_id)
  if (present === null) return
  const patch: Record<string, string | number | null> = {}
  for (const [field, given] of Object.entries(from)) {
    if (present[field] === given) patch[field] = to[field] ?? null
    else if (present[field] !== (to[field] ?? null)) kept.push({ table, recordId: entry.record_id, field })
  }
  await updateRow(act, table, entry.record_id, patch)
  await touchContactOf(act, table, await readRow(act.trx, table, entry.record_id))
  if (typeof present['contact_id'] === 'number') act.touchedContacts.add(present['contact_id'])
}

/** Takes a created record away: to the trash where it is a record of its own, else its row. */
async function takeAway(act: Act, entry: JournalEntry, created: ReadonlySet<string>): Promise<void> {
  const table = entry.table_name as JournaledTable
  const present = await readRow(act.trx, table, entry.record_id)
  if (present === null) return
  const parent = parentKey[table]
  if (parent !== undefined && created.has(`${parent[1]} ${String(present[parent[0]])}`)) return
  if (trashable.has(table)) await updateRow(act, table as 'contacts', entry.record_id, { deleted_at: act.at })
  else if (table !== 'tags') await deleteRow(act, table, entry.record_id)
  await touchContactOf(act, table, present)
}

/** Brings a removed record back, unless the record it was part of is gone for good. */
async function bringBack(act: Act, entry: JournalEntry, row: Row): Promise<void> {
  const table = entry.table_name as JournaledTable
  const present = await readRow(act.trx, table, entry.record_id)
  if (present !== null) {
    if (trashable.has(table)) await updateRow(act, table as 'contacts', entry.record_id, { deleted_at: null })
  } else {
    const parent = parentKey[table]
    if (parent !== undefined && (await readRow(act.trx, parent[1], Number(row[parent[0]]))) === null) return
    await insertRow(act, table, row as never)
  }
  await touchContactOf(act, table, row)
}

async function entriesOf(db: ReadableDb, actId: number): Promise<readonly JournalEntry[]> {
  return await db.selectFrom('journal').selectAll().where('act_id', '=', actId).orderBy('id').execute()
}

/** Reverses what `target` did, as a part of `act`. @returns the fields that were left alone */
export async function reverseAct(act: Act, target: number): Promise<readonly KeptField[]> {
  const entries = await entriesOf(act.trx, target)
  const created = new Set(
    entries.filter((entry) => entry.op === 'insert').map((entry) => `${entry.table_name} ${entry.record_id}`),
  )
  const kept: KeptField[] = []
  for (const entry of entries.toReversed()) {
    const before = parse(entry.before)
    const after = parse(entry.after)
    if (entry.op === 'update' && before !== null && after !== null) await putBack(act, entry, after, before, kept)
    else if (entry.op === 'insert') await takeAway(act, entry, created)
    else if (before !== null) await bringBack(act, entry, before)
  }
  return kept
}

/** Does again what `target` did and what was undone, as a part of `act`. */
export async function repeatAct(act: Act, target: number): Promise<readonly KeptField[]> {
  const kept: KeptField[] = []
  for (const entry of await entriesOf(act.trx, target)) {
    const before = parse(entry.before)
    const after = parse(entry.after)
    if (entry.op === 'update' && before !== null && after !== null) await putBack(act, entry, before, after, kept)
    else if (entry.op === 'delete') {
      await touchContactOf(act, entry.table_name, before)
      await deleteRow(act, entry.table_name as JournaledTable, entry.record_id)
    } else if (after !== null) await bringBack(act, entry, after)
  }
  return kept
}

/** The newest act of the user that isn't undone. Imports have an undo of their own. */
export async function nextToUndo(db: ReadableDb): Promise<StoredAct | null> {
  const act = await db
    .selectFrom('acts')
    .selectAll()
    .where('kind', '=', 'do')
    .where('undone_by', 'is', null)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return act ?? null
}

/** The act that was undone last, as long as nothing new was done since. */
export async function nextToRedo(db: ReadableDb): Promise<StoredAct | null> {
  const newest = await db
    .selectFrom('acts')
    .select((e) => e.fn.max<number | null>('id').as('id'))
    .where('kind', '=', 'do')
    .executeTakeFirst()
  const act = await db
    .selectFrom('acts')
    .selectAll()
    .where('kind', '=', 'do')
    .where('undone_by', '>', newest?.id ?? 0)
    .orderBy('undone_by', 'desc')
    .limit(1)
    .executeTakeFirst()
  return act ?? null
}
