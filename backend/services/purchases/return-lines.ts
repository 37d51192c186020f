import { AppError } from '#shared/contract/errors.ts'
import type { purchases } from '#shared/contract/purchases.ts'
import { readReturned, type ReturnedPart } from '#db/repositories/purchase-returns.ts'
import { readLines, type StoredLine } from '#db/repositories/purchases.ts'
import { act } from '#backend/act.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import type { HandlerInput } from '#backend/handler-input.ts'
import { presentPurchase } from './present-purchase.ts'
import { sumOfTotals, type LineContent } from './purchase-lines.ts'
import { wholePayment } from './purchase-payments.ts'
import { refuseOddDays, whenOf } from './when.ts'
import { writePurchase } from './write-purchase.ts'

type ReturnLine = LineContent & { readonly return_of: number }

/** Part of an amount for a part of a quantity, half away from zero; exact beyond 2^53. */
function partOf(amount: number, quantity: number, whole: number): number {
  const product = BigInt(Math.abs(amount)) * BigInt(quantity) * 2n + BigInt(whole)
  return Math.sign(amount) * Number(product / (BigInt(whole) * 2n))
}

/** What comes back of one line; the last part gives back what is left, so that parts add up to the whole. */
function returnOf(line: StoredLine, quantity: number, before: ReturnedPart | undefined): ReturnLine {
  const left = line.quantity - (before?.quantity ?? 0)
  if (quantity > left) throw new AppError('return-too-large', { lineId: line.id, left })
  const share = (amount: number, given: number) =>
    quantity === left ? amount - given : partOf(amount, quantity, line.quantity)
  return {
    product_id: line.product_id,
    name: line.name,
    quantity: -quantity,
    unit_price: line.unit_price,
    discount: share(line.discount, before?.discount ?? 0),
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
    const made = await writePurchase(act, shop, {
      contactId: original.contact_id,
      day,
      time,
      note: input.note,
      lines,
      payments: wholePayment(input.method ?? 'cash', sumOfTotals(lines.map((line) => line.line_total)), day),
    })
    return { id: made.id, number: made.number, total: made.total }
  })
}
