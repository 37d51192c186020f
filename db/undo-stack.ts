import type { Selectable } from 'kysely'
import type { ReadableDb } from './open-database.ts'
import type { ActsTable } from './schema.ts'

export type StoredAct = Selectable<ActsTable>

/** So many of the user's last acts can be taken back one by one. */
export const undoDepth = 50

/**
 * The user's own last acts, newest first: those that stand, and those that were undone since the newest of all. What was
 * undone before something new was done is no part of it any more. Imports have an undo of their own, and an act that
 * changed nothing (a form saved as it was, or a person who was erased since) is nothing to take back.
 */
export async function readUndoStack(db: ReadableDb, staffId: number): Promise<readonly StoredAct[]> {
  const newest = await db
    .selectFrom('acts')
    .select((e) => e.fn.max<number | null>('id').as('id'))
    .where('kind', '=', 'do')
    .executeTakeFirst()
  return await db
    .selectFrom('acts')
    .selectAll()
    .where('kind', '=', 'do')
    .where('staff_id', '=', staffId)
    .where('import_batch_id', 'is', null)
    .where((e) => e.or([e('undone_by', 'is', null), e('undone_by', '>', newest?.id ?? 0)]))
    .where((e) => e.exists(e.selectFrom('journal').select('journal.id').whereRef('journal.act_id', '=', 'acts.id')))
    .orderBy('id', 'desc')
    .limit(undoDepth)
    .execute()
}

/** The act that Undo takes back next. */
export const nextToUndo = (stack: readonly StoredAct[]): StoredAct | null =>
  stack.find(({ undone_by }) => undone_by === null) ?? null

/** The act that Redo does again next: of those undone last, the oldest. */
export const nextToRedo = (stack: readonly StoredAct[]): StoredAct | null =>
  stack
    .filter(({ undone_by }) => undone_by !== null)
    .toSorted((a, b) => Number(b.undone_by) - Number(a.undone_by) || a.id - b.id)[0] ?? null
