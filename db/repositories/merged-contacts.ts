import { sql } from 'kysely'
import type { ReadableDb } from '../open-database.ts'

/** The customer into whom this one was merged, at the end of the chain; the customer themselves where they weren't. */
export async function survivorOf(db: ReadableDb, contactId: number): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    WITH RECURSIVE chain (id, next, depth) AS (
      SELECT id, merged_into_id, 0 FROM contacts WHERE id = ${contactId}
      UNION ALL
      SELECT c.id, c.merged_into_id, depth + 1 FROM chain JOIN contacts c ON c.id = chain.next WHERE depth < 1000
    )
    SELECT id FROM chain ORDER BY depth DESC LIMIT 1`.execute(db as never)
  return rows[0]?.id ?? contactId
}

/** Whose uid a merged customer had, and who has everything now: by the uid a file finds the one who is left. */
export async function readMergedUids(
  db: ReadableDb,
): Promise<readonly { readonly uid: string; readonly id: number }[]> {
  const merged = await db
    .selectFrom('contacts')
    .select(['id', 'uid', 'merged_into_id'])
    .where('merged_into_id', 'is not', null)
    .execute()
  const next = new Map(merged.map((row) => [row.id, row.merged_into_id]))
  return merged.map(({ id, uid }) => {
    let last = id
    for (let at = next.get(id), steps = 0; at != null && steps < 1000; at = next.get(at), steps += 1) last = at
    return { uid, id: last }
  })
}

/** The first of some customers who was merged into another; null where none was. */
export async function firstMergedId(db: ReadableDb, ids: readonly number[]): Promise<number | null> {
  const row = await db
    .selectFrom('contacts')
    .select('id')
    .where('merged_into_id', 'is not', null)
    .where('id', 'in', sql<number>`(SELECT value FROM json_each(${JSON.stringify(ids)}))`)
    .limit(1)
    .executeTakeFirst()
  return row?.id ?? null
}
