import type { YearlyDayKind } from '../card-schema.ts'
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

/** Customers whose debt was dealt with on or before a day, until a later one. */
export async function settledDebts(db: ReadableDb, on: string): Promise<ReadonlySet<number>> {
  const rows = await db
    .selectFrom('settlements')
    .select('contact_id')
    .where('list', '=', 'debt')
    .where('until_day', '>', on)
    .where('on_day', '<=', on)
    .where('deleted_at', 'is', null)
    .execute()
  return new Set(rows.map(({ contact_id: id }) => id))
}

const yearlyLists: readonly YearlyDayKind[] = [
  'birthday',
  'anniversary',
  'name-day',
  'slava',
  'other',
  'family-birthday',
  'family-name-day',
]

/** One yearly day of one customer, to be told from all others. */
export const yearlyDayKey = (kind: YearlyDayKind, customerId: number, partId: number | null): string =>
  `${kind} ${customerId} ${partId ?? ''}`

/** Days of every year that were dealt with on or before a day, as {@link yearlyDayKey}. */
export async function settledDays(db: ReadableDb, on: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('settlements')
    .select(['list', 'contact_id', 'part_id'])
    .where('list', 'in', yearlyLists)
    .where('until_day', '>', on)
    .where('on_day', '<=', on)
    .where('deleted_at', 'is', null)
    .execute()
  return new Set(rows.map(({ list, contact_id, part_id }) => yearlyDayKey(list as YearlyDayKind, contact_id, part_id)))
}
