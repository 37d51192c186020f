import type { orders } from '#shared/contract/orders.ts'
import { indexText } from '#shared/domain/name-folding.ts'
import type { SaidDiscount } from '#shared/domain/purchase-total.ts'
import { deleteRow, insertRow, updateRow, type Act } from '#db/journal.ts'
import { readOrderLines } from '#db/repositories/orders.ts'
import type { HandlerInput } from '#backend/handler-input.ts'
import { invalidInput } from '#backend/invalid-input.ts'
import { pricePurchase } from '../purchases/price-purchase.ts'
import { resolveLine, type LineContent } from '../purchases/purchase-lines.ts'

type LineInputs = HandlerInput<typeof orders.create>['lines']

/** What the lines of the input mean; goods that are ordered don't come back. */
export async function resolveOrderLines(
  act: Act,
  currency: string,
  inputs: LineInputs,
  kept: ReadonlySet<number> = new Set(),
): Promise<readonly LineContent[]> {
  const lines: LineContent[] = []
  for (const [index, line] of inputs.entries()) {
    if (line.quantity < 0) throw invalidInput(`lines.${index}.quantity`, 'quantity-negative')
    lines.push(await resolveLine(act.trx, currency, line, index, kept))
  }
  return lines
}

/** Makes the lines of an order those given, place by place. @returns whether anything differed */
export async function replaceOrderLines(act: Act, orderId: number, lines: readonly LineContent[]): Promise<boolean> {
  const stored = await readOrderLines(act.trx, orderId)
  let changed = false
  for (const [position, line] of lines.entries()) {
    const kept = stored[position]
    if (kept === undefined) {
      await insertRow(act, 'order_lines', { order_id: orderId, position, ...line })
      changed = true
    } else if (await updateRow(act, 'order_lines', kept.id, { position, ...line })) changed = true
  }
  for (const gone of stored.slice(lines.length)) {
    await deleteRow(act, 'order_lines', gone.id)
    changed = true
  }
  return changed
}

/** What an order is searched by besides its customer and its number. */
export const foldedOrder = (note: string, lines: readonly { readonly name: string }[]): string =>
  indexText([note, ...lines.map((line) => line.name)])

/** Total of the lines less the discount, as a purchase of them would come to; coins round it at the hand-over only. */
export function orderAmounts(lines: readonly Pick<LineContent, 'line_total'>[], said: SaidDiscount) {
  const { net, discount, discount_bp } = pricePurchase(lines, said)
  return { total: net, discount, discount_bp }
}
