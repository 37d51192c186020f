import type { Minor } from '#shared/domain/money.ts'
import { indexText } from '#shared/domain/name-folding.ts'
import { isCredit, type PaymentContent } from '#shared/domain/purchase-payments.ts'
import { insertRow, type Act } from '#db/journal.ts'
import { nextPurchaseNumber } from '#db/repositories/purchases.ts'
import { newUid } from '#db/uid.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { checkedAmount, type LineContent } from './purchase-lines.ts'
import type { PricedPurchase } from './price-purchase.ts'

/** A purchase ready to be written. */
export type NewPurchase = PricedPurchase & {
  readonly contactId: number | null
  readonly day: string
  readonly time: string | null
  readonly note: string
  readonly lines: readonly (LineContent & { readonly return_of: number | null })[]
  readonly rounding: Minor
  /** Together, with deposits that are payments already, the total; none where nobody knows how it was paid. */
  readonly payments: readonly PaymentContent[]
  readonly campaign: string
  readonly staffId: number
}

/** What is paid in the end: null where no line has an amount. */
export const totalOf = ({ net, rounding }: Pick<NewPurchase, 'net' | 'rounding'>): Minor | null =>
  net === null ? null : checkedAmount(net + rounding)

/** What a purchase is searched by besides its customer, its products and its number. */
export function foldedPurchase(note: string, lines: readonly LineContent[]): string {
  return indexText([note, ...lines.filter((line) => line.product_id === null).map((line) => line.name)])
}

/** Goods only came back. */
export const isReturn = (lines: readonly LineContent[]): 0 | 1 => (lines.every((line) => line.quantity < 0) ? 1 : 0)

/** Writes a purchase with its parts under the next number. */
export async function writePurchase(act: Act, shop: OpenShop, purchase: NewPurchase) {
  const { currency } = shop.settings
  const { lines, payments, contactId } = purchase
  const total = totalOf(purchase)
  const number = await nextPurchaseNumber(act.trx)
  const id = await insertRow(act, 'purchases', {
    uid: newUid(Date.parse(act.at)),
    number,
    contact_id: contactId,
    day: purchase.day,
    time: purchase.time,
    currency,
    total,
    is_return: isReturn(lines),
    note: purchase.note,
    folded: foldedPurchase(purchase.note, lines),
    discount: purchase.discount,
    discount_bp: purchase.discount_bp,
    rounding: purchase.rounding,
    campaign: purchase.campaign,
    staff_id: purchase.staffId,
    created_at: act.at,
    updated_at: act.at,
  })
  for (const [position, line] of lines.entries()) {
    await insertRow(act, 'purchase_lines', { purchase_id: id, position, ...line })
  }
  const charges: { id: number; dueOn: string; amount: number }[] = []
  let isPlain = true
  for (const payment of payments) {
    const paymentId = await insertRow(act, 'payments', { purchase_id: id, currency, ...payment })
    if (!isCredit(payment)) continue
    isPlain &&= payment.amount > 0 && payment.day === purchase.day
    charges.push({ id: paymentId, dueOn: payment.due_on ?? payment.day, amount: payment.amount })
  }
  if (contactId !== null) {
    if (!isPlain || act.addedPurchases.has(contactId)) act.touchedDealings.add(contactId)
    else act.addedPurchases.set(contactId, { id, day: purchase.day, total, lines, charges })
  }
  return { id, number, total, customerId: contactId }
}
