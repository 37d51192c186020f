import type { BirthdayRow } from '#shared/contract/today.ts'
import { ageOn } from '#shared/domain/birthday.ts'
import { readFirstPhones } from '#db/repositories/contact-names.ts'
import { readPhotoIds } from '#db/repositories/photos.ts'
import { settledDays } from '#db/repositories/settlements.ts'
import { yearlyDaysAhead } from '#db/repositories/yearly-days.ts'
import type { OpenShop } from '#backend/engine-state.ts'

/** Birthdays are shown so many days ahead: time enough for a card. */
export const daysAhead = 7

/** Birthdays and anniversaries of the next days that were not dealt with. */
export async function todayDays(shop: OpenShop, on: string): Promise<BirthdayRow[]> {
  const settled = await settledDays(shop.db, on)
  const found = (await yearlyDaysAhead(shop.db, on, daysAhead)).filter(
    ({ kind, customerId }) => !settled.has(`${kind} ${customerId}`),
  )
  const ids = found.map(({ customerId }) => customerId)
  const phones = await readFirstPhones(shop.db, ids)
  const photos = await readPhotoIds(shop.db, ids)
  return found.map(({ customerId, customer, kind, date, on: day }) => ({
    customerId,
    customer,
    photoId: photos.get(customerId) ?? null,
    phone: phones.get(customerId) ?? null,
    kind,
    on: day,
    years: ageOn(date, day),
  }))
}
