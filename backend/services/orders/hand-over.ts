import type { orders } from '#shared/contract/orders.ts'
import { AppError } from '#shared/contract/errors.ts'
import { updateRow } from '#db/journal.ts'
import { readDeposits, readOrderLines, type StoredOrderLine } from '#db/repositories/orders.ts'
import { act } from '#backend/act.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import type { HandlerInput } from '#backend/handler-input.ts'
import { bookableName } from '../customers/bookable-customer.ts'
import type { PaymentContent } from '../purchases/purchase-payments.ts'
import { refuseOddDays, whenOf } from '../purchases/when.ts'
import { writePurchase } from '../purchases/write-purchase.ts'
import { openOrder, presentOrder } from './present-order.ts'

type Input = HandlerInput<typeof orders.handOver>

const asPurchaseLine = ({ id: _id, order_id: _order, position: _position, ...line }: StoredOrderLine) => ({
  ...line,
  return_of: null,
})

/** What is paid now, beside the deposits: all of the rest in cash where it isn't said. */
function paidNow(input: Input, rest: number, day: string): readonly PaymentContent[] {
  if (input.payments === undefined) return rest > 0 ? [{ method: 'cash', amount: rest, day }] : []
  return input.payments.map(({ method, amount, day: paid }) => ({ method, amount, day: paid ?? day }))
}

/** The goods go to the customer: the order becomes a purchase, and its deposits become payments of that, as they were. */
export async function handOverOrder(shop: OpenShop, input: Input) {
  const { id } = input
  refuseOddDays(shop, input)
  const { number } = await openOrder(shop.db, id)
  return await act(shop, { code: 'order-handed-over', params: { number } }, async (act) => {
    const order = await openOrder(act.trx, id)
    if (order.contact_id !== null) await bookableName(act.trx, order.contact_id)
    const deposits = await readDeposits(act.trx, id)
    if (order.total === null && deposits.length > 0) throw new AppError('order-needs-price', { number })
    const { day, time } = whenOf(shop, input)
    const paid = deposits.reduce((sum, { amount }) => sum + amount, 0)
    const purchase = await writePurchase(act, shop, {
      contactId: order.contact_id,
      day,
      time,
      note: order.note,
      lines: (await readOrderLines(act.trx, id)).map(asPurchaseLine),
      payments: paidNow(input, (order.total ?? 0) - paid, day),
    })
    for (const deposit of deposits) await updateRow(act, 'payments', deposit.id, { purchase_id: purchase.id })
    await updateRow(act, 'orders', id, {
      state: 'handed-over',
      ready_on: order.ready_on,
      closed_on: day,
      purchase_id: purchase.id,
    })
    return {
      version: (await presentOrder(act.trx, id)).version,
      state: 'handed-over' as const,
      purchaseId: purchase.id,
      purchaseNumber: purchase.number,
      total: purchase.total,
      warnings: purchase.warnings,
    }
  })
}
