import { sql, type SelectQueryBuilder } from 'kysely'
import type { ReadableDb } from '../open-database.ts'
import type { ShopTables } from '../schema.ts'

/** A query of ids of customers, each row one of them. */
export type IdQuery = SelectQueryBuilder<ShopTables, never, { id: number | null }>

/** A whole column of ids in one value: as rows, 100 000 of them would hold the thread for a tenth of a second. */
export async function readIds(db: ReadableDb, query: IdQuery): Promise<readonly number[]> {
  const row = await db
    .selectFrom(query.as('found'))
    .select(sql<string>`json_group_array(found.id)`.as('ids'))
    .executeTakeFirstOrThrow()
  return JSON.parse(row.ids) as number[]
}
