import type { calendar } from '#shared/contract/calendar.ts'
import { addDays } from '#shared/domain/calendar-date.ts'
import { feastDay } from '#shared/domain/feasts/feasts.ts'
import { weekBeforeLastYear } from '#shared/domain/feasts/week-before.ts'
import { boughtBetween, buyersBetween, itemsBetween } from '#db/repositories/buyers-between.ts'
import { readCustomerNames, readFirstPhones } from '#db/repositories/contact-names.ts'
import { readPhotoIds } from '#db/repositories/photos.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import type { HandlerInput } from '#backend/handler-input.ts'
import { feastCodeOf, nextFeastYear } from './feasts.ts'

/** More than a row can show of one customer. */
const mostItems = 5

/** Who bought in the week before a feast a year earlier: the list to call before it comes again. */
export async function boughtBefore(shop: OpenShop, input: HandlerInput<typeof calendar.boughtBefore>) {
  const { db } = shop
  const code = feastCodeOf(input.code)
  const year = input.year ?? nextFeastYear(code, shop.today())
  const on = feastDay(code, year)
  const { from, to, feast: lastOn } = weekBeforeLastYear(code, year)
  const buyers = await buyersBetween(db, { from, to })
  const page = buyers.slice(input.offset, input.offset + input.limit)
  const ids = page.map(({ customerId }) => customerId)
  const names = await readCustomerNames(db, ids)
  const phones = await readFirstPhones(db, ids)
  const photos = await readPhotoIds(db, ids)
  const items = await itemsBetween(db, ids, { from, to })
  const again = await boughtBetween(db, ids, { from: addDays(on, -7), to: addDays(on, -1) })
  return {
    ...{ code, year, on, lastOn, from, to },
    total: buyers.length,
    sum: buyers.reduce((all, { sum }) => all + sum, 0),
    rows: page.map(({ customerId, purchases, sum }) => ({
      ...{ customerId, purchases, sum },
      customer: names.get(customerId) ?? '',
      photoId: photos.get(customerId) ?? null,
      phone: phones.get(customerId) ?? null,
      items: (items.get(customerId) ?? []).slice(0, mostItems),
      boughtAgain: again.has(customerId),
    })),
  }
}
