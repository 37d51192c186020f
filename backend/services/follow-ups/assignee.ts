import { AppError } from '#shared/contract/errors.ts'
import type { ReadableDb } from '#db/open-database.ts'
import { readStaff } from '#db/repositories/staff.ts'

const isThere = async (db: ReadableDb, id: number): Promise<boolean> =>
  (await readStaff(db)).some((member) => member.id === id && member.active === 1)

/** Work is given to somebody who is there. Throws `unknown-staff` for one who is not, or not any more. */
export async function refuseAbsent(db: ReadableDb, staffId: number | null): Promise<void> {
  if (staffId !== null && !(await isThere(db, staffId))) throw new AppError('unknown-staff', { id: staffId })
}

/** Who goes on with it: nobody in particular once the one who did it is gone. */
export const whoGoesOn = async (db: ReadableDb, staffId: number | null): Promise<number | null> =>
  staffId !== null && (await isThere(db, staffId)) ? staffId : null
