import type { ReadableDb } from '../open-database.ts'

/** A customer as far as the credit book needs them; in the trash, too. */
export async function readCreditCustomer(db: ReadableDb, contactId: number) {
  return (
    (await db
      .selectFrom('contacts')
      .select(['id', 'display_name', 'language', 'credit_limit', 'credit_days'])
      .where('id', '=', contactId)
      .where('staged_batch_id', 'is', null)
      .executeTakeFirst()) ?? null
  )
}

/** Limits of those who have one of their own. */
export async function readOwnLimits(db: ReadableDb): Promise<ReadonlyMap<number, number>> {
  const rows = await db
    .selectFrom('contacts')
    .select(['id', 'credit_limit'])
    .where('credit_limit', 'is not', null)
    .execute()
  return new Map(rows.flatMap(({ id, credit_limit: limit }) => (limit === null ? [] : [[id, limit] as const])))
}
