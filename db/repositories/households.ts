import type { ReadableDb } from '../open-database.ts'

/** More than a list of choices may hold. */
const mostShown = 2000

/** Households by name. */
export async function readHouseholds(db: ReadableDb) {
  return await db.selectFrom('households').select(['id', 'name']).orderBy('name').limit(mostShown).execute()
}
