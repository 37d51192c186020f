import { evaluateAmount } from './amount-expression.ts'
import { minorDigits, type Currency } from './currency.ts'
import { readSigned } from './decimal-text.ts'
import { intlLocale, type AppLanguage } from './locale.ts'
import { MAX_UNIT_PRICE, scaledFromText, scaledText, withoutCurrency, type Minor } from './money.ts'

/** Digits of a price of one unit: screws and grams cost less than the smallest coin. */
const DIGITS = 4

/** A price in minor units as a unit price, in 1/10000 of the currency unit. */
export const unitPriceOf = (price: Minor, currency: Currency): number => price * 10 ** (DIGITS - minorDigits(currency))

const parseFiner = (text: string, currency: Currency, language: AppLanguage): number | null => {
  const number = readSigned(withoutCurrency(text, currency), language, DIGITS)
  return number === null ? null : scaledFromText(number, DIGITS, true)
}

/**
 * What is typed as the price of one → 1/10000 of the currency unit: an amount with arithmetic, or a number with up to four
 * digits. Null where it can't be worked out or is too large; a price below nothing is answered as such.
 */
export const parseUnitPrice = (text: string, currency: Currency, language: AppLanguage): number | null => {
  const amount = evaluateAmount(text, currency, language)
  const price = amount === null ? parseFiner(text, currency, language) : unitPriceOf(amount, currency)
  return price === null || Math.abs(price) > MAX_UNIT_PRICE ? null : price
}

/**
 * `4.50`, `0.0125`: as many digits as the currency has, and finer ones where there are any. Three digits alone would read
 * as thousands where the currency has none.
 */
export const formatUnitPrice = (price: number, currency: Currency, language: AppLanguage): string =>
  new Intl.NumberFormat(intlLocale(language), {
    minimumFractionDigits: price % 10 === 0 && price % 100 !== 0 ? DIGITS : minorDigits(currency),
    maximumFractionDigits: DIGITS,
    useGrouping: 'always',
  }).format(scaledText(price, DIGITS))
