import { evaluateAmount } from '#shared/domain/amount-expression.ts'
import type { Currency } from '#shared/domain/currency.ts'
import { readSigned } from '#shared/domain/decimal-text.ts'
import type { AppLanguage } from '#shared/domain/locale.ts'
import { scaledFromText, type Minor } from '#shared/domain/money.ts'

/** A discount as it is said: an amount, or a share in per cent. */
export type Discount = { readonly discount: Minor; readonly discountPercent: number | null }
export type DiscountProblem = 'unclear' | 'below' | 'above-all'

/** Shares have two decimals at most. */
const PERCENT_DIGITS = 2

/** `5`, `2.50`, `10%`, `12,5 %`; nothing typed is no discount. */
export function parseDiscount(text: string, currency: Currency, language: AppLanguage): Discount | DiscountProblem {
  const trimmed = text.trim()
  if (trimmed === '') return { discount: 0, discountPercent: null }
  const share = /^([^%]+)%$|^%([^%]+)$/.exec(trimmed)
  if (share === null) {
    const discount = evaluateAmount(trimmed, currency, language)
    if (discount === null) return 'unclear'
    return discount < 0 ? 'below' : { discount, discountPercent: null }
  }
  const number = readSigned(share[1] ?? share[2] ?? '', language, PERCENT_DIGITS)
  const basisPoints = number === null ? null : scaledFromText(number, PERCENT_DIGITS, true)
  if (basisPoints === null) return 'unclear'
  if (basisPoints < 0) return 'below'
  return basisPoints > 10_000 ? 'above-all' : { discount: 0, discountPercent: basisPoints / 100 }
}
