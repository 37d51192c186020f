import type { YearlyDayRow } from '#shared/contract/today.ts'
import { ageOn } from '#shared/domain/birthday.ts'
import { readDoNotContact, readFirstPhones } from '#db/repositories/contact-names.ts'
import { readPhotoIds } from '#db/repositories/photos.ts'
import { settledDays, yearlyDayKey } from '#db/repositories/settlements.ts'
import { yearlyDaysAhead } from '#db/repositories/yearly-days.ts'
import type { OpenShop } from '#backend/engine-state.ts'

/** Birthdays and the like are shown so many days ahead: time enough for a card. */
export const daysAhead = 7

/** Days of every year within the next days that were not dealt with. */
export async function todayDays(shop: OpenShop, on: string): Promise<YearlyDayRow[]> {
  const settled = await settledDays(shop.db, on)
  const ahead = await yearlyDaysAhead(shop.db, on, daysAhead)
  // A row here is a call to make: not to those who don't want any.
  const unwilling = await readDoNotContact(
    shop.db,
    ahead.map(({ customerId }) => customerId),
  )
  const found = ahead.filter(
    ({ kind, customerId, partId }) =>
      !settled.has(yearlyDayKey(kind, customerId, partId)) && !unwilling.has(customerId),
  )
  const ids = found.map(({ customerId }) => customerId)
  const phones = await readFirstPhones(shop.db, ids)
  const photos = await readPhotoIds(shop.db, ids)
  return found.map(({ date, ...day }) => ({
    ...day,
    photoId: photos.get(day.customerId) ?? null,
    phone: phones.get(day.customerId) ?? null,
    years: ageOn(date, day.on),
  }))
}
