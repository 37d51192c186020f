import type { ReadableDb, WritableDb } from '../open-database.ts'

/** What the columns of files with just these headers mean, as it was corrected. */
export type ImportMapping = { readonly type: string; readonly map: Readonly<Record<string, string | null>> }

/** Mappings that are kept; the ones that were not used for longest go. */
const MOST_KEPT = 200

const keyOf = (headers: readonly string[]): string => JSON.stringify(headers)

export async function readMapping(db: ReadableDb, headers: readonly string[]): Promise<ImportMapping | null> {
  const row = await db
    .selectFrom('import_mappings')
    .select(['type', 'map'])
    .where('headers', '=', keyOf(headers))
    .executeTakeFirst()
  return row === undefined ? null : { type: row.type, map: JSON.parse(row.map) as ImportMapping['map'] }
}

/** Keeps a mapping; one without any correction forgets what was kept. */
export async function keepMapping(
  trx: WritableDb,
  headers: readonly string[],
  { type, map }: ImportMapping,
  at: string,
): Promise<void> {
  await trx.deleteFrom('import_mappings').where('headers', '=', keyOf(headers)).execute()
  if (Object.keys(map).length === 0) return
  await trx
    .insertInto('import_mappings')
    .values({ headers: keyOf(headers), type, map: JSON.stringify(map), used_at: at })
    .execute()
  await trx
    .deleteFrom('import_mappings')
    .where('id', 'not in', (e) =>
      e.selectFrom('import_mappings').select('id').orderBy('used_at', 'desc').orderBy('id', 'desc').limit(MOST_KEPT),
    )
    .execute()
}
