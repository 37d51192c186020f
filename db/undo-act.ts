import type { Selectable } from 'kysely'
import {
  deleteRow,
  derivedFields,
  insertRow,
  raiseVersion,
  readRow,
  updateRow,
  type Act,
  type JournaledTable,
  type Row,
} from './journal.ts'
import type { ReadableDb } from './open-database.ts'
import { joinRuns, parseRow, readJournal, type JournalEntry, type OwnerRun, type TrashRun } from './read-journal.ts'
import { cardPartTables, isCardPart } from './repositories/card-parts.ts'
import { hasDealings } from './repositories/contact-dealings.ts'
import { moveOwner } from './repositories/contact-references.ts'
import { moveTrash, trashableTables } from './repositories/trash-flag.ts'
import type { ActsTable } from './schema.ts'

export type StoredAct = Selectable<ActsTable>

/** A field that was changed after the act and was therefore left alone. */
export type KeptField = { readonly table: string; readonly recordId: number; readonly field: string }

/** Records of their own: undoing their creation puts them into the trash. */
const trashable: ReadonlySet<string> = new Set(trashableTables)
/** Parts go with their record; the key that leads to it. */
const parentKey: Readonly<Record<string, readonly [string, JournaledTable]>> = {
  ...Object.fromEntries(cardPartTables.map((table) => [table, ['contact_id', 'contacts']])),
  company_people: ['person_id', 'contacts'],
  purchase_lines: ['purchase_id', 'purchases'],
  payments: ['purchase_id', 'purchases'],
}

async function touchContactOf(act: Act, table: string, row: Row | null): Promise<void> {
  if (row === null) return
  if (table === 'contacts') act.touchedCards.add(Number(row['id']))
  // A customer is found by what was noted too.
  else if (typeof row['contact_id'] === 'number')
    (isCardPart(table) || table === 'activities' ? act.touchedCards : act.touchedDealings).add(row['contact_id'])
  else if (typeof row['purchase_id'] === 'number') {
    await touchContactOf(act, 'purchases', await readRow(act.trx, 'purchases', row['purchase_id']))
  }
}

/** Follow other fields, or say nothing to a person: never told as kept. */
const silent: ReadonlySet<string> = new Set(['display_name', 'position', 'folded', 'parts_revision'])

/**
 * Puts fields back that still hold the value which the act gave them; what was changed since is kept and told.
 * The one rule for undoing anything (design.md §4).
 */
async function putBack(act: Act, entry: JournalEntry, from: Row, to: Row, kept: KeptField[]): Promise<void> {
  const table = entry.table_name as JournaledTable
  const present = await readRow(act.trx, table, entry.record_id)
  if (present === null) {
    // A part that was replaced since: its fields are told as they can't go back.
    for (const field of Object.keys(from)) tellKept(kept, table, entry.record_id, field)
    return
  }
  const patch: Record<string, string | number | null> = {}
  for (const [field, given] of Object.entries(from)) {
    if (derivedFields.has(field)) continue
    if (present[field] === given) patch[field] = to[field] ?? null
    else if (present[field] !== (to[field] ?? null)) tellKept(kept, table, entry.record_id, field)
  }
  await updateRow(act, table, entry.record_id, patch)
  await touchContactOf(act, table, await readRow(act.trx, table, entry.record_id))
  // A purchase or promise that was moved: the one who had it until now.
  await touchContactOf(act, table, present)
}

function tellKept(kept: KeptField[], table: string, recordId: number, field: string): void {
  if (!derivedFields.has(field) && !silent.has(field)) kept.push({ table, recordId, field })
}

/** Fields of a row that no longer hold what they held when the act made it. */
const changedSince = (present: Row, made: Row): readonly string[] =>
  Object.keys(made).filter((field) => !derivedFields.has(field) && !silent.has(field) && present[field] !== made[field])

/** Takes a created record away: to the trash where it is a record of its own, else its row, unless it was changed. */
async function takeAway(
  act: Act,
  entry: JournalEntry,
  made: Row,
  created: ReadonlySet<string>,
  kept: KeptField[],
): Promise<void> {
  const table = entry.table_name as JournaledTable
  const present = await readRow(act.trx, table, entry.record_id)
  if (present === null) return
  const parent = parentKey[table]
  if (parent !== undefined && created.has(`${parent[1]} ${String(present[parent[0]])}`)) return
  if (trashable.has(table)) {
    if (table === 'contacts' && (await hasDealings(act.trx, entry.record_id))) {
      tellKept(kept, table, entry.record_id, 'deleted_at')
      return
    }
    if (present['deleted_at'] === null)
      await updateRow(act, table as 'contacts', entry.record_id, { deleted_at: act.at })
  } else if (table !== 'tags') {
    const changed = changedSince(present, made)
    for (const field of changed) tellKept(kept, table, entry.record_id, field)
    if (changed.length > 0) return
    if (await isReturned(act, table, entry.record_id)) {
      tellKept(kept, table, entry.record_id, 'return_of')
      return
    }
    await deleteRow(act, table, entry.record_id)
    await raiseParent(act, table, present)
  }
  await touchContactOf(act, table, present)
}

/** A line of which goods came back since can't go: the return points to it. */
async function isReturned(act: Act, table: string, id: number): Promise<boolean> {
  if (table !== 'purchase_lines') return false
  const line = await act.trx.selectFrom('purchase_lines').select('id').where('return_of', '=', id).executeTakeFirst()
  return line !== undefined
}

/** A customer whose phone or tag changes has changed: who reads their card must see a new version. */
async function raiseParent(act: Act, table: string, row: Row): Promise<void> {
  const parent = parentKey[table]
  if (parent?.[1] === 'contacts') await raiseVersion(act, 'contacts', Number(row[parent[0]]))
}

/** Whether the customer got the same tag again since it was taken away: one of each is enough. */
async function isTagged(act: Act, table: string, row: Row): Promise<boolean> {
  if (table !== 'contact_tags') return false
  const tagged = await act.trx
    .selectFrom('contact_tags')
    .select('id')
    .where('contact_id', '=', Number(row['contact_id']))
    .where('tag_id', '=', Number(row['tag_id']))
    .executeTakeFirst()
  return tagged !== undefined
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
    if (await isTagged(act, table, row)) return
    await insertRow(act, table, row as never)
    await raiseParent(act, table, row)
  }
  await touchContactOf(act, table, row)
}

/** Moves a run of records on; those that moved elsewhere since are kept and told. */
async function moveRun(act: Act, { table, ids }: TrashRun, from: string | null, to: string | null, kept: KeptField[]) {
  const moved = new Set(await moveTrash(act, { table, ids, from, to }))
  if (moved.size < ids.length)
    for (const id of ids)
      if (!moved.has(id) && (await readRow(act.trx, table, id))?.['deleted_at'] !== to)
        tellKept(kept, table, id, 'deleted_at')
  if (table !== 'contacts' && table !== 'products')
    for (const id of moved) await touchContactOf(act, table, await readRow(act.trx, table, id))
}

/** Gives a run of records to the one who is to have them; those that went elsewhere since are kept and told. */
async function moveOwnerRun(act: Act, run: OwnerRun, from: number, to: number, kept: KeptField[]): Promise<void> {
  const moved = new Set(await moveOwner(act, run.owned, { from, to }, run.ids))
  if (moved.size === run.ids.length) return
  for (const id of run.ids) if (!moved.has(id)) tellKept(kept, run.owned, id, 'contact_id')
}

/** Reverses what `target` did, as a part of `act`. @returns the fields that were left alone */
export async function reverseAct(act: Act, target: number): Promise<readonly KeptField[]> {
  return await reverseEntries(act, await readJournal(act.trx, target))
}

/** Reverses these entries of an act, in the order in which it made them, as a part of `act`. */
export async function reverseEntries(act: Act, entries: readonly JournalEntry[]): Promise<readonly KeptField[]> {
  const created = new Set(
    entries.filter((entry) => entry.op === 'insert').map((entry) => `${entry.table_name} ${entry.record_id}`),
  )
  const kept: KeptField[] = []
  for (const entry of joinRuns(entries.toReversed())) {
    if ('owned' in entry) {
      await moveOwnerRun(act, entry, entry.given, entry.before, kept)
      continue
    }
    if ('ids' in entry) {
      await moveRun(act, entry, entry.given, entry.before, kept)
      continue
    }
    const before = parseRow(entry.before)
    const after = parseRow(entry.after)
    if (entry.op === 'update' && before !== null && after !== null) await putBack(act, entry, after, before, kept)
    else if (entry.op === 'insert' && after !== null) await takeAway(act, entry, after, created, kept)
    else if (before !== null) await bringBack(act, entry, before)
  }
  return kept
}

/** Does again what `target` did and what was undone, as a part of `act`. */
export async function repeatAct(act: Act, target: number): Promise<readonly KeptField[]> {
  const kept: KeptField[] = []
  for (const entry of joinRuns(await readJournal(act.trx, target))) {
    if ('owned' in entry) {
      await moveOwnerRun(act, entry, entry.before, entry.given, kept)
      continue
    }
    if ('ids' in entry) {
      await moveRun(act, entry, entry.before, entry.given, kept)
      continue
    }
    const before = parseRow(entry.before)
    const after = parseRow(entry.after)
    if (entry.op === 'update' && before !== null && after !== null) await putBack(act, entry, before, after, kept)
    else if (entry.op === 'delete') {
      await touchContactOf(act, entry.table_name, before)
      await deleteRow(act, entry.table_name as JournaledTable, entry.record_id)
      if (before !== null) await raiseParent(act, entry.table_name, before)
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
    .where('import_batch_id', 'is', null)
    // An act that changed nothing (a form saved as it was) is nothing to take back.
    .where((e) => e.exists(e.selectFrom('journal').select('journal.id').whereRef('journal.act_id', '=', 'acts.id')))
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
