import type { z } from 'zod'
import { AppError } from '#shared/contract/errors.ts'
import type { purchaseLineInput } from '#shared/contract/purchases.ts'
import { minorDigits } from '#shared/domain/currency.ts'
import { lineTotal } from '#shared/domain/line-total.ts'
import { amountProblem, MAX_UNIT_PRICE, type Minor } from '#shared/domain/money.ts'
import type { ReadableDb } from '#db/open-database.ts'
import { findProductByName, readProduct, type ProductRow } from '#db/repositories/products.ts'
import type { StoredLine } from '#db/repositories/purchases.ts'
import { invalidInput } from '#backend/invalid-input.ts'

export type LineInput = z.output<typeof purchaseLineInput>
/** A line as it is stored, without its place. */
export type LineContent = Pick<
  StoredLine,
  'product_id' | 'name' | 'quantity' | 'unit_price' | 'discount' | 'line_total'
>

/** Throws `amount-out-of-range` for what can't be stored. */
export function checkedAmount(amount: Minor): Minor {
  if (amountProblem(amount) !== null) throw new AppError('amount-out-of-range')
  return amount
}

/** Sum of the known totals; null where none is known. */
export function sumOfTotals(totals: readonly (Minor | null)[]): Minor | null {
  const known = totals.filter((total) => total !== null)
  return known.length === 0 ? null : checkedAmount(known.reduce((sum, total) => sum + total, 0))
}

/** `discount` is a size: on a return it lowers what is given back. Null where it is larger than the price. */
function worth(quantity: number, unitPrice: number, discount: Minor, currency: string): Minor | null {
  const discountMinor = quantity < 0 ? -discount : discount
  const total = lineTotal({ quantityThousandths: quantity, unitPrice, discountMinor, currency })
  if (total === null) throw new AppError('amount-out-of-range')
  return total * quantity < 0 ? null : total
}

/** The price of the catalogue in 1/10000 of the currency unit. */
function unitPriceOf(price: Minor, currency: string): number {
  const unitPrice = price * 10 ** (4 - minorDigits(currency))
  if (unitPrice > MAX_UNIT_PRICE) throw new AppError('amount-out-of-range')
  return unitPrice
}

async function productOf(db: ReadableDb, line: LineInput, kept: ReadonlySet<number>): Promise<ProductRow | null> {
  if (line.productId === null) return await findProductByName(db, line.name)
  const product = await readProduct(db, line.productId)
  if (product === null) throw new AppError('not-found', { kind: 'product', id: line.productId })
  if (product.deleted_at !== null && !kept.has(product.id)) {
    throw new AppError('in-trash', { kind: 'product', id: line.productId })
  }
  return product
}

/**
 * What a line of the input means: the product (named, or called exactly like the free text), its name that day, and
 * the total: as given, else quantity × unit price − discount, else by the product's price, else unknown.
 * @param kept products that the purchase holds already: those stay valid in the trash too
 */
export async function resolveLine(
  db: ReadableDb,
  currency: string,
  line: LineInput,
  index: number,
  kept: ReadonlySet<number>,
): Promise<LineContent> {
  const product = await productOf(db, line, kept)
  const name = line.productId === null || line.name === '' ? (product?.name ?? line.name) : line.name
  if (name === '') throw invalidInput(`lines.${index}.name`, 'name-missing')
  const price = line.total === null ? (product?.price ?? null) : null
  const unitPrice = line.unitPrice ?? (price === null ? null : unitPriceOf(price, currency))
  const worked =
    unitPrice === null || line.total !== null ? line.total : worth(line.quantity, unitPrice, line.discount, currency)
  if (worked === null && unitPrice !== null) throw invalidInput(`lines.${index}.discount`, 'discount-too-large')
  return {
    product_id: product?.id ?? null,
    name,
    quantity: line.quantity,
    unit_price: unitPrice,
    discount: line.discount,
    line_total: worked,
  }
}
