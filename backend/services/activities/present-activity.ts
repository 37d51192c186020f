import type { Selectable } from 'kysely'
import { AppError } from '#shared/contract/errors.ts'
import type { ReadableDb } from '#db/open-database.ts'
import type { ActivitiesTable } from '#db/card-schema.ts'

export type ActivityRow = Selectable<ActivitiesTable>

/** What was noted, in the trash too. Throws `not-found`. */
export async function readActivity(db: ReadableDb, id: number): Promise<ActivityRow> {
  const row = await db.selectFrom('activities').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined) throw new AppError('not-found', { kind: 'activity', id })
  return row
}

/** What was noted and can be changed. Throws `not-found` or `in-trash`. */
export async function presentActivity(db: ReadableDb, id: number): Promise<ActivityRow> {
  const row = await readActivity(db, id)
  if (row.deleted_at !== null) throw new AppError('in-trash', { kind: 'activity', id })
  return row
}
