import { AppError } from '#shared/contract/errors.ts'
import { deleteRow, insertRow, updateRow, type Act } from '#db/journal.ts'
import { findTooLargeReturn, readReturnLines } from '#db/repositories/purchase-returns.ts'
import { readLines, type StoredLine } from '#db/repositories/purchases.ts'
import { invalidInput } from '#backend/invalid-input.ts'
import { basisPointsOf, resolveLine, type LineContent, type LineInput } from './purchase-lines.ts'

type Placed = { readonly content: LineContent; readonly kept: StoredLine | null }

const contentOf = ({
  product_id,
  name,
  quantity,
  unit_price,
  discount,
  discount_bp,
  line_total,
}: StoredLine): LineContent => ({
  product_id,
  name,
  quantity,
  unit_price,
  discount,
  discount_bp,
  line_total,
})

/** The input is the line as it was read: nothing of it is worked out again. */
const unchanged = (stored: StoredLine, input: LineInput): boolean =>
  stored.product_id === input.productId &&
  stored.name === input.name &&
  stored.quantity === input.quantity &&
  stored.unit_price === input.unitPrice &&
  stored.discount === input.discount &&
  stored.discount_bp === basisPointsOf(input.discountPercent) &&
  stored.line_total === input.total

const sameGoods = (stored: StoredLine, content: LineContent): boolean =>
  stored.product_id === content.product_id &&
  (content.product_id !== null || stored.name === content.name) &&
  stored.quantity < 0 === content.quantity < 0

/** Takes the first fitting line out of those that are left. */
function take(left: Set<StoredLine>, fits: (stored: StoredLine) => boolean): StoredLine | null {
  const found = [...left].find(fits) ?? null
  if (found !== null) left.delete(found)
  return found
}

/** Which stored line each line of the input is: the same one, else one with the same goods, else none. */
async function placeLines(act: Act, currency: string, stored: readonly StoredLine[], inputs: readonly LineInput[]) {
  const left = new Set(stored)
  const products = new Set(stored.flatMap((line) => line.product_id ?? []))
  const placed: (Placed | null)[] = inputs.map((input) => {
    const kept = take(left, (line) => unchanged(line, input))
    return kept === null ? null : { content: contentOf(kept), kept }
  })
  for (const [index, input] of inputs.entries()) {
    if (placed[index] != null) continue
    const content = await resolveLine(act.trx, currency, input, index, products)
    placed[index] = { content, kept: take(left, (line) => sameGoods(line, content)) }
  }
  return { placed: placed.filter((line) => line !== null), gone: [...left] }
}

/** A line goes; returns of it that lie in the trash forget what they belonged to, others forbid it. */
async function removeLine(act: Act, line: StoredLine): Promise<void> {
  for (const returned of await readReturnLines(act.trx, line.id)) {
    if (returned.deletedAt === null) throw invalidInput('lines', 'line-has-returns')
    await updateRow(act, 'purchase_lines', returned.id, { return_of: null })
  }
  await deleteRow(act, 'purchase_lines', line.id)
}

/**
 * Makes the lines of a purchase those of the input. Lines that stay keep their ids, since returns point to them.
 * @returns the lines as they are now, and whether anything differed
 */
export async function replaceLines(
  act: Act,
  currency: string,
  purchaseId: number,
  inputs: readonly LineInput[],
): Promise<{ readonly lines: readonly LineContent[]; readonly changed: boolean }> {
  const stored = await readLines(act.trx, purchaseId)
  const { placed, gone } = await placeLines(act, currency, stored, inputs)
  let changed = gone.length > 0
  for (const line of gone) await removeLine(act, line)
  for (const [position, { content, kept }] of placed.entries()) {
    if (kept === null) {
      await insertRow(act, 'purchase_lines', { purchase_id: purchaseId, position, ...content })
      changed = true
    } else if (await updateRow(act, 'purchase_lines', kept.id, { position, ...content })) changed = true
  }
  if ((await findTooLargeReturn(act.trx, purchaseId)) !== null) throw new AppError('return-too-large')
  return { lines: placed.map((line) => line.content), changed }
}
