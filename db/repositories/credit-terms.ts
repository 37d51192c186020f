import { sql } from 'kysely'
import { firstRow } from '../first-row.ts'
import type { ReadableDb } from '../open-database.ts'
import type { ContactRow } from '../schema.ts'

/** A customer as far as the credit book needs them; in the trash, too. */
export async function readCreditCustomer(db: ReadableDb, contactId: number) {
  return await firstRow<Pick<ContactRow, 'id' | 'display_name' | 'language' | 'credit_limit' | 'credit_days'>>(
    db,
    `SELECT id, display_name, language, credit_limit, credit_days FROM contacts
     WHERE id = ? AND staged_batch_id IS NULL`,
    [contactId],
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
  const kept = await db
    .selectFrom('orders')
    .innerJoin('payments', 'payments.order_id', 'orders.id')
    .select((e) => e.fn.sum<number | null>('payments.amount').as('amount'))
    .where('orders.contact_id', '=', contactId)
    .where('orders.deleted_at', 'is', null)
    .where('payments.purchase_id', 'is', null)
    .where('payments.method', '=', sql.lit('credit'))
    .executeTakeFirst()
  const entered = await db
    .selectFrom('credit_entries')
    .select(sql<number | null>`sum(iif(kind IN ('payment', 'write-off'), -amount, amount))`.as('amount'))
    .where('contact_id', '=', contactId)
    .where('deleted_at', 'is', null)
    .executeTakeFirst()
  return (charged?.amount ?? 0) + (kept?.amount ?? 0) + (entered?.amount ?? 0)
}
