import type { Purchase } from '#shared/contract/purchases.ts'
import { lineOf, toLines } from '#renderer/ui/sale-lines/sale-line.ts'
import type { PurchaseDraft } from './draft.ts'
import { paymentOf, toPayments } from './draft-payment.ts'
import { totalsOf, type Coins } from './draft-totals.ts'

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
  const lines = toLines(draft.lines, unnamed)
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
    ...(isSame(lines, toLines(before.lines, unnamed)) ? {} : { lines }),
    ...(discount === purchase.discount && discountPercent === purchase.discountPercent
      ? {}
      : { discount, discountPercent }),
    ...(payments === undefined ? {} : { payments }),
  }
}
