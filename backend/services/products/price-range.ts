import { AppError } from '#shared/contract/errors.ts'
import { largestPrice, type Minor } from '#shared/domain/money.ts'

/** Throws `price-out-of-range` for a price that a line of a purchase couldn't hold. */
export function refuseUnusablePrice(price: Minor | null | undefined, currency: string): void {
  const most = largestPrice(currency)
  if (price != null && (price < 0 || price > most)) throw new AppError('price-out-of-range', { most })
}
