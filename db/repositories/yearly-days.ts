import { addDays } from '#shared/domain/calendar-date.ts'
import { nextOccurrence } from '#shared/domain/birthday.ts'
import type { YearlyDayKind } from '../card-schema.ts'
import type { ReadableDb } from '../open-database.ts'

/** A day of every year that falls into a span of days. */
export type YearlyDay = {
  readonly customerId: number
  readonly customer: string
  readonly kind: YearlyDayKind
  /** The row of yearly_days or family_members; null for columns of the customer. */
  readonly partId: number | null
  /** What day it is, or who: empty where the card doesn't say. */
  readonly label: string
  readonly relation: string
  /** `YYYY-MM-DD`, or `--MM-DD` where the year is not known. */
  readonly date: string
  /** The day it falls on. */
  readonly on: string
  /** What the customer has spent in all, minor units. */
  readonly spent: number
}
type Found = Omit<YearlyDay, 'date' | 'on'> & { readonly date: string | null }

/** Month and day, `MM-DD`, of each day from `from` on; 29 February is kept on the 28th of common years. */
function monthDays(from: string, days: number): readonly string[] {
  const all = new Set<string>()
  for (let ahead = 0; ahead <= days; ahead++) {
    const monthDay = addDays(from, ahead).slice(5)
    all.add(monthDay)
    if (monthDay === '02-28') all.add('02-29')
  }
  return [...all]
}

type Reader = (db: ReadableDb, monthDays: readonly string[], customerId: number | null) => Promise<readonly Found[]>

const ofCustomer =
  (kind: 'birthday' | 'anniversary'): Reader =>
  async (db, among, customerId) => {
    let query = db
      .selectFrom('contacts')
      .select(['id', 'display_name', 'spent', `${kind} as date`])
      .where(`${kind}_md`, 'in', among)
      .where('deleted_at', 'is', null)
      .where('staged_batch_id', 'is', null)
    if (customerId !== null) query = query.where('id', '=', customerId)
    const rows = await query.execute()
    return rows.map(({ id, display_name: customer, date, spent }) => ({
      ...{ customerId: id, customer, kind, date, spent },
      ...{ partId: null, label: '', relation: '' },
    }))
  }

const ofCard: Reader = async (db, among, customerId) => {
  let query = db
    .selectFrom('yearly_days as part')
    .innerJoin('contacts', 'contacts.id', 'part.contact_id')
    .select(['part.id as partId', 'part.kind', 'part.label', 'part.date'])
    .select(['contacts.id as customerId', 'contacts.display_name as customer', 'contacts.spent'])
    .where('part.date_md', 'in', among)
    .where('contacts.deleted_at', 'is', null)
    .where('contacts.staged_batch_id', 'is', null)
  if (customerId !== null) query = query.where('part.contact_id', '=', customerId)
  return (await query.execute()).map((row) => ({ ...row, relation: '' }))
}

const ofFamily =
  (kind: 'family-birthday' | 'family-name-day', column: 'birthday' | 'name_day'): Reader =>
  async (db, among, customerId) => {
    let query = db
      .selectFrom('family_members as part')
      .innerJoin('contacts', 'contacts.id', 'part.contact_id')
      .select(['part.id as partId', 'part.relation', 'part.name as label', `part.${column} as date`])
      .select(['contacts.id as customerId', 'contacts.display_name as customer', 'contacts.spent'])
      .where(`part.${column}_md`, 'in', among)
      .where('contacts.deleted_at', 'is', null)
      .where('contacts.staged_batch_id', 'is', null)
    if (customerId !== null) query = query.where('part.contact_id', '=', customerId)
    return (await query.execute()).map((row) => ({ ...row, kind }))
  }

const readers: readonly Reader[] = [
  ofCustomer('birthday'),
  ofCustomer('anniversary'),
  ofCard,
  ofFamily('family-birthday', 'birthday'),
  ofFamily('family-name-day', 'name_day'),
]

const soonestFirst = (a: YearlyDay, b: YearlyDay): number =>
  a.on < b.on ? -1 : a.on > b.on ? 1 : a.customerId - b.customerId

/** Days of every year from a day on, of all customers or of one, the next ones first. */
export async function yearlyDaysAhead(
  db: ReadableDb,
  from: string,
  days: number,
  customerId: number | null = null,
): Promise<readonly YearlyDay[]> {
  const among = monthDays(from, days)
  const until = addDays(from, days)
  const found: YearlyDay[] = []
  for (const read of readers)
    for (const day of await read(db, among, customerId)) {
      const on = day.date === null ? null : nextOccurrence(day.date, from)
      if (day.date !== null && on !== null && on <= until) found.push({ ...day, date: day.date, on })
    }
  return found.sort(soonestFirst)
}
