import type { orders } from '#shared/contract/orders.ts'
import type { SaidDiscount } from '#shared/domain/purchase-total.ts'
import { updateRow, type Act } from '#db/journal.ts'
import { readOrderLines, type OrderRow } from '#db/repositories/orders.ts'
import { act } from '#backend/act.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import type { HandlerInput } from '#backend/handler-input.ts'
import { bookableName } from '../customers/bookable-customer.ts'
import { saidDiscount } from '../purchases/price-purchase.ts'
import { refuseOddDays } from '../purchases/when.ts'
import { refuseLostUpdate } from '../refuse-lost-update.ts'
import { foldedOrder, orderAmounts, replaceOrderLines, resolveOrderLines } from './order-lines.ts'
import { promiseWarnings } from './promise-day.ts'
import { openOrder } from './present-order.ts'

type Input = HandlerInput<typeof orders.update>
type Patch = Input['patch']

const columnOf: Readonly<Record<keyof Patch, string>> = {
  customerId: 'contact_id',
  orderedOn: 'ordered_on',
  promisedOn: 'promised_on',
  promisedTime: 'promised_time',
  lines: 'parts_revision',
  discount: 'discount',
  discountPercent: 'discount',
  note: 'note',
}

/** An amount that is given outdoes the share said before. */
function discountAfter(before: OrderRow, { discount, discountPercent }: Patch): SaidDiscount {
  if (discount !== undefined || discountPercent !== undefined)
    return saidDiscount(discount ?? before.discount, discountPercent ?? null)
  return { amount: before.discount, basisPoints: before.discount_bp }
}

async function linesAfter(act: Act, before: OrderRow, patch: Patch) {
  const stored = await readOrderLines(act.trx, before.id)
  if (patch.lines === undefined) return { lines: stored, changed: false }
  const kept = new Set(stored.flatMap((line) => line.product_id ?? []))
  const lines = await resolveOrderLines(act, before.currency, patch.lines, kept)
  return { lines, changed: await replaceOrderLines(act, before.id, lines) }
}

async function applyPatch(act: Act, before: OrderRow, patch: Patch) {
  const { lines, changed } = await linesAfter(act, before, patch)
  const amounts = orderAmounts(lines, discountAfter(before, patch))
  const note = patch.note ?? before.note
  await updateRow(act, 'orders', before.id, {
    contact_id: patch.customerId ?? before.contact_id,
    ordered_on: patch.orderedOn ?? before.ordered_on,
    promised_on: patch.promisedOn === undefined ? before.promised_on : patch.promisedOn,
    promised_time: patch.promisedTime === undefined ? before.promised_time : patch.promisedTime,
    note,
    ...amounts,
    folded: foldedOrder(note, lines),
    parts_revision: before.parts_revision + (changed ? 1 : 0),
  })
  return amounts.total
}

/** Changes the named fields of an open order. */
export async function updateOrder(shop: OpenShop, { id, version, patch }: Input) {
  const { number, ordered_on: known } = await openOrder(shop.db, id)
  refuseOddDays(shop, { day: patch.orderedOn }, known)
  return await act(shop, { code: 'order-updated', params: { number } }, async (act) => {
    const before = await openOrder(act.trx, id)
    const columns = Object.keys(patch).map((field) => columnOf[field as keyof Patch])
    await refuseLostUpdate(act.trx, 'orders', before, version, columns)
    if (patch.customerId !== undefined && patch.customerId !== before.contact_id)
      await bookableName(act.trx, patch.customerId)
    const total = await applyPatch(act, before, patch)
    const after = await openOrder(act.trx, id)
    for (const contactId of [before.contact_id, after.contact_id])
      if (contactId !== null) act.touchedDealings.add(contactId)
    const isDated = patch.orderedOn !== undefined || patch.promisedOn !== undefined
    return { version: after.version, total, warnings: isDated ? promiseWarnings(after) : [] }
  })
}
