import type { ReadableDb } from '../open-database.ts'

/** Takings and count of the purchases of some days; returns lower the takings and are no purchases. */
export async function takingsBetween(
  db: ReadableDb,
  from: string,
  to: string,
): Promise<{ readonly takings: number; readonly purchases: number }> {
  const row = await db
    .selectFrom('purchases')
    .select((e) => [
      e.fn.sum<number | null>('total').as('takings'),
      e.fn.countAll<number>().filterWhere('is_return', '=', 0).as('purchases'),
    ])
    .where('day', '>=', from)
    .where('day', '<=', to)
    .where('deleted_at', 'is', null)
    .where('staged_batch_id', 'is', null)
    .executeTakeFirstOrThrow()
  return { takings: Number(row.takings ?? 0), purchases: Number(row.purchases) }
}

/** Customers whose first purchase ever was in these days. */
export async function firstTimersBetween(db: ReadableDb, from: string, to: string): Promise<number> {
  const row = await db
    .selectFrom('contacts')
    .select((e) => e.fn.countAll<number>().as('n'))
    .where('first_on', '>=', from)
    .where('first_on', '<=', to)
    .where('deleted_at', 'is', null)
    .where('staged_batch_id', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(row.n)
}
