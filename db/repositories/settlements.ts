import type { ReadableDb } from '../open-database.ts'

/** What was dealt with on Today and is therefore hidden there for a while. */
export type Settled = { readonly customerId: number; readonly productId: number | null }

/**
 * Due customers that are hidden on a day: dealt with on or before it, until a later day, and without a purchase since.
 */
export async function settledDue(db: ReadableDb, on: string): Promise<readonly Settled[]> {
  return await db
    .selectFrom('settlements')
    .innerJoin('contacts', 'contacts.id', 'settlements.contact_id')
    .select(['settlements.contact_id as customerId', 'settlements.product_id as productId'])
    .where('settlements.list', '=', 'due')
    .where('settlements.until_day', '>', on)
    .where('settlements.on_day', '<=', on)
    .where('settlements.deleted_at', 'is', null)
    .where((e) => e.or([e('contacts.last_on', 'is', null), e('contacts.last_on', '<=', e.ref('settlements.on_day'))]))
    .execute()
}

/** Birthdays and anniversaries of these days that were dealt with, as `kind customer`. */
export async function settledDays(db: ReadableDb, on: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('settlements')
    .select(['list', 'contact_id'])
    .where('list', 'in', ['birthday', 'anniversary'])
    .where('until_day', '>', on)
    .where('on_day', '<=', on)
    .where('deleted_at', 'is', null)
    .execute()
  return new Set(rows.map(({ list, contact_id }) => `${list} ${contact_id}`))
}
