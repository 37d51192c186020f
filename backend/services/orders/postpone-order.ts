import type { orders } from '#shared/contract/orders.ts'
import { updateRow } from '#db/journal.ts'
import { act } from '#backend/act.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import type { HandlerInput } from '#backend/handler-input.ts'
import { invalidInput } from '#backend/invalid-input.ts'
import { openOrder } from './present-order.ts'

/** Promises an order for a later day, as asked on Today; the time of day that was promised stays. */
export async function postponeOrder(shop: OpenShop, { id, promisedOn }: HandlerInput<typeof orders.postpone>) {
  if (promisedOn <= shop.today()) throw invalidInput('promisedOn', 'until')
  const { number } = await openOrder(shop.db, id)
  return await act(shop, { code: 'order-postponed', params: { number, day: promisedOn } }, async (running) => {
    const { contact_id } = await openOrder(running.trx, id)
    await updateRow(running, 'orders', id, { promised_on: promisedOn })
    if (contact_id !== null) running.touchedDealings.add(contact_id)
    return {}
  })
}
