import type { Selectable } from 'kysely'
import type { ReadableDb } from '../open-database.ts'
import type { StaffTable } from '../schema.ts'

export type StoredStaff = Selectable<StaffTable>

/** All who work or worked in the shop, in the order in which they came. */
export async function readStaff(db: ReadableDb): Promise<readonly StoredStaff[]> {
  return await db.selectFrom('staff').selectAll().orderBy('id').execute()
}

/** Tables in which somebody of the staff stands. */
const tables = [
  'purchases',
  'orders',
  'credit_entries',
  'cash_movements',
  'day_closings',
  'follow_ups',
  'acts',
] as const

/** Whether anything was done by one of the staff, so that their entry can't go. */
export async function isStaffUsed(db: ReadableDb, id: number): Promise<boolean> {
  for (const table of tables) {
    const row = await db
      .selectFrom(table as 'purchases')
      .select('id')
      .where('staff_id', '=', id)
      .limit(1)
      .executeTakeFirst()
    if (row !== undefined) return true
  }
  return false
}
