import type { Database } from 'better-sqlite3'
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
import { joinRuns, parseRow, readJournal, type JournalEntry, type OwnerRun, type TrashRun } from './read-journal.ts'
import { cardPartTables, isCardPart } from './repositories/card-parts.ts'
import { hasDealings } from './repositories/contact-dealings.ts'
import { moveOwner } from './repositories/contact-references.ts'
import { addLinks, removeLinks } from './repositories/tag-links.ts'
import { keepNewestPrices } from './repositories/product-prices.ts'
import { readProductUse } from './repositories/products.ts'
import { moveTrash, trashableTables } from './repositories/trash-flag.ts'
import { isClosedAgain, isKindStuck, isNamedByOthers, isNameTaken, isThereAlready } from './undo-guards.ts'
import { isHandedOverForGood, isMoneyLeft } from './undo-orders.ts'
import { joinLinkRuns } from './undo-link-runs.ts'
import { turnManyCards } from './undo-many.ts'
import { isLinkTaken, isLivedIn, leaveDebtsTheirCustomer, leaveOutWrongRelations } from './undo-relations.ts'

/** A field that was changed after the act and was therefore left alone. */
export type KeptField = { readonly table: string; readonly recordId: number; readonly field: string }

/** Records of their own: undoing their creation puts them into the trash. */
const trashable: ReadonlySet<string> = new Set(trashableTables)
/** Parts go with their record; the key that leads to it. */
const parentKey: Readonly<Record<string, readonly [string, JournaledTable]>> = {
  ...Object.fromEntries(cardPartTables.map((table) => [table, ['contact_id', 'contacts']])),
  company_people: ['person_id', 'contacts'],
  purchase_lines: ['purchase_id', 'purchases'],
  order_lines: ['order_id', 'orders'],
  product_prices: ['product_id', 'products'],
}

/** A payment is part of its purchase; a deposit that is in none yet, of its order. */
const parentOf = (table: string, row: Row): readonly [string, JournaledTable] | undefined =>
  table !== 'payments'
    ? parentKey[table]
    : row['purchase_id'] === null
      ? ['order_id', 'orders']
      : ['purchase_id', 'purchases']

async function touchContactOf(act: Act, table: string, row: Row | null): Promise<void> {
  if (row === null) return
  if (table === 'contacts') act.touchedCards.add(Number(row['id']))
  // A customer is found by what was noted too.
  else if (typeof row['contact_id'] === 'number')
    (isCardPart(table) || table === 'activities' ? act.touchedCards : act.touchedDealings).add(row['contact_id'])
  else if (typeof row['purchase_id'] === 'number') {
    await touchContactOf(act, 'purchases', await readRow(act.trx, 'purchases', row['purchase_id']))
  } else if (typeof row['order_id'] === 'number') {
    await touchContactOf(act, 'orders', await readRow(act.trx, 'orders', row['order_id']))
  }
}

/** Follow other fields, or say nothing to a person: never told as kept. */
const silent: ReadonlySet<string> = new Set(['display_name', 'position', 'folded', 'parts_revision'])

/** Columns that point to a record, which may have been removed for good since. */
const pointsTo: Readonly<Record<string, JournaledTable>> = {
  contact_id: 'contacts',
  company_id: 'contacts',
  person_id: 'contacts',
  referred_by_id: 'contacts',
  merged_into_id: 'contacts',
  household_id: 'households',
  product_id: 'products',
  purchase_id: 'purchases',
  order_id: 'orders',
  closing_id: 'day_closings',
  return_of: 'purchase_lines',
  previous_id: 'follow_ups',
  tag_id: 'tags',
  field_id: 'custom_fields',
}

/** Whether a value may be written again: what it points to is still there. */
async function isThere(act: Act, field: string, value: string | number | null | undefined): Promise<boolean> {
  const table = pointsTo[field]
  if (value == null) return true
  if (field === 'photo_id') {
    const photo = await act.trx.selectFrom('photos').select('id').where('id', '=', Number(value)).executeTakeFirst()
    return photo !== undefined
  }
  return table === undefined || (await readRow(act.trx, table, Number(value))) !== null
}

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
    if (!(await isThere(act, field, to[field]))) tellKept(kept, table, entry.record_id, field)
    else if (present[field] === given) patch[field] = to[field] ?? null
    else if (present[field] !== (to[field] ?? null)) tellKept(kept, table, entry.record_id, field)
  }
  if (
    (await isNameTaken(act.trx, table, present, patch)) ||
    (await isKindStuck(act.trx, table, present, patch)) ||
    (await isHandedOverForGood(act.trx, table, present, patch))
  ) {
    for (const field of Object.keys(patch)) tellKept(kept, table, entry.record_id, field)
    return
  }
  await updateRow(act, table, entry.record_id, patch)
  if (table === 'tags' && patch['name'] !== undefined) act.renamedTags.add(entry.record_id)
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
  const parent = parentOf(table, present)
  if (parent !== undefined && created.has(`${parent[1]} ${String(present[parent[0]])}`)) return
  if (trashable.has(table)) {
    const isNeeded =
      (table === 'contacts' && (await hasDealings(act.trx, entry.record_id))) ||
      (table === 'products' && (await readProductUse(act.trx, [entry.record_id])).used.size > 0) ||
      (await isMoneyLeft(act, table, entry.record_id, created))
    if (isNeeded) {
      tellKept(kept, table, entry.record_id, 'deleted_at')
      return
    }
    if (present['deleted_at'] === null)
      await updateRow(act, table as 'contacts', entry.record_id, { deleted_at: act.at })
  } else if (await isNamedByOthers(act.trx, table, present)) {
    if (table !== 'tags') tellKept(kept, table, entry.record_id, 'name')
  } else {
    const changed = changedSince(present, made)
    for (const field of changed) tellKept(kept, table, entry.record_id, field)
    if (changed.length > 0) return
    if (await isReturned(act, table, entry.record_id)) {
      tellKept(kept, table, entry.record_id, 'return_of')
      return
    }
    if (await isLivedIn(act, table, entry.record_id)) {
      tellKept(kept, table, entry.record_id, 'name')
      return
    }
    if (await isClosedAgain(act.trx, table, present)) {
      tellKept(kept, table, entry.record_id, 'day')
      return
    }
    await untieReturns(act, table, entry.record_id)
    await deleteRow(act, table, entry.record_id)
    await raiseParent(act, table, present)
  }
  await touchContactOf(act, table, present)
}

const returnsOf = (act: Act, lineId: number) =>
  act.trx
    .selectFrom('purchase_lines')
    .innerJoin('purchases', 'purchases.id', 'purchase_lines.purchase_id')
    .select('purchase_lines.id')
    .where('purchase_lines.return_of', '=', lineId)

/** A line of which goods came back since can't go: the return points to it. */
async function isReturned(act: Act, table: string, id: number): Promise<boolean> {
  if (table !== 'purchase_lines') return false
  return (await returnsOf(act, id).where('purchases.deleted_at', 'is', null).executeTakeFirst()) !== undefined
}

/** Ties a return to its line again that had to let go of it. */
async function tieReturn(act: Act, table: string, present: Row, made: Row): Promise<void> {
  const line = made['return_of']
  if (table !== 'purchase_lines' || line == null || present['return_of'] !== null) return
  if (await isThere(act, 'return_of', line))
    await updateRow(act, 'purchase_lines', Number(present['id']), { return_of: Number(line) })
}

/** Returns in the trash let go of a line that is taken away; when they are made again they are tied to it again. */
async function untieReturns(act: Act, table: string, id: number): Promise<void> {
  if (table !== 'purchase_lines') return
  for (const line of await returnsOf(act, id).execute())
    await updateRow(act, 'purchase_lines', line.id, { return_of: null })
}

/** A customer whose phone or tag changes has changed: who reads their card must see a new version. */
async function raiseParent(act: Act, table: string, row: Row): Promise<void> {
  const parent = parentOf(table, row)
  if (parent?.[1] === 'contacts') await raiseVersion(act, 'contacts', Number(row[parent[0]]))
}

/** Brings a removed record back, unless the record it was part of is gone for good. */
async function bringBack(act: Act, entry: JournalEntry, row: Row, kept: KeptField[]): Promise<void> {
  const table = entry.table_name as JournaledTable
  const present = await readRow(act.trx, table, entry.record_id)
  if (present !== null) {
    if (trashable.has(table) && !(await isNameTaken(act.trx, table, present, { deleted_at: null })))
      await updateRow(act, table as 'contacts', entry.record_id, { deleted_at: null })
    await tieReturn(act, table, present, row)
  } else {
    for (const [field, value] of Object.entries(row)) if (!(await isThere(act, field, value))) return
    if (await isThereAlready(act.trx, table, row)) {
      if (table === 'custom_values') tellKept(kept, table, entry.record_id, 'text')
      return
    }
    if (await isLinkTaken(act, table, row)) return
    if (await isNameTaken(act.trx, table, row, row)) {
      tellKept(kept, table, entry.record_id, 'name')
      return
    }
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

/** Looked at last, when everything of the act has gone back that could. */
async function leaveOutBroken(act: Act, kept: KeptField[]): Promise<void> {
  const keep = (table: string, recordId: number, field: string) => tellKept(kept, table, recordId, field)
  await leaveOutWrongRelations(act, keep)
  await leaveDebtsTheirCustomer(act, keep)
  await keepNewestPrices(act, keep)
}

/** Reverses what `target` did, as a part of `act`. @returns the fields that were left alone */
export async function reverseAct(act: Act, raw: Database, target: number): Promise<readonly KeptField[]> {
  return await reverseEntries(act, await turnManyCards(act, raw, await readJournal(act.trx, target), 'back'))
}

/** Reverses these entries of an act, in the order in which it made them, as a part of `act`. */
export async function reverseEntries(act: Act, entries: readonly JournalEntry[]): Promise<readonly KeptField[]> {
  const created = new Set(
    entries.filter((entry) => entry.op === 'insert').map((entry) => `${entry.table_name} ${entry.record_id}`),
  )
  const kept: KeptField[] = []
  for (const entry of joinLinkRuns(joinRuns(entries.toReversed()), created)) {
    if ('links' in entry) {
      await (entry.op === 'insert' ? removeLinks : addLinks)(act, entry.links)
      continue
    }
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
    else if (before !== null) await bringBack(act, entry, before, kept)
  }
  await leaveOutBroken(act, kept)
  return kept
}

/** Does again what `target` did and what was undone, as a part of `act`. */
export async function repeatAct(act: Act, raw: Database, target: number): Promise<readonly KeptField[]> {
  const kept: KeptField[] = []
  const entries = await turnManyCards(act, raw, await readJournal(act.trx, target), 'again')
  for (const entry of joinLinkRuns(joinRuns(entries), new Set())) {
    if ('links' in entry) {
      await (entry.op === 'insert' ? addLinks : removeLinks)(act, entry.links)
      continue
    }
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
      if (await isLivedIn(act, entry.table_name, entry.record_id)) continue
      await touchContactOf(act, entry.table_name, before)
      await deleteRow(act, entry.table_name as JournaledTable, entry.record_id)
      if (before !== null) await raiseParent(act, entry.table_name, before)
    } else if (after !== null) await bringBack(act, entry, after, kept)
  }
  await leaveOutBroken(act, kept)
  return kept
}
