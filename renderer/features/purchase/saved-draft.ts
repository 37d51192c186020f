import type { Purchase, PurchaseLineInput } from '#shared/contract/purchases.ts'
import { isBlank, lineOf, totalOf, type PurchaseDraft } from './draft.ts'
import { paymentOf, toPayments } from './draft-payment.ts'
import { totalsOf, type Coins } from './draft-totals.ts'

/** What is sent: blank lines left out, a line without a name called `unnamed`. */
export function toLines(draft: PurchaseDraft, unnamed: string): PurchaseLineInput[] {
  return draft.lines
    .filter((line) => !isBlank(line))
    .map((line) => ({
      productId: line.productId,
      quantity: line.quantity,
      unitPrice: line.unitPrice,
      discount: line.discount,
      discountPercent: line.discountPercent,
      total: totalOf(line),
      name: line.name.trim() === '' ? unnamed : line.name.trim(),
    }))
}

/** A saved purchase as it would be typed. */
export function draftOf(purchase: Purchase): PurchaseDraft {
  return {
    customer:
      purchase.customerId === null
        ? { kind: 'walk-in' }
        : { kind: 'known', id: purchase.customerId, name: purchase.customer ?? '' },
    day: purchase.day,
    time: purchase.time,
    lines: purchase.lines.map((line, at) => lineOf(line, at + 1)),
    discount: purchase.discount,
    discountPercent: purchase.discountPercent,
    payment: paymentOf(purchase),
    note: purchase.note,
    campaign: purchase.campaign,
    staffId: purchase.staffId,
  }
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/**
 * What changed, and nothing else: lines sent anew would forget which goods they take back. Payments follow the total
 * where they can.
 */
export function patchOf(purchase: Purchase, draft: PurchaseDraft, coins: Coins, unnamed: string) {
  const before = draftOf(purchase)
  const lines = toLines(draft, unnamed)
  const { total } = totalsOf(draft, coins)
  const isSameTotal = total === totalsOf(before, coins).total
  const payments = isSameTotal && isSame(draft.payment, before.payment) ? undefined : toPayments(draft.payment, total)
  const customerId = draft.customer?.kind === 'known' ? draft.customer.id : null
  const { discount, discountPercent } = draft
  return {
    ...(customerId === purchase.customerId ? {} : { customerId }),
    ...(draft.day === null || draft.day === purchase.day ? {} : { day: draft.day }),
    ...(draft.time === purchase.time ? {} : { time: draft.time }),
    ...(draft.note === purchase.note ? {} : { note: draft.note }),
    ...(draft.campaign === purchase.campaign ? {} : { campaign: draft.campaign }),
    ...(draft.staffId === null || draft.staffId === purchase.staffId ? {} : { staffId: draft.staffId }),
    ...(isSame(lines, toLines(before, unnamed)) ? {} : { lines }),
    ...(discount === purchase.discount && discountPercent === purchase.discountPercent
      ? {}
      : { discount, discountPercent }),
    ...(payments === undefined ? {} : { payments }),
  }
}
