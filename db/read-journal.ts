import { setImmediate } from 'node:timers/promises'
import type { Selectable } from 'kysely'
import type { Row } from './journal.ts'
import type { ReadableDb } from './open-database.ts'
import { ownedRecordTables, type OwnedRecordTable } from './repositories/contact-references.ts'
import { trashableTables, type TrashableTable } from './repositories/trash-flag.ts'
import type { JournalTable } from './schema.ts'

export type JournalEntry = Selectable<JournalTable>

export const parseRow = (text: string | null): Row | null => (text === null ? null : (JSON.parse(text) as Row))

/** Entries read between two pauses of the engine's thread. */
const sliceSize = 2000

/** Everything that an act did, in its order. */
export async function readJournal(db: ReadableDb, actId: number): Promise<readonly JournalEntry[]> {
  const entries: JournalEntry[] = []
  for (;;) {
    const slice = await db
      .selectFrom('journal')
      .selectAll()
      .where('act_id', '=', actId)
      .where('id', '>', entries.at(-1)?.id ?? 0)
      .orderBy('id')
      .limit(sliceSize)
      .execute()
    entries.push(...slice)
    if (slice.length < sliceSize) return entries
    await setImmediate()
  }
}

/** What an import changed of products that were there before, in its order. */
export const readProductEntries = (db: ReadableDb, actId: number): Promise<readonly JournalEntry[]> =>
  db
    .selectFrom('journal')
    .selectAll()
    .where('act_id', '=', actId)
    .where('table_name', 'in', ['products', 'product_prices'])
    .orderBy('id')
    .execute()

const trashable: ReadonlySet<string> = new Set(trashableTables)

/** Many records moved into the trash or out of it by one act, as runs of equal entries: put back set by set. */
export type TrashRun = {
  readonly table: TrashableTable
  readonly given: string | null
  readonly before: string | null
  readonly ids: readonly number[]
}

const owned: ReadonlySet<string> = new Set(ownedRecordTables)

/** Many records that one act gave to another customer. */
export type OwnerRun = {
  readonly owned: OwnedRecordTable
  readonly given: number
  readonly before: number
  readonly ids: readonly number[]
}

/** Shorter runs go the common way, record by record. */
const shortestRun = 20

function trashRunOf(entry: JournalEntry, ids: readonly number[]): TrashRun | null {
  if (entry.op !== 'update' || !trashable.has(entry.table_name)) return null
  const [before, after] = [parseRow(entry.before) ?? {}, parseRow(entry.after) ?? {}]
  if (Object.keys(after).join() !== 'deleted_at') return null
  return {
    table: entry.table_name as TrashableTable,
    given: (after['deleted_at'] ?? null) as string | null,
    before: (before['deleted_at'] ?? null) as string | null,
    ids,
  }
}

function ownerRunOf(entry: JournalEntry, ids: readonly number[]): OwnerRun | null {
  if (entry.op !== 'update' || !owned.has(entry.table_name)) return null
  const [before, after] = [parseRow(entry.before) ?? {}, parseRow(entry.after) ?? {}]
  const [given, old] = [after['contact_id'], before['contact_id']]
  if (Object.keys(after).join() !== 'contact_id' || typeof given !== 'number' || typeof old !== 'number') return null
  return { owned: entry.table_name as OwnedRecordTable, given, before: old, ids }
}

const sameMove = (a: JournalEntry, b: JournalEntry): boolean =>
  a.op === b.op && a.table_name === b.table_name && a.before === b.before && a.after === b.after

/** Entries in their order, with neighbours that moved the same way joined. */
export function joinRuns(entries: readonly JournalEntry[]): readonly (JournalEntry | TrashRun | OwnerRun)[] {
  const out: (JournalEntry | TrashRun | OwnerRun)[] = []
  for (let at = 0; at < entries.length;) {
    const first = entries[at]
    if (first === undefined) break
    let end = at + 1
    for (let next = entries[end]; next !== undefined && sameMove(first, next); next = entries[end]) end += 1
    const own = entries.slice(at, end)
    const ids = own.map((entry) => entry.record_id)
    const run = own.length < shortestRun ? null : (trashRunOf(first, ids) ?? ownerRunOf(first, ids))
    if (run === null) for (const entry of own) out.push(entry)
    else out.push(run)
    at = end
  }
  return out
}
