import type { Database } from 'better-sqlite3'
import { setImmediate } from 'node:timers/promises'
import type { Act } from './journal.ts'
import type { JournalEntry } from './read-journal.ts'
import { unmergeReader } from './repositories/merge-undo.ts'
import { mergeWriter } from './repositories/merge-writer.ts'
import { preparedInsert } from './repositories/prepared-insert.ts'
import { fallBehind } from './repositories/search-behind.ts'
import { readShopPlace } from './repositories/shop-place.ts'
import { isVersionOnly } from './undo-link-runs.ts'

/** Acts of fewer entries go the common way, entry by entry. */
const manyEntries = 200
const manyCards = 50
/** Customers put back between two pauses of the engine's thread: some 20 ms. */
const sliceSize = 250

const cardTables: ReadonlySet<string> = new Set([
  'contacts',
  'contact_points',
  'addresses',
  'external_ids',
  'custom_values',
])
/** The trash and tags have faster ways of their own (`joinRuns`, `joinLinkRuns`). */
const isCardEntry = (entry: JournalEntry): boolean =>
  entry.contact_id !== null && cardTables.has(entry.table_name) && entry.after?.includes('"deleted_at"') !== true
/** Only the version of this card was raised, by what goes another way. */
const isRaisedOnly = (own: readonly JournalEntry[]): boolean => own.every(isVersionOnly)

const inverse = { insert: 'delete', delete: 'insert', update: 'update' } as const
const turned = (entry: JournalEntry): JournalEntry => ({
  ...entry,
  op: inverse[entry.op],
  before: entry.after,
  after: entry.before,
})

/**
 * Puts many cards back (or does again what was done to them) by prepared statements, customer by customer, where nothing
 * of it was changed since; search text is made behind it.
 * @returns the entries that are left for the common way, in their order
 */
export async function turnManyCards(
  act: Act,
  raw: Database,
  entries: readonly JournalEntry[],
  direction: 'back' | 'again',
): Promise<readonly JournalEntry[]> {
  if (entries.length < manyEntries) return entries
  const cards = Map.groupBy(entries.filter(isCardEntry), (entry) => entry.contact_id ?? 0)
  // Much of few customers (a merge) goes the common way.
  if (cards.size < manyCards) return entries
  const read = unmergeReader(raw, await readShopPlace(act.trx))
  const write = mergeWriter(raw, preparedInsert(raw), act.actId, act.at)
  const turnedBack = new Set<number>()
  let since = 0
  for (const [contactId, own] of cards) {
    if (isRaisedOnly(own)) continue
    since += 1
    if (since % sliceSize === 0) await setImmediate()
    const change = read(contactId, direction === 'back' ? own : own.map(turned))
    if (change === null) continue
    write(change)
    turnedBack.add(contactId)
    for (const { table } of [...change.added, ...change.removed]) act.tables.add(table)
  }
  if (turnedBack.size === 0) return entries
  act.tables.add('contacts')
  fallBehind(raw, act.actId)
  return entries.filter((entry) => !isCardEntry(entry) || !turnedBack.has(entry.contact_id ?? 0))
}
