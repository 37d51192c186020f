import type { z } from 'zod'
import { AppError } from '#shared/contract/errors.ts'
import type { purchaseLineInput } from '#shared/contract/purchases.ts'
import { minorDigits } from '#shared/domain/currency.ts'
import { lineTotal } from '#shared/domain/line-total.ts'
import { amountProblem, MAX_UNIT_PRICE, type Minor } from '#shared/domain/money.ts'
import { afterDiscount, discountOn, sumOfLines, type SaidDiscount } from '#shared/domain/purchase-total.ts'
import { partOfAmount, WHOLE_SHARE } from '#shared/domain/share-amount.ts'
import type { ReadableDb } from '#db/open-database.ts'
import { findProductByName, readProduct, type ProductRow } from '#db/repositories/products.ts'
import type { StoredLine } from '#db/repositories/purchases.ts'
import { invalidInput } from '#backend/invalid-input.ts'

export type LineInput = z.output<typeof purchaseLineInput>
/** A line as it is stored, without its place. */
export type LineContent = Pick<
  StoredLine,
  'product_id' | 'name' | 'quantity' | 'unit_price' | 'discount' | 'discount_bp' | 'line_total'
>

/** Throws `amount-out-of-range` for what can't be stored. */
export function checkedAmount(amount: Minor): Minor {
  if (amountProblem(amount) !== null) throw new AppError('amount-out-of-range')
  return amount
}

/** Sum of the known totals; null where none is known. */
export function sumOfTotals(totals: readonly (Minor | null)[]): Minor | null {
  const sum = sumOfLines(totals)
  return sum === null ? null : checkedAmount(sum)
}

/** Per cent of the contract → basis points. */
export const basisPointsOf = (percent: number | null): number | null =>
  percent === null ? null : Math.round(percent * 100)

/** What a line comes to: its discount and its total, which is the truth where it was given. */
type Worth = { readonly discount: Minor; readonly total: Minor | null }

/** The discount of a line whose total is known: of a share, the part of the price that is missing. */
function discountBefore(total: Minor, gross: Minor | null, said: SaidDiscount): Minor {
  if (said.basisPoints === null) return said.amount
  if (gross !== null) return discountOn(gross, said) ?? said.amount
  const left = WHOLE_SHARE - said.basisPoints
  return left === 0 ? said.amount : checkedAmount(partOfAmount(Math.abs(total), said.basisPoints, left))
}

/** Null where the discount is larger than the price. */
function worthOf(line: LineInput, unitPrice: number | null, currency: string): Worth | null {
  const said = { amount: line.discount, basisPoints: basisPointsOf(line.discountPercent) }
  const quantityThousandths = line.quantity
  const gross = unitPrice === null ? null : lineTotal({ quantityThousandths, unitPrice, discountMinor: 0, currency })
  if (line.total !== null) return { discount: discountBefore(line.total, gross, said), total: line.total }
  if (unitPrice === null) return { discount: line.discount, total: null }
  if (gross === null) throw new AppError('amount-out-of-range')
  const discount = discountOn(gross, said)
  return discount === null ? null : { discount, total: afterDiscount(gross, discount) }
}

/** The price of the catalogue in 1/10000 of the currency unit. */
export function unitPriceOf(price: Minor, currency: string): number {
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
  const worth = worthOf(line, unitPrice, currency)
  if (worth === null) throw invalidInput(`lines.${index}.discount`, 'discount-too-large')
  return {
    product_id: product?.id ?? null,
    name,
    quantity: line.quantity,
    unit_price: unitPrice,
    discount: worth.discount,
    discount_bp: basisPointsOf(line.discountPercent),
    line_total: worth.total,
  }
}
