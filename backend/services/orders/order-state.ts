import type { orders } from '#shared/contract/orders.ts'
import { AppError } from '#shared/contract/errors.ts'
import { deleteRow, updateRow, type Act } from '#db/journal.ts'
import { readDeposits, type OrderRow } from '#db/repositories/orders.ts'
import { act } from '#backend/act.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import type { HandlerInput } from '#backend/handler-input.ts'
import { presentOrder } from './present-order.ts'

/** A cancelled order opens again with its deposit; what was given back can't be brought back by the program. */
async function takeBackCancelling(act: Act, order: OrderRow): Promise<void> {
  const money = await readDeposits(act.trx, order.id)
  if (money.some(({ amount, method }) => amount < 0 && method !== 'credit'))
    throw new AppError('deposit-needed-back', { number: order.number })
  for (const { id, method } of money) if (method === 'credit') await deleteRow(act, 'payments', id)
  if (order.contact_id !== null) act.touchedDealings.add(order.contact_id)
}

/** Says that an order is ready to be picked up, or not yet. */
export async function setOrderState(shop: OpenShop, { id, state }: HandlerInput<typeof orders.setState>) {
  const { number } = await presentOrder(shop.db, id)
  const code = state === 'ready' ? 'order-ready' : 'order-opened'
  return await act(shop, { code, params: { number } }, async (act) => {
    const order = await presentOrder(act.trx, id)
    if (order.state === 'handed-over') throw new AppError('order-closed', { number })
    if (order.state === 'cancelled') await takeBackCancelling(act, order)
    await updateRow(act, 'orders', id, {
      state,
      ready_on: state === 'ready' ? (order.ready_on ?? shop.today()) : null,
      closed_on: null,
    })
    return { version: (await presentOrder(act.trx, id)).version, state }
  })
}
