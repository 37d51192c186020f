import type { OrderRow } from '#shared/contract/orders.ts'
import type { TodayOrder } from '#shared/contract/today.ts'
import type { Message } from '#shared/contract/values.ts'
import { addDays } from '#shared/domain/calendar-date.ts'
import { ordersDueOn } from '#db/repositories/order-list.ts'
import { readPhotoIds } from '#db/repositories/photos.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { orderRows } from '../orders/list-orders.ts'
import { daysAhead } from './today-days.ts'

/** More orders than anyone hands over in a day; the page of orders has them all. */
const most = 200

/** Why an order is on the list: what is ready only waits for the customer. */
function reasonOf({ state, daysLate, promisedOn, promisedTime }: OrderRow, on: string): Message {
  if (state === 'ready' && promisedOn !== null && promisedOn > on)
    return { code: 'order-ready-for', params: { day: promisedOn } }
  if (state === 'ready') return { code: 'order-waits', params: {} }
  if (daysLate > 0) return { code: 'order-late', params: { count: daysLate } }
  return promisedOn === on && promisedTime !== null
    ? { code: 'order-due-at', params: { time: promisedTime } }
    : { code: 'order-due-today', params: {} }
}

/** Orders to be made ready or handed over, and those that are ready for one of the next days; the earliest promise first. */
export async function todayOrders(shop: OpenShop, on: string): Promise<TodayOrder[]> {
  const rows = await orderRows(
    shop,
    await ordersDueOn(shop.db, { on, readyUntil: addDays(on, daysAhead), limit: most }),
    on,
  )
  const photos = await readPhotoIds(
    shop.db,
    rows.flatMap(({ customerId }) => customerId ?? []),
  )
  return rows.map((row) => ({ ...row, photoId: photos.get(row.customerId ?? 0) ?? null, reason: reasonOf(row, on) }))
}
