import type { purchases } from '#shared/contract/purchases.ts'
import { updateRow, type Act } from '#db/journal.ts'
import { readLines, readPayments } from '#db/repositories/purchases.ts'
import type { PurchaseRow } from '#db/schema.ts'
import { act } from '#backend/act.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import type { HandlerInput } from '#backend/handler-input.ts'
import { invalidInput } from '#backend/invalid-input.ts'
import { bookableName } from '../customers/bookable-customer.ts'
import { refuseLostUpdate } from '../refuse-lost-update.ts'
import { presentPurchase } from './present-purchase.ts'
import { sumOfTotals } from './purchase-lines.ts'
import { resolvePayments, wholePayment, type PaymentContent } from './purchase-payments.ts'
import { replaceLines } from './replace-lines.ts'
import { replacePayments } from './replace-payments.ts'
import { refuseOddDays } from './when.ts'
import { foldedPurchase, isReturn } from './write-purchase.ts'

type Input = HandlerInput<typeof purchases.update>
type Patch = Input['patch']

/** Lines and payments share one mark of change. */
const columnOf: Readonly<Record<keyof Patch, string>> = {
  customerId: 'contact_id',
  day: 'day',
  time: 'time',
  note: 'note',
  lines: 'parts_revision',
  payments: 'parts_revision',
  discount: 'discount',
  discountPercent: 'discount',
  campaign: 'campaign',
  staffId: 'staff_id',
}

/**
 * Payments after an edit: as given; else the present ones if they still add up, one payment brought to the new total,
 * or a refusal where several would have to be guessed. Those of the old day move with the purchase.
 */
async function paymentsAfter(act: Act, before: PurchaseRow, patch: Patch, total: number | null) {
  const day = patch.day ?? before.day
  if (patch.payments !== undefined) return resolvePayments(patch.payments, total, day)
  const present = await readPayments(act.trx, before.id)
  const moved = present.map(({ method, amount, day: paid }): PaymentContent => ({
    method,
    amount,
    day: paid === before.day ? day : paid,
  }))
  // There was nothing to pay: what now is, was paid as by default.
  if (before.total === 0 && present.length === 0) return wholePayment('cash', total, day)
  if (total === before.total || present.length === 0) return moved
  const [only] = moved
  if (only === undefined || moved.length > 1) throw invalidInput('payments', 'payments-sum')
  return total === null || total === 0 ? [] : [{ ...only, amount: total }]
}

/** Payments that only follow the purchase to another day are nobody's edit. */
const movesParts = (patch: Patch): boolean => patch.lines !== undefined || patch.payments !== undefined

async function applyPatch(act: Act, before: PurchaseRow, patch: Patch) {
  const { id, currency } = before
  const replaced = patch.lines === undefined ? null : await replaceLines(act, currency, id, patch.lines)
  const lines = replaced?.lines ?? (await readLines(act.trx, id))
  const total = replaced === null ? before.total : sumOfTotals(lines.map((line) => line.line_total))
  const paid = await replacePayments(act, currency, id, await paymentsAfter(act, before, patch, total))
  const note = patch.note ?? before.note
  await updateRow(act, 'purchases', id, {
    contact_id: patch.customerId === undefined ? before.contact_id : patch.customerId,
    day: patch.day ?? before.day,
    time: patch.time === undefined ? before.time : patch.time,
    note,
    folded: foldedPurchase(note, lines),
    total,
    is_return: isReturn(lines),
    parts_revision: before.parts_revision + (replaced?.changed === true || (paid && movesParts(patch)) ? 1 : 0),
  })
  return total
}

/** Changes the named fields of a purchase; both customers are looked at again when it moves. */
export async function updatePurchase(shop: OpenShop, { id, version, patch }: Input) {
  const { number, day } = await presentPurchase(shop.db, id)
  refuseOddDays(shop, patch, day)
  return await act(shop, { code: 'purchase-updated', params: { number } }, async (act) => {
    const before = await presentPurchase(act.trx, id)
    const columns = Object.keys(patch).map((field) => columnOf[field as keyof Patch])
    await refuseLostUpdate(act.trx, 'purchases', before, version, columns)
    if (patch.customerId != null && patch.customerId !== before.contact_id) {
      await bookableName(act.trx, patch.customerId)
    }
    const total = await applyPatch(act, before, patch)
    const after = await presentPurchase(act.trx, id)
    for (const contactId of [before.contact_id, after.contact_id]) {
      if (contactId !== null) act.touchedDealings.add(contactId)
    }
    return { version: after.version, total, warnings: [] }
  })
}
