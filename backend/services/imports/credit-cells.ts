import { minorDigits, type Currency } from '#shared/domain/currency.ts'
import { MAX_AMOUNT, scaledFromText, type Minor } from '#shared/domain/money.ts'
import { decimalText, splitNumber } from './number-text.ts'

/** Longest term of credit, as the contract has it (customers.ts). */
const mostDays = 3650

/** What somebody may owe at most; null for a text that is no such amount. */
export function creditAmount(text: string, currency: Currency): Minor | null {
  const number = splitNumber(text)
  if (number === null || number.negative) return null
  const decimal = decimalText(number, null)
  const amount = decimal === null ? null : scaledFromText(decimal, minorDigits(currency))
  return amount === null || amount > MAX_AMOUNT ? null : amount
}

/** Days until credit is to be paid; null for a text that is no such number. */
export const creditTerm = (text: string): number | null =>
  /^\d{1,4}$/.test(text) && Number(text) <= mostDays ? Number(text) : null
