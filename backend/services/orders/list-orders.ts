import type { OrderRow, orders } from '#shared/contract/orders.ts'
import { daysBetween } from '#shared/domain/calendar-date.ts'
import { listOrderIds, readOrderRows } from '#db/repositories/order-list.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import type { HandlerInput } from '#backend/handler-input.ts'
import { isOpen } from './present-order.ts'

/** Rows of a list as of a day. */
export async function orderRows({ db }: OpenShop, ids: readonly number[], today: string): Promise<OrderRow[]> {
  const rows = await readOrderRows(db, ids)
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    customerId: row.contact_id,
    customer: row.customer,
    phone: row.phone,
    state: row.state,
    orderedOn: row.ordered_on,
    promisedOn: row.promised_on,
    promisedTime: row.promised_time,
    daysLate: row.promised_on !== null && isOpen(row) ? Math.max(0, daysBetween(row.promised_on, today)) : 0,
    total: row.total,
    paid: row.paid,
    items: row.items,
    lineCount: row.lineCount,
  }))
}

/** A page of orders, how many the filter holds, what they come to and what was paid ahead. */
export async function listOrders(shop: OpenShop, input: HandlerInput<typeof orders.list>) {
  const today = shop.today()
  const { ids, ...sums } = await listOrderIds(shop.db, input, today, input)
  return { ...sums, rows: await orderRows(shop, ids, today) }
}
