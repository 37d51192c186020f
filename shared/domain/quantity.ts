import { readSigned } from './decimal-text.ts'
import { intlLocale, type AppLanguage } from './locale.ts'
import { scaledFromText, scaledText } from './money.ts'

/** A quantity in integer thousandths (1.5 kg = 1500). */
export type Thousandths = number

const DIGITS = 3

/** One million units, either way. */
export const MAX_QUANTITY: Thousandths = 1_000_000_000

const withinLimit = (quantity: number | null): Thousandths | null =>
  quantity === null || Math.abs(quantity) > MAX_QUANTITY ? null : quantity

/** A quantity as a person types it (`1,5`, `0.125`, `2`) → thousandths; null for other text, finer parts or too much. */
export const parseQuantity = (text: string, language: AppLanguage): Thousandths | null => {
  const number = readSigned(text, language, DIGITS)
  return number === null ? null : withinLimit(scaledFromText(number, DIGITS, true))
}

/** What is wrong with a typed quantity: it can't be read, is nothing, has finer parts than are kept, or is too much. */
export type QuantityProblem = 'unclear' | 'zero' | 'too-fine' | 'too-large'

/** Null for a quantity that can be sold. */
export const quantityProblem = (text: string, language: AppLanguage): QuantityProblem | null => {
  const quantity = parseQuantity(text, language)
  if (quantity !== null) return quantity === 0 ? 'zero' : null
  // Read with more digits than there are, and large numbers as they are often written.
  const number = /^\d+(\.\d+)?e\d{1,3}$/i.test(text.trim()) ? text.trim() : readSigned(text, language, 2 * DIGITS)
  if (number === null) return 'unclear'
  return Math.abs(Number(number)) * 1000 > MAX_QUANTITY ? 'too-large' : 'too-fine'
}

/** A number or decimal text (dot as sign) of a file → thousandths, finer parts rounded half away from zero. */
export const quantityFromDecimal = (decimal: number | string): Thousandths | null =>
  withinLimit(scaledFromText(String(decimal), DIGITS))

/** For files and spreadsheets: 1500 → 1.5. */
export const quantityToDecimal = (quantity: Thousandths): number => Number(scaledText(quantity, DIGITS))

const formatters = new Map<AppLanguage, Intl.NumberFormat>()

/** `1,5` · `2` · `0,125`: no digits that say nothing. */
export const formatQuantity = (quantity: Thousandths, language: AppLanguage): string => {
  let formatter = formatters.get(language)
  if (!formatter) {
    formatter = new Intl.NumberFormat(intlLocale(language), { maximumFractionDigits: DIGITS, useGrouping: 'always' })
    formatters.set(language, formatter)
  }
  return formatter.format(scaledText(quantity, DIGITS))
}
