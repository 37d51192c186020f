import type { orders } from '#shared/contract/orders.ts'
import { updateRow, type Act } from '#db/journal.ts'
import { readDeposits, readOrderLines, type OrderRow } from '#db/repositories/orders.ts'
import { act } from '#backend/act.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import type { HandlerInput } from '#backend/handler-input.ts'
import { refuseUnknownMethods } from '../purchases/buying-terms.ts'
import { refuseOddDays } from '../purchases/when.ts'
import { refuseOddDeposits, writeDeposit } from './deposits.ts'
import { foldedOrder } from './order-lines.ts'
import { openOrder, presentOrder } from './present-order.ts'

type Input = HandlerInput<typeof orders.cancel>

/** What is left of the deposits, by the way it was paid. */
async function leftByMethod(act: Act, orderId: number): Promise<ReadonlyMap<string, number>> {
  const left = new Map<string, number>()
  for (const { method, amount } of await readDeposits(act.trx, orderId))
    left.set(method, (left.get(method) ?? 0) + amount)
  return left
}

/** Gives a deposit back, or keeps it in the customer's favour: a credit row with a negative amount. */
async function settleDeposit(act: Act, shop: OpenShop, order: OrderRow, input: Input): Promise<void> {
  const left = await leftByMethod(act, order.id)
  const total = [...left.values()].reduce((sum, amount) => sum + amount, 0)
  const back = (method: string, amount: number) =>
    writeDeposit(act, shop, order, { method, amount: -amount, day: input.day })
  if (input.deposit === 'keep' || input.method !== undefined) {
    if (total !== 0) await back(input.deposit === 'keep' ? 'credit' : (input.method ?? 'cash'), total)
    return
  }
  for (const [method, amount] of left) if (amount !== 0) await back(method, amount)
}

/** Cancels an open order; the reason is kept with its note. */
export async function cancelOrder(shop: OpenShop, input: Input) {
  const { id } = input
  refuseOddDays(shop, input)
  if (input.method !== undefined) refuseOddDeposits(shop, [{ method: input.method, amount: 0 }], '')
  const { number } = await openOrder(shop.db, id)
  return await act(shop, { code: 'order-cancelled', params: { number } }, async (act) => {
    const order = await openOrder(act.trx, id)
    if (input.method !== undefined) await refuseUnknownMethods(act.trx, [{ method: input.method }])
    await settleDeposit(act, shop, order, input)
    const note = [order.note, input.reason].filter((text) => text !== '').join('\n')
    await updateRow(act, 'orders', id, {
      state: 'cancelled',
      closed_on: input.day ?? shop.today(),
      note,
      folded: foldedOrder(note, await readOrderLines(act.trx, id)),
    })
    return { version: (await presentOrder(act.trx, id)).version, state: 'cancelled' as const }
  })
}
