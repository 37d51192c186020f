import type { calendar, NameDayRow } from '#shared/contract/calendar.ts'
import { addDays } from '#shared/domain/calendar-date.ts'
import { nameDaysOf, type NameDayCalendar } from '#shared/domain/name-days/name-days.ts'
import { nameDayCalendarOf } from '#shared/domain/name-days/shop-calendar.ts'
import { readCustomerNames, readDoNotContact, readFirstPhones } from '#db/repositories/contact-names.ts'
import { readGivenNames, readNamesakes, type GivenName } from '#db/repositories/given-names.ts'
import { readPhotoIds } from '#db/repositories/photos.ts'
import { yearlyDaysAhead } from '#db/repositories/yearly-days.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import type { HandlerInput } from '#backend/handler-input.ts'

export type SureNameDay = {
  readonly customerId: number
  readonly on: string
  readonly main: boolean
  readonly spent: number
}

/** People of one shop are called by a few thousand names; one of its days is worked out once. */
const known = new Map<string, readonly string[]>()
const mostKnown = 50_000

function daysOf(givenName: string, calendar: NameDayCalendar, year: number): readonly string[] {
  const key = `${calendar} ${year} ${givenName}`
  const before = known.get(key)
  if (before !== undefined) return before
  if (known.size >= mostKnown) known.clear()
  const days = nameDaysOf(givenName, calendar, year)
  known.set(key, days)
  return days
}

type Celebrated = GivenName & { readonly on: string; readonly main: boolean }

/** Which of the names that customers have are celebrated from a day on. */
async function celebrated(shop: OpenShop, from: string, to: string): Promise<readonly Celebrated[]> {
  const years = [...new Set([from, to].map((day) => Number(day.slice(0, 4))))]
  const found: Celebrated[] = []
  for (const name of await readGivenNames(shop.db)) {
    const calendar = nameDayCalendarOf(name.language, shop.settings)
    if (calendar === null) continue
    for (const year of years)
      for (const [at, on] of daysOf(name.givenName, calendar, year).entries())
        if (on >= from && on <= to) found.push({ ...name, on, main: at === 0 })
  }
  return found
}

/**
 * Name days that are worked out of given names, soonest first, then those who bought most: at most `most` of each name and
 * day. Names are looked up by their index; no customer is read whose name isn't celebrated.
 */
export async function sureNameDays(
  shop: OpenShop,
  { from, days, mainOnly, most }: { from: string; days: number; mainOnly: boolean; most: number },
): Promise<readonly SureNameDay[]> {
  const found: SureNameDay[] = []
  for (const name of await celebrated(shop, from, addDays(from, days))) {
    if (mainOnly && !name.main) continue
    for (const { customerId, spent } of await readNamesakes(shop.db, name, most))
      found.push({ customerId, spent, on: name.on, main: name.main })
  }
  return found.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : b.spent - a.spent || a.customerId - b.customerId))
}

/** So many of one name on one day are more than anybody calls. */
const mostNamesakes = 10_000

type Listed = Pick<NameDayRow, 'customerId' | 'on' | 'source' | 'main'>

/** Those on cards, of people who may be called. */
async function onCards({ db }: OpenShop, from: string, days: number): Promise<readonly Listed[]> {
  const found = (await yearlyDaysAhead(db, from, days)).filter(({ kind }) => kind === 'name-day')
  const unwilling = await readDoNotContact(
    db,
    found.map(({ customerId }) => customerId),
  )
  const seen = new Set<string>()
  return found.flatMap(({ customerId, on }) => {
    const key = `${customerId} ${on}`
    if (unwilling.has(customerId) || seen.has(key)) return []
    seen.add(key)
    return [{ customerId, on, source: 'card' as const, main: true }]
  })
}

/** A page of the name days ahead. */
export async function nameDays(shop: OpenShop, input: HandlerInput<typeof calendar.nameDays>) {
  const from = input.from ?? shop.today()
  const { days, mainOnly } = input
  const sure = await sureNameDays(shop, { from, days, mainOnly, most: mostNamesakes })
  const all: Listed[] = [
    ...(await onCards(shop, from, days)),
    ...sure.map(({ customerId, on, main }) => ({ customerId, on, source: 'calendar' as const, main })),
  ]
  // Within a day those on cards first, then as they came: those who bought most.
  const rows = all
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    .slice(input.offset, input.offset + input.limit)
  const ids = rows.map(({ customerId }) => customerId)
  const names = await readCustomerNames(shop.db, ids)
  const phones = await readFirstPhones(shop.db, ids)
  const photos = await readPhotoIds(shop.db, ids)
  return {
    total: all.length,
    rows: rows.map((row) => ({
      ...row,
      customer: names.get(row.customerId) ?? '',
      photoId: photos.get(row.customerId) ?? null,
      phone: phones.get(row.customerId) ?? null,
    })),
  }
}
