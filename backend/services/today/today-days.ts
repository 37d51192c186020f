import type { YearlyDayRow } from '#shared/contract/today.ts'
import { ageOn } from '#shared/domain/birthday.ts'
import { usuallyKeepsNameDays } from '#shared/domain/name-days/shop-calendar.ts'
import { readCustomerNames, readDoNotContact, readFirstPhones } from '#db/repositories/contact-names.ts'
import { readPhotoIds } from '#db/repositories/photos.ts'
import { settledDays, yearlyDayKey } from '#db/repositories/settlements.ts'
import { yearlyDaysAhead, type YearlyDay } from '#db/repositories/yearly-days.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { sureNameDays } from '../calendar/name-days.ts'
import { keptOfDay } from './day-memory.ts'

/** Birthdays and the like are shown so many days ahead: time enough for a card. */
export const daysAhead = 7

/** Name days that stand on no card: a large shop has hundreds in a week, so those who bought most. */
const mostNameDays = 50

/** So many are shown of all: a person can't congratulate more. */
const shownDays = 100

/** Whether Today tells name days that are worked out of given names. */
const tellsNameDays = ({ settings }: OpenShop): boolean => settings.nameDays ?? usuallyKeepsNameDays(settings.country)

/** Name days that stand on no card, as rows of their own: without a part of the card. */
async function unwrittenNameDays(shop: OpenShop, on: string, settled: ReadonlySet<string>): Promise<YearlyDay[]> {
  if (!tellsNameDays(shop)) return []
  const wanted = { from: on, days: daysAhead, mainOnly: true, most: 2 * mostNameDays }
  const sure = await keptOfDay(shop, on, 'name days', () => sureNameDays(shop, wanted))
  const open = sure.filter(({ customerId }) => !settled.has(yearlyDayKey('name-day', customerId, null)))
  const shown = open.toSorted((a, b) => b.spent - a.spent).slice(0, mostNameDays)
  const names = await readCustomerNames(
    shop.db,
    shown.map(({ customerId }) => customerId),
  )
  return shown.map(({ customerId, on: day, spent }) => ({
    ...{ customerId, customer: names.get(customerId) ?? '', kind: 'name-day', partId: null, label: '', relation: '' },
    ...{ date: `--${day.slice(5)}`, on: day, spent },
  }))
}

/** Of one day those who bought most. */
const soonestFirst = (a: YearlyDay, b: YearlyDay): number =>
  a.on < b.on ? -1 : a.on > b.on ? 1 : b.spent - a.spent || a.customerId - b.customerId

/** Days that stand on cards. A row here is a call to make: not to those who don't want any. */
async function callableDays({ db }: OpenShop, on: string): Promise<readonly YearlyDay[]> {
  const ahead = await yearlyDaysAhead(db, on, daysAhead)
  const ids = ahead.map(({ customerId }) => customerId)
  const unwilling = await readDoNotContact(db, ids)
  return ahead.filter(({ customerId }) => !unwilling.has(customerId))
}

/** Days of every year within the next days that were not dealt with: the first of them, and how many there are. */
export async function todayDays(
  shop: OpenShop,
  on: string,
): Promise<{ readonly days: YearlyDayRow[]; readonly daysTotal: number; readonly daysToday: number }> {
  const settled = await settledDays(shop.db, on)
  const ahead = await keptOfDay(shop, on, 'days', () => callableDays(shop, on))
  const written = ahead.filter(({ kind, customerId, partId }) => !settled.has(yearlyDayKey(kind, customerId, partId)))
  const all = [...written, ...(await unwrittenNameDays(shop, on, settled))].sort(soonestFirst)
  const found = all.slice(0, shownDays)
  const ids = found.map(({ customerId }) => customerId)
  const phones = await readFirstPhones(shop.db, ids)
  const photos = await readPhotoIds(shop.db, ids)
  const days = found.map(({ date, spent: _, ...day }) => ({
    ...day,
    photoId: photos.get(day.customerId) ?? null,
    phone: phones.get(day.customerId) ?? null,
    years: ageOn(date, day.on),
  }))
  return { days, daysTotal: all.length, daysToday: all.filter((day) => day.on === on).length }
}
