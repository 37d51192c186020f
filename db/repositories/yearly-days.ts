import { addDays } from '#shared/domain/calendar-date.ts'
import { nextOccurrence } from '#shared/domain/birthday.ts'
import type { ReadableDb } from '../open-database.ts'

/** A birthday or anniversary that falls into a span of days. */
export type YearlyDay = {
  readonly customerId: number
  readonly customer: string
  readonly kind: 'birthday' | 'anniversary'
  /** `YYYY-MM-DD`, or `--MM-DD` where the year is not known. */
  readonly date: string
  /** The day it falls on. */
  readonly on: string
}

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

async function ofKind(
  db: ReadableDb,
  kind: 'birthday' | 'anniversary',
  from: string,
  days: number,
  customerId?: number,
): Promise<readonly YearlyDay[]> {
  let query = db
    .selectFrom('contacts')
    .select(['id', 'display_name', `${kind} as date`])
    .where(`${kind}_md`, 'in', monthDays(from, days))
    .where('deleted_at', 'is', null)
    .where('staged_batch_id', 'is', null)
  if (customerId !== undefined) query = query.where('id', '=', customerId)
  const rows = await query.execute()
  const until = addDays(from, days)
  return rows.flatMap(({ id, display_name, date }) => {
    const on = date === null ? null : nextOccurrence(date, from)
    if (date === null || on === null || on > until) return []
    return [{ customerId: id, customer: display_name, kind, date, on }]
  })
}

const soonestFirst = (a: YearlyDay, b: YearlyDay): number =>
  a.on < b.on ? -1 : a.on > b.on ? 1 : a.customerId - b.customerId

/** Birthdays and anniversaries from a day on, the next ones first. */
export async function yearlyDaysAhead(db: ReadableDb, from: string, days: number): Promise<readonly YearlyDay[]> {
  const found = [...(await ofKind(db, 'birthday', from, days)), ...(await ofKind(db, 'anniversary', from, days))]
  return found.sort(soonestFirst)
}

/** The same of one customer. */
export async function yearlyDaysOf(
  db: ReadableDb,
  customerId: number,
  from: string,
  days: number,
): Promise<readonly YearlyDay[]> {
  const birthday = await ofKind(db, 'birthday', from, days, customerId)
  const anniversary = await ofKind(db, 'anniversary', from, days, customerId)
  return [...birthday, ...anniversary].sort(soonestFirst)
}
