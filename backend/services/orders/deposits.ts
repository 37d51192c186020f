import type { orders } from '#shared/contract/orders.ts'
import { AppError } from '#shared/contract/errors.ts'
import { deleteRow, insertRow, raiseVersion, type Act } from '#db/journal.ts'
import { readDeposits, type OrderRow } from '#db/repositories/orders.ts'
import { act } from '#backend/act.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import type { HandlerInput } from '#backend/handler-input.ts'
import { invalidInput } from '#backend/invalid-input.ts'
import { refuseUnknownMethods } from '../purchases/buying-terms.ts'
import { refuseOddDays } from '../purchases/when.ts'
import { openOrder } from './present-order.ts'

export type DepositInput = {
  readonly method: string
  readonly amount: number
  readonly day?: string | undefined
}

/** A deposit is money that is there: it can't be left to be paid later. */
export function refuseOddDeposits(shop: OpenShop, deposits: readonly DepositInput[], path = 'deposits.'): void {
  for (const [index, deposit] of deposits.entries()) {
    const at = path === '' ? '' : `${path}${index}.`
    if (deposit.method === 'credit') throw invalidInput(`${at}method`, 'deposit-on-credit')
    refuseOddDays(shop, deposit)
  }
}

/** Notes money that came in for an order (negative: went back). @returns the id of the payment */
export async function writeDeposit(
  act: Act,
  shop: OpenShop,
  order: { readonly id: number; readonly contact_id: number | null },
  { method, amount, day }: DepositInput,
): Promise<number> {
  if (order.contact_id !== null) act.touchedDealings.add(order.contact_id)
  return await insertRow(act, 'payments', {
    order_id: order.id,
    method,
    amount,
    currency: shop.settings.currency,
    day: day ?? shop.today(),
  })
}

/** The orders's parts changed: who read it must see a new version. */
async function changed(act: Act, order: OrderRow) {
  await raiseVersion(act, 'orders', order.id)
  const deposits = await readDeposits(act.trx, order.id)
  return { paid: deposits.reduce((sum, { amount }) => sum + amount, 0) }
}

/** Takes a deposit for an open order. */
export async function addDeposit(shop: OpenShop, { id, ...deposit }: HandlerInput<typeof orders.addDeposit>) {
  refuseOddDeposits(shop, [deposit], '')
  const { number } = await openOrder(shop.db, id)
  return await act(shop, { code: 'deposit-taken', params: { number } }, async (act) => {
    const order = await openOrder(act.trx, id)
    await refuseUnknownMethods(act.trx, [deposit])
    await writeDeposit(act, shop, order, deposit)
    return await changed(act, order)
  })
}

/** Takes a deposit out of the books that was noted by mistake. */
export async function removeDeposit(shop: OpenShop, { id, paymentId }: HandlerInput<typeof orders.removeDeposit>) {
  const { number } = await openOrder(shop.db, id)
  return await act(shop, { code: 'deposit-removed', params: { number } }, async (act) => {
    const order = await openOrder(act.trx, id)
    const deposits = await readDeposits(act.trx, id)
    if (!deposits.some((deposit) => deposit.id === paymentId))
      throw new AppError('not-found', { kind: 'payment', id: paymentId })
    await deleteRow(act, 'payments', paymentId)
    if (order.contact_id !== null) act.touchedDealings.add(order.contact_id)
    return await changed(act, order)
  })
}
