import { readRow, type Act, type JournaledTable } from '../journal.ts'
import type { ReadableDb } from '../open-database.ts'
import { parseRow, readJournal, type JournalEntry } from '../read-journal.ts'
import { reverseEntries, type KeptField } from '../undo-act.ts'
import type { StoredAct } from '../undo-stack.ts'
import { survivorOf } from './merged-contacts.ts'

/** The code of the act that makes two customers one. */
export const mergeCode = 'customers-merged'
/** The code of the act that takes them apart. */
export const unmergeCode = 'customers-unmerged'

/** The act by which a customer was merged away and which isn't undone. */
export async function mergeActOf(db: ReadableDb, loseId: number): Promise<StoredAct | null> {
  const act = await db
    .selectFrom('journal')
    .innerJoin('acts', 'acts.id', 'journal.act_id')
    .selectAll('acts')
    .where('journal.table_name', '=', 'contacts')
    .where('journal.record_id', '=', loseId)
    .where('acts.code', '=', mergeCode)
    .where('acts.kind', '=', 'do')
    .where('acts.undone_by', 'is', null)
    .where('journal.after', 'like', '%merged_into_id%')
    .orderBy('acts.id', 'desc')
    .executeTakeFirst()
  return act ?? null
}

type MergeParams = { readonly keepId: number; readonly loseId: number }

/** Columns that name the customer to whom something belongs. */
const ownerColumns = ['contact_id', 'company_id', 'person_id', 'referred_by_id'] as const

/**
 * An entry as if the act had given things to the customer who has them now, in the order in which they stand now: a list
 * that was sorted since, or put together with a third one, still goes back as it was.
 */
async function asItStands(act: Act, entry: JournalEntry, from: number, holder: number): Promise<JournalEntry> {
  const after = parseRow(entry.after)
  if (entry.op !== 'update' || after === null || !ownerColumns.some((column) => after[column] === from)) return entry
  const owners = ownerColumns.filter((column) => after[column] === from).map((column) => [column, holder] as const)
  const given = { ...after, ...(Object.fromEntries(owners) as Record<string, number>) }
  const present =
    'position' in after ? await readRow(act.trx, entry.table_name as JournaledTable, entry.record_id) : null
  const position = present?.['contact_id'] === holder ? present['position'] : after['position']
  return { ...entry, after: JSON.stringify({ ...given, ...(position === undefined ? {} : { position }) }) }
}

/**
 * What the other customer had got while they were apart, and the kept one took over when that was undone: no entry of the
 * merge itself tells of it.
 */
async function takenOverSince(
  { trx }: Act,
  merge: StoredAct,
  { keepId, loseId }: MergeParams,
): Promise<JournalEntry[]> {
  const apart = await trx
    .selectFrom('journal')
    .innerJoin('acts', 'acts.id', 'journal.act_id')
    .select(['acts.undone_by', 'acts.params'])
    .distinct()
    .where('journal.table_name', '=', 'contacts')
    .where('journal.record_id', '=', loseId)
    .where('acts.code', '=', unmergeCode)
    .where('acts.kind', '=', 'do')
    .orderBy('acts.id')
    .execute()
  const taken: JournalEntry[] = []
  for (const { undone_by: undoing, params } of apart) {
    if (undoing === null || (JSON.parse(params) as { readonly mergeActId: number }).mergeActId !== merge.id) continue
    const entries = await readJournal(trx, undoing)
    // It is taken over as soon as the merge stands again.
    const stands = entries.findLastIndex(
      ({ table_name, record_id, after }) =>
        table_name === 'contacts' && record_id === loseId && parseRow(after)?.['merged_into_id'] === keepId,
    )
    taken.push(
      ...entries.slice(stands + 1).filter(({ op, before, after }) => {
        const [old, given] = [parseRow(before), parseRow(after)]
        return op === 'update' && ownerColumns.some((column) => old?.[column] === loseId && given?.[column] === keepId)
      }),
    )
  }
  return taken
}

/**
 * Reverses a merge by the rule of every undo. Where the kept customer was merged into a third one since, things are taken
 * back from there.
 */
export async function reverseMerge(act: Act, merge: StoredAct): Promise<readonly KeptField[]> {
  const params = JSON.parse(merge.params) as MergeParams
  const { keepId } = params
  const holder = await survivorOf(act.trx, keepId)
  const entries: JournalEntry[] = []
  for (const entry of [...(await readJournal(act.trx, merge.id)), ...(await takenOverSince(act, merge, params))])
    entries.push(await asItStands(act, entry, keepId, holder))
  return await reverseEntries(act, entries)
}

/** The act of taking apart answers for the merge, which is undone as long as that act stands; null where it doesn't. */
export async function markMergeUndone({ trx }: Act, mergeActId: number, by: number | null): Promise<void> {
  await trx.updateTable('acts').set({ undone_by: by }).where('id', '=', mergeActId).execute()
}
