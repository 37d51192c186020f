import { AppError } from '#shared/contract/errors.ts'
import type { purchases } from '#shared/contract/purchases.ts'
import { followTotal, isCredit, moveToDay } from '#shared/domain/purchase-payments.ts'
import type { SaidDiscount } from '#shared/domain/purchase-total.ts'
import { updateRow, type Act } from '#db/journal.ts'
import { isMoreGivenBack } from '#db/repositories/given-back.ts'
import { writePayments } from '#db/repositories/purchase-payments.ts'
import { readLines, readPayments } from '#db/repositories/purchases.ts'
import type { PurchaseRow } from '#db/schema.ts'
import { act } from '#backend/act.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import type { HandlerInput } from '#backend/handler-input.ts'
import { invalidInput } from '#backend/invalid-input.ts'
import { bookableName } from '../customers/bookable-customer.ts'
import { refuseLostUpdate } from '../refuse-lost-update.ts'
import { presentPurchase } from './present-purchase.ts'
import { buyingTerms, creditWarnings, refuseUnknownMethods, sellerOf } from './buying-terms.ts'
import { pricePurchase, saidDiscount } from './price-purchase.ts'
import { returnDayWarnings } from './return-day.ts'
import { settlePurchase, splitDeposits } from './purchase-payments.ts'
import { replaceLines } from './replace-lines.ts'
import { refuseOddDays } from './when.ts'
import { foldedPurchase, isReturn, totalOf } from './write-purchase.ts'

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

/** The discount after an edit: as given, else as it was said when the purchase was made. */
function discountAfter(before: PurchaseRow, { discount, discountPercent }: Patch): SaidDiscount {
  if (discountPercent != null) return saidDiscount(0, discountPercent)
  if (discount !== undefined) return { amount: discount, basisPoints: null }
  return { amount: before.discount, basisPoints: discountPercent === null ? null : before.discount_bp }
}

/** Whether what the lines and the discount come to is another sum than before. */
const isSameSum = (before: PurchaseRow, net: number | null): boolean =>
  net === (before.total === null ? null : before.total - before.rounding)

/** Payments after an edit, and the rounding that goes with them. Those of the old day move with the purchase. */
async function settledAfter(act: Act, shop: OpenShop, before: PurchaseRow, patch: Patch, net: number | null) {
  const contactId = patch.customerId === undefined ? before.contact_id : patch.customerId
  const terms = await buyingTerms(act.trx, shop, contactId, patch.day ?? before.day)
  const stored = await readPayments(act.trx, before.id)
  await refuseUnknownMethods(act.trx, patch.payments, new Set(stored.map(({ method }) => method)))
  if (patch.payments !== undefined) {
    const { deposits, others } = splitDeposits(stored, patch.payments)
    const settled = settlePurchase(net, others, { ...terms, deposits })
    return { ...settled, payments: [...deposits, ...settled.payments] }
  }
  const present = moveToDay(stored, before.day, terms)
  if (!terms.isCustomer && present.some(isCredit)) throw new AppError('credit-needs-customer')
  // Nothing was to be paid until now: it is paid as a new purchase would be.
  if (!before.total && present.length === 0) return settlePurchase(net, undefined, terms)
  if (isSameSum(before, net)) return { rounding: before.rounding, payments: present }
  const followed = followTotal(net, present, terms)
  if (followed === null) throw invalidInput('payments', 'payments-sum')
  if (!terms.isCustomer && followed.payments.some(isCredit)) throw new AppError('credit-needs-customer')
  return followed
}

/** Payments that only follow the purchase to another day are nobody's edit. */
const movesParts = (patch: Patch): boolean => patch.lines !== undefined || patch.payments !== undefined

/** A share is worked out anew only where it or the lines were given: the amount is the truth. */
const movesDiscount = ({ lines, discount, discountPercent }: Patch): boolean =>
  lines !== undefined || discount !== undefined || discountPercent !== undefined

/** Refuses a price below what was given back already: the rest of the goods would cost money on their way back. */
async function refuseMoreGivenBack(act: Act, id: number, wasBefore: boolean): Promise<void> {
  if (!wasBefore && (await isMoreGivenBack(act.trx, id))) throw new AppError('more-given-back')
}

async function applyPatch(act: Act, shop: OpenShop, before: PurchaseRow, patch: Patch) {
  const { id, currency } = before
  const wasMoreGivenBack = await isMoreGivenBack(act.trx, id)
  const replaced = patch.lines === undefined ? null : await replaceLines(act, currency, id, patch.lines)
  const lines = replaced?.lines ?? (await readLines(act.trx, id))
  const priced = movesDiscount(patch)
    ? pricePurchase(lines, discountAfter(before, patch))
    : {
        discount: before.discount,
        discount_bp: before.discount_bp,
        net: before.total === null ? null : before.total - before.rounding,
      }
  const { rounding, payments } = await settledAfter(act, shop, before, patch, priced.net)
  const paid = await writePayments(act, id, currency, payments)
  const note = patch.note ?? before.note
  const total = totalOf({ net: priced.net, rounding })
  await updateRow(act, 'purchases', id, {
    contact_id: patch.customerId === undefined ? before.contact_id : patch.customerId,
    day: patch.day ?? before.day,
    time: patch.time === undefined ? before.time : patch.time,
    note,
    folded: foldedPurchase(note, lines),
    total,
    discount: priced.discount,
    discount_bp: priced.discount_bp,
    rounding,
    campaign: patch.campaign ?? before.campaign,
    staff_id: await sellerAfter(act, shop, before, patch),
    is_return: isReturn(lines),
    parts_revision: before.parts_revision + (replaced?.changed === true || (paid && movesParts(patch)) ? 1 : 0),
  })
  await refuseMoreGivenBack(act, id, wasMoreGivenBack)
  return { total, payments }
}

const sellerAfter = async (act: Act, shop: OpenShop, before: PurchaseRow, { staffId }: Patch): Promise<number> =>
  staffId === undefined || staffId === before.staff_id ? before.staff_id : await sellerOf(act.trx, shop, staffId)

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
    const { total, payments } = await applyPatch(act, shop, before, patch)
    const after = await presentPurchase(act.trx, id)
    for (const contactId of [before.contact_id, after.contact_id]) {
      if (contactId !== null) act.touchedDealings.add(contactId)
    }
    const terms = await buyingTerms(act.trx, shop, after.contact_id, after.day)
    const warnings = await creditWarnings(act.trx, shop, after.contact_id, payments, terms)
    if (after.day !== before.day) warnings.push(...(await returnDayWarnings(act.trx, id)))
    return { version: after.version, total, warnings }
  })
}
