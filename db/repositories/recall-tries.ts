import type { ReadableDb } from '../open-database.ts'

/** Calls and messages between two days, oldest first. */
export async function readTries(db: ReadableDb, { from, to }: { readonly from: string; readonly to: string }) {
  return await db
    .selectFrom('recalls')
    .select(['contact_id as customerId', 'act', 'on_day as onDay', 'last_on as lastOn'])
    .where('on_day', '>=', from)
    .where('on_day', '<=', to)
    .where('act', 'in', ['reached', 'no-answer', 'message'])
    .where('deleted_at', 'is', null)
    .orderBy('on_day')
    .execute()
}
export type RecallTry = Awaited<ReturnType<typeof readTries>>[number]
