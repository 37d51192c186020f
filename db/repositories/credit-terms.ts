import { sql } from 'kysely'
import type { ReadableDb } from '../open-database.ts'

/** What a customer's own terms of credit are; null = those of the shop. */
export async function readCreditTerms(
  db: ReadableDb,
  contactId: number,
): Promise<{ readonly creditDays: number | null; readonly creditLimit: number | null } | null> {
  const row = await db
    .selectFrom('contacts')
    .select(['credit_days as creditDays', 'credit_limit as creditLimit'])
    .where('id', '=', contactId)
    .executeTakeFirst()
  return row ?? null
}

/** What a customer owes in all, from the rows themselves: right also inside an act, before anything derived is made anew. */
export async function readCreditBalance(db: ReadableDb, contactId: number): Promise<number> {
  const charged = await db
    .selectFrom('purchases')
    .innerJoin('payments', 'payments.purchase_id', 'purchases.id')
    .select((e) => e.fn.sum<number | null>('payments.amount').as('amount'))
    .where('purchases.contact_id', '=', contactId)
    .where('purchases.deleted_at', 'is', null)
    .where('purchases.staged_batch_id', 'is', null)
    .where('payments.method', '=', sql.lit('credit'))
    .executeTakeFirst()
  const entered = await db
    .selectFrom('credit_entries')
    .select(sql<number | null>`sum(iif(kind IN ('payment', 'write-off'), -amount, amount))`.as('amount'))
    .where('contact_id', '=', contactId)
    .where('deleted_at', 'is', null)
    .executeTakeFirst()
  return (charged?.amount ?? 0) + (entered?.amount ?? 0)
}
