import { AppError } from '#shared/contract/errors.ts'
import type { purchases } from '#shared/contract/purchases.ts'
import { afterDiscount, returnInCash, sharesOfReturn } from '#shared/domain/purchase-total.ts'
import { partOfAmount } from '#shared/domain/share-amount.ts'
import { wholePayment } from '#shared/domain/purchase-payments.ts'
import type { Act } from '#db/journal.ts'
import { readGivenBack, readReturned, type ReturnedPart } from '#db/repositories/purchase-returns.ts'
import { readLines, type StoredLine } from '#db/repositories/purchases.ts'
import type { PurchaseRow } from '#db/schema.ts'
import { act } from '#backend/act.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import type { HandlerInput } from '#backend/handler-input.ts'
import { presentPurchase } from './present-purchase.ts'
import { buyingTerms, refuseUnknownMethods } from './buying-terms.ts'
import { sumOfTotals, type LineContent } from './purchase-lines.ts'
import type { PaymentTerms } from './purchase-payments.ts'
import { returnDayWarnings } from './return-day.ts'
import { paymentsOfReturn } from './refund.ts'
import { refuseOddDays, whenOf } from './when.ts'
import { totalOf, writePurchase } from './write-purchase.ts'

type ReturnLine = LineContent & { readonly return_of: number }

/** What comes back of one line; the last part gives back what is left, so that parts add up to the whole. */
function returnOf(line: StoredLine, quantity: number, before: ReturnedPart | undefined): ReturnLine {
  const left = line.quantity - (before?.quantity ?? 0)
  if (quantity > left) throw new AppError('return-too-large', { lineId: line.id, left })
  const share = (amount: number, given: number) =>
    quantity === left ? amount - given : partOfAmount(amount, quantity, line.quantity)
  return {
    product_id: line.product_id,
    name: line.name,
    quantity: -quantity,
    unit_price: line.unit_price,
    // A discount that was made smaller since is back already.
    discount: Math.max(0, share(line.discount, before?.discount ?? 0)),
    discount_bp: line.discount_bp,
    line_total: line.line_total === null ? null : 0 - share(line.line_total, before?.amount ?? 0),
    return_of: line.id,
  }
}

/** Quantities by line: the same line named twice comes back with both. */
function wantedByLine(lines: readonly { readonly lineId: number; readonly quantity: number }[]) {
  const wanted = new Map<number, number>()
  for (const { lineId, quantity } of lines) wanted.set(lineId, (wanted.get(lineId) ?? 0) + quantity)
  return wanted
}

/** What a return comes to: its lines, and its part of the discount and of the rounding of the purchase. */
async function priceReturn(act: Act, original: PurchaseRow, lines: readonly ReturnLine[]) {
  const stored = await readLines(act.trx, original.id)
  const before = await readReturned(
    act.trx,
    stored.map(({ id }) => id),
  )
  const now = new Map(lines.map((line) => [line.return_of, -line.quantity]))
  const sum = sumOfTotals(lines.map((line) => line.line_total))
  const given = await readGivenBack(act.trx, original.id)
  const { discount, rounding, isAll } = sharesOfReturn({
    discount: original.discount,
    rounding: original.rounding,
    given,
    lines: stored.map(({ id, quantity, line_total }) => {
      const back = before.get(id)?.quantity ?? 0
      return { quantity, total: line_total, before: back, after: back + (now.get(id) ?? 0) }
    }),
  })
  const size = Math.min(discount, Math.abs(sum ?? 0))
  const left = Math.max(0, (original.total ?? 0) - given.total)
  return { discount: size, rounding: 0 - rounding, net: sum === null ? null : afterDiscount(sum, size), isAll, left }
}

type Priced = Omit<Awaited<ReturnType<typeof priceReturn>>, 'discount'>

/**
 * The money of a return. What goes back in cash is what coins can pay, and never more than is left of what was paid; the
 * return after which nothing is left gives back the rest as it is.
 */
async function payReturn(
  act: Act,
  original: PurchaseRow,
  priced: Priced,
  method: string | undefined,
  terms: PaymentTerms,
) {
  const { net, rounding, isAll, left } = priced
  if (net === null) return { rounding: 0, payments: [] }
  const total = totalOf({ net, rounding }) ?? 0
  const payments = await paymentsOfReturn(act.trx, original, total, method, terms)
  const [only, ...others] = payments
  if (isAll || total >= 0 || only?.method !== 'cash' || others.length > 0) return { rounding, payments }
  const back = returnInCash(total, left, terms.cashStep)
  return { rounding: rounding + back - total, payments: wholePayment('cash', back, terms.day) }
}

/** Takes goods back: a purchase of its own with negative lines and the money given back. */
export async function returnLines(shop: OpenShop, input: HandlerInput<typeof purchases.returnLines>) {
  refuseOddDays(shop, input)
  const { number } = await presentPurchase(shop.db, input.purchaseId)
  return await act(shop, { code: 'purchase-returned', params: { number } }, async (act) => {
    const original = await presentPurchase(act.trx, input.purchaseId)
    const stored = new Map((await readLines(act.trx, original.id)).map((line) => [line.id, line]))
    const wanted = wantedByLine(input.lines)
    const before = await readReturned(act.trx, [...wanted.keys()])
    const lines = [...wanted].map(([lineId, quantity]) => {
      const line = stored.get(lineId)
      if (line === undefined) throw new AppError('not-found', { kind: 'line', id: lineId })
      return returnOf(line, quantity, before.get(lineId))
    })
    const { day, time } = whenOf(shop, input)
    const terms = await buyingTerms(act.trx, shop, original.contact_id, day)
    if (input.method !== undefined) await refuseUnknownMethods(act.trx, [{ method: input.method }])
    const { discount, net, ...priced } = await priceReturn(act, original, lines)
    const { rounding, payments } = await payReturn(act, original, { ...priced, net }, input.method, terms)
    const made = await writePurchase(act, shop, {
      contactId: original.contact_id,
      day,
      time,
      note: input.note,
      lines,
      ...{ discount, discount_bp: null, net, rounding, payments },
      campaign: original.campaign,
      staffId: shop.staffId,
    })
    return { id: made.id, number: made.number, total: made.total, warnings: await returnDayWarnings(act.trx, made.id) }
  })
}
