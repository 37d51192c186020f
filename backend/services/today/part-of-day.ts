import { AppError } from '#shared/contract/errors.ts'
import type { YearlyDayRow } from '#shared/contract/today.ts'
import type { OpenShop } from '#backend/engine-state.ts'

/** Days that stand in a row of their own on the card. */
const partTables: Readonly<Partial<Record<YearlyDayRow['kind'], 'yearly_days' | 'family_members'>>> = {
  'name-day': 'yearly_days',
  slava: 'yearly_days',
  other: 'yearly_days',
  'family-birthday': 'family_members',
  'family-name-day': 'family_members',
}

type DayOfCard = Pick<YearlyDayRow, 'kind' | 'customerId' | 'partId'>

/** The row of a day, which must be on the customer's card; null for columns of the customer. */
export async function partOfDay(shop: OpenShop, { kind, customerId, partId }: DayOfCard): Promise<number | null> {
  const table = partTables[kind]
  // A name day that is worked out of the given name stands in no row.
  if (table === undefined || (kind === 'name-day' && partId === null)) return null
  let query = shop.db
    .selectFrom(table)
    .select('id')
    .where('id', '=', partId ?? 0)
    .where('contact_id', '=', customerId)
  if (table === 'yearly_days') query = query.where('kind', '=', kind as 'slava')
  if ((await query.executeTakeFirst()) === undefined) throw new AppError('not-found', { id: partId })
  return partId
}
