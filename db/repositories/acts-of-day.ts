import type { ReadableDb } from '../open-database.ts'
import type { StoredAct } from '../undo-stack.ts'

/** So many acts back are looked at: more than anybody does in a day by hand. */
const looksBack = 2000

/** Acts since an instant that stand (were not undone), of some kinds, the latest first. */
export async function actsSince(
  db: ReadableDb,
  since: string,
  codes: readonly string[],
): Promise<readonly Pick<StoredAct, 'id' | 'at' | 'code' | 'params'>[]> {
  const last = await db
    .selectFrom('acts')
    .select((e) => e.fn.max<number | null>('id').as('id'))
    .executeTakeFirst()
  return await db
    .selectFrom('acts')
    .select(['id', 'at', 'code', 'params'])
    .where('kind', '=', 'do')
    .where('id', '>', (last?.id ?? 0) - looksBack)
    .where('undone_by', 'is', null)
    .where('at', '>=', since)
    .where('code', 'in', [...codes])
    .orderBy('id', 'desc')
    .execute()
}
