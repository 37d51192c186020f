import { lineTotal } from '#shared/domain/line-total.ts'
import { MAX_AMOUNT, type Minor } from '#shared/domain/money.ts'
import { afterDiscount, discountOn, type SaidDiscount } from '#shared/domain/purchase-total.ts'
import { partOfAmount, WHOLE_SHARE } from '#shared/domain/share-amount.ts'
import { scaled } from './cell-numbers.ts'
import { splitNumber, type DecimalSign } from './number-text.ts'

const none: SaidDiscount = { amount: 0, basisPoints: null }

/** The discount of a cell, an amount or a share (`10%`), whichever sign the file gives it; words are none. */
export function readDiscount(raw: string, sign: DecimalSign | null, digits: number): SaidDiscount {
  const isShare = splitNumber(raw)?.unit === '%'
  const read = scaled(raw, sign, isShare ? 2 : digits, isShare ? WHOLE_SHARE : MAX_AMOUNT, 'bad-amount')
  if (read?.kind !== 'number') return none
  const size = Math.abs(read.value)
  return isShare ? { amount: 0, basisPoints: size } : { amount: size, basisPoints: null }
}

type SoldLine = {
  /** Thousandths. */
  readonly quantity: number
  /** 1/10000 of the currency unit. */
  readonly unitPrice: number | null
  /** As the file says it: the discount is off already. */
  readonly amount: Minor | null
  readonly said: SaidDiscount
  readonly currency: string
}

/** The discount of a share that is off an amount already, where no price tells what it was of. */
function discountBefore(amount: Minor, { amount: size, basisPoints }: SaidDiscount): Minor {
  if (basisPoints === null) return size
  const left = WHOLE_SHARE - basisPoints
  return left === 0 ? 0 : partOfAmount(Math.abs(amount), basisPoints, left)
}

/**
 * What a line comes to, and its discount: as the file says it, else quantity × price − discount, else unknown. A discount
 * larger than the price is a slip and left out. Null where the amount would be too large to be true.
 */
export function worthOfLine({ quantity, unitPrice, amount, said, currency }: SoldLine) {
  const gross =
    unitPrice === null ? null : lineTotal({ quantityThousandths: quantity, unitPrice, discountMinor: 0, currency })
  if (amount !== null) {
    const isShareOfPrice = gross !== null && said.basisPoints !== null
    return { total: amount, discount: isShareOfPrice ? (discountOn(gross, said) ?? 0) : discountBefore(amount, said) }
  }
  if (unitPrice === null) return { total: null, discount: 0 }
  if (gross === null) return null
  const discount = discountOn(gross, said) ?? 0
  return { total: afterDiscount(gross, discount), discount }
}
