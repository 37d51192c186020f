import { minorDigits, type Currency } from './currency.ts'
import { MAX_AMOUNT, type Minor } from './money.ts'

/** What a line's total is made of. The discount carries the sign of the line: negative on a return. */
export type LineAmounts = {
  /** Thousandths; negative = return. */
  readonly quantityThousandths: number
  /** 1/10000 of the currency unit. */
  readonly unitPrice: number
  readonly discountMinor: Minor
  readonly currency: Currency
}

/**
 * `quantity × unit price − discount` in minor units, the product rounded once, half away from zero. Exact also where
 * the product leaves 2^53. Null beyond {@link MAX_AMOUNT}.
 */
export const lineTotal = ({ quantityThousandths, unitPrice, discountMinor, currency }: LineAmounts): Minor | null => {
  // thousandths × ten-thousandths of a unit = 10^-7 units
  const divisor = 10 ** (7 - minorDigits(currency))
  const product = quantityThousandths * unitPrice
  const total = Number.isSafeInteger(product)
    ? Math.sign(product) * divideRounded(Math.abs(product), divisor)
    : divideRoundedBig(BigInt(quantityThousandths) * BigInt(unitPrice), BigInt(divisor))
  const net = total - discountMinor
  return Math.abs(net) > MAX_AMOUNT ? null : net === 0 ? 0 : net
}

/** Both not negative and safe. By remainder: a floating quotient could land on the wrong side of a half. */
const divideRounded = (value: number, divisor: number): number => {
  const rest = value % divisor
  return (value - rest) / divisor + (rest * 2 >= divisor ? 1 : 0)
}

const divideRoundedBig = (value: bigint, divisor: bigint): number => {
  const size = value < 0n ? -value : value
  const rounded = Number((size * 2n + divisor) / (divisor * 2n))
  return value < 0n ? -rounded : rounded
}
