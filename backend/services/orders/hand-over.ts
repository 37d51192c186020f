import type { orders } from '#shared/contract/orders.ts'
import { AppError } from '#shared/contract/errors.ts'
import { updateRow } from '#db/journal.ts'
import { readDeposits, readOrderLines, type StoredOrderLine } from '#db/repositories/orders.ts'
import { act } from '#backend/act.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import type { HandlerInput } from '#backend/handler-input.ts'
import { bookableName } from '../customers/bookable-customer.ts'
import { buyingTerms, creditWarnings, refuseUnknownMethods } from '../purchases/buying-terms.ts'
import { settlePurchase } from '../purchases/purchase-payments.ts'
import { refuseOddDays, whenOf } from '../purchases/when.ts'
import { writePurchase } from '../purchases/write-purchase.ts'
import { openOrder, presentOrder } from './present-order.ts'

type Input = HandlerInput<typeof orders.handOver>

const asPurchaseLine = ({ id: _id, order_id: _order, position: _position, ...line }: StoredOrderLine) => ({
  ...line,
  return_of: null,
})

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
    await refuseUnknownMethods(act.trx, input.payments)
    const { day, time } = whenOf(shop, input)
    const paid = deposits.reduce((sum, { amount }) => sum + amount, 0)
    const terms = { ...(await buyingTerms(act.trx, shop, order.contact_id, day)), deposits }
    // What was paid too much ahead isn't given back unasked: it stays in the customer's favour.
    const isPaid = deposits.length > 0 && paid >= (order.total ?? 0)
    const settled = settlePurchase(order.total, input.payments ?? (isPaid ? [] : undefined), terms)
    const purchase = await writePurchase(act, shop, {
      contactId: order.contact_id,
      day,
      time,
      note: order.note,
      lines: (await readOrderLines(act.trx, id)).map(asPurchaseLine),
      discount: order.discount,
      discount_bp: order.discount_bp,
      net: order.total,
      ...settled,
      campaign: '',
      staffId: shop.staffId,
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
      warnings: await creditWarnings(act.trx, shop, order.contact_id, settled.payments, terms),
    }
  })
}
