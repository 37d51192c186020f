import type { orders } from '#shared/contract/orders.ts'
import { insertRow } from '#db/journal.ts'
import { nextOrderNumber } from '#db/repositories/orders.ts'
import { newUid } from '#db/uid.ts'
import { act } from '#backend/act.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import type { HandlerInput } from '#backend/handler-input.ts'
import { invalidInput } from '#backend/invalid-input.ts'
import { bookableName } from '../customers/bookable-customer.ts'
import { createQuickCustomer } from '../customers/quick-customer.ts'
import { refuseUnknownMethods } from '../purchases/buying-terms.ts'
import { saidDiscount } from '../purchases/price-purchase.ts'
import { refuseOddDays } from '../purchases/when.ts'
import { promiseWarnings } from './promise-day.ts'
import { refuseOddDeposits, writeDeposit } from './deposits.ts'
import { foldedOrder, orderAmounts, resolveOrderLines } from './order-lines.ts'

type Input = HandlerInput<typeof orders.create>

/** Who orders: one who is known, or one who comes to exist in the same act. An order is always somebody's. */
function whoOf({ customerId, newCustomer }: Input) {
  if (newCustomer !== undefined && customerId !== undefined) throw invalidInput('newCustomer', 'customer-twice')
  const who = newCustomer ?? customerId
  if (who === undefined) throw invalidInput('customerId', 'customer-missing')
  return who
}

/** Notes an order, with what was paid ahead. */
export async function createOrder(shop: OpenShop, input: Input) {
  const who = whoOf(input)
  const deposits = input.deposits ?? []
  refuseOddDays(shop, { day: input.orderedOn })
  refuseOddDeposits(shop, deposits)
  const name = typeof who === 'number' ? await bookableName(shop.db, who) : who.name
  return await act(shop, { code: 'order-created', params: { name } }, async (act) => {
    if (typeof who === 'number') await bookableName(act.trx, who)
    const lines = await resolveOrderLines(act, shop.settings.currency, input.lines)
    await refuseUnknownMethods(act.trx, deposits)
    const amounts = orderAmounts(lines, saidDiscount(input.discount ?? 0, input.discountPercent ?? null))
    const contactId = typeof who === 'number' ? who : await createQuickCustomer(act, shop, who)
    const number = await nextOrderNumber(act.trx)
    const note = input.note ?? ''
    const dated = { ordered_on: input.orderedOn ?? shop.today(), promised_on: input.promisedOn ?? null }
    const id = await insertRow(act, 'orders', {
      uid: newUid(Date.parse(act.at)),
      number,
      contact_id: contactId,
      state: 'ordered',
      ...dated,
      promised_time: input.promisedTime ?? null,
      currency: shop.settings.currency,
      ...amounts,
      note,
      folded: foldedOrder(note, lines),
      staff_id: shop.staffId,
      created_at: act.at,
      updated_at: act.at,
    })
    for (const [position, line] of lines.entries()) {
      await insertRow(act, 'order_lines', { order_id: id, position, ...line })
    }
    for (const deposit of deposits) await writeDeposit(act, shop, { id, contact_id: contactId }, deposit)
    act.touchedDealings.add(contactId)
    return { id, number, total: amounts.total, customerId: contactId, warnings: promiseWarnings(dated) }
  })
}
