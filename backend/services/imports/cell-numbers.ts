import { currencyNames, isCurrency } from '#shared/domain/currency.ts'
import type { ImportParams, ImportRejectCode } from '#shared/domain/import-codes.ts'
import { scaledFromText } from '#shared/domain/money.ts'
import { decimalText, splitNumber, type DecimalSign } from './number-text.ts'

export type Refused = { readonly code: ImportRejectCode; readonly params: ImportParams }
export type RefusedRow = { readonly kind: 'refused'; readonly refused: Refused }

export const refuse = (code: ImportRejectCode, value: string): RefusedRow => ({
  kind: 'refused',
  refused: { code, params: { value: value.slice(0, 80) } },
})

/** A number of a cell as an integer, why it is none, or null for an empty cell. */
export type Scaled = { readonly kind: 'number'; readonly value: number } | RefusedRow | null

/** A cell → integer of 10^-digits; null for an empty one. */
export const scaled = (
  raw: string,
  sign: DecimalSign | null,
  digits: number,
  most: number,
  bad: ImportRejectCode,
): Scaled => {
  if (raw === '') return null
  const number = splitNumber(raw)
  const text = number === null ? null : decimalText(number, sign)
  if (text === null) return refuse(/\d{40}/.test(raw) ? 'amount-out-of-range' : bad, raw)
  const value = scaledFromText(text, digits)
  return value === null || Math.abs(value) > most ? refuse('amount-out-of-range', raw) : { kind: 'number', value }
}

const signCurrencies: Readonly<Record<string, string>> = {
  '€': 'EUR',
  $: 'USD',
  '£': 'GBP',
  '₽': 'RUB',
  '₴': 'UAH',
  '¥': 'JPY',
  '₺': 'TRY',
}

/** The currency that a sign or code names if it is not the shop's; words that name none are not held against a row. */
export const foreignCurrency = (unit: string, own: string): string | null => {
  if (unit === '' || currencyNames(own).includes(unit)) return null
  const code = unit.replace(/\.$/, '').toUpperCase()
  if (code === own) return null
  if (/^[A-Z]{3}$/.test(code) && isCurrency(code)) return code
  return signCurrencies[unit] ?? null
}
