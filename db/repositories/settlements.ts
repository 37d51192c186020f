import type { YearlyDayKind } from '../card-schema.ts'
import type { ReadableDb } from '../open-database.ts'

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
