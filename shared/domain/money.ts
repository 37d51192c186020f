import { currencyNames, minorDigits, type Currency } from './currency.ts'
import { readSigned } from './decimal-text.ts'
import { intlLocale, type AppLanguage } from './locale.ts'

/** An amount in integer minor units of its currency (cents, para, bani). Never a fraction. */
export type Minor = number

/** The largest amount the program takes, in minor units either way: far above any shop, far below 2^53 so that sums stay exact. */
export const MAX_AMOUNT: Minor = 1_000_000_000_000

/** The largest price of one unit, in 1/10000 of the currency unit: {@link MAX_AMOUNT} of a currency with two digits. */
export const MAX_UNIT_PRICE = MAX_AMOUNT * 100

/** The largest price of the catalogue in minor units: one that a line of a purchase can hold. */
export const largestPrice = (currency: Currency): Minor =>
  Math.min(MAX_AMOUNT, MAX_UNIT_PRICE / 10 ** (4 - minorDigits(currency)))

/** What is wrong with an amount, as a code. */
export type AmountProblem = 'amount-invalid' | 'amount-out-of-range'

/** Null for an amount that can be stored. */
export const amountProblem = (minor: number): AmountProblem | null => {
  if (!Number.isSafeInteger(minor)) return Math.abs(minor) > MAX_AMOUNT ? 'amount-out-of-range' : 'amount-invalid'
  return Math.abs(minor) > MAX_AMOUNT ? 'amount-out-of-range' : null
}

/** Exact decimal text of an integer number of 10^-digits: `(-5, 2)` → `-0.05`. */
export const scaledText = (integer: number | bigint, digits: number): `${number}` => {
  const sign = integer < 0 ? '-' : ''
  const all = String(integer)
    .replace('-', '')
    .padStart(digits + 1, '0')
  const text = digits === 0 ? all : `${all.slice(0, -digits)}.${all.slice(-digits)}`
  return `${sign}${text}` as `${number}`
}

/**
 * Decimal text (`-12.345`, `1e-3`) → integer number of 10^-digits, by string arithmetic. What lies beyond the digits is
 * rounded half away from zero, or refused where `exact`. Null for other text and beyond 2^53.
 */
export const scaledFromText = (text: string, digits: number, exact = false): number | null => {
  const parts = /^([+-]?)(\d+)(?:\.(\d*))?(?:e([+-]?\d{1,3}))?$/i.exec(text.trim())
  if (!parts || text.length > 400) return null
  const fraction = parts[3] ?? ''
  const all = `${parts[2]}${fraction}`
  const point = all.length - fraction.length + Number(parts[4] ?? 0) + digits
  const kept = point <= 0 ? '0' : all.slice(0, point).padEnd(point, '0')
  const rest = point >= 0 ? all.slice(point) : all.padStart(all.length - point, '0')
  if (exact && /[1-9]/.test(rest)) return null
  const integer = BigInt(kept) + (rest >= '5' ? 1n : 0n)
  if (integer > BigInt(Number.MAX_SAFE_INTEGER)) return null
  return parts[1] === '-' && integer > 0n ? -Number(integer) : Number(integer)
}

const withinLimit = (minor: number | null): Minor | null =>
  minor === null || Math.abs(minor) > MAX_AMOUNT ? null : minor

const formatters = new Map<string, Intl.NumberFormat>()

/**
 * Digits are always stated: engines differ in what they take for a currency (Node gives RSD two decimals, Chromium
 * none). The narrow symbol is the word of the shop: `lei`, `₽`, `€`.
 */
const formatterFor = (
  currency: Currency,
  language: AppLanguage,
  style: 'currency' | 'decimal' | 'whole',
): Intl.NumberFormat => {
  const key = `${language} ${currency} ${style}`
  let formatter = formatters.get(key)
  if (!formatter) {
    const digits = style === 'whole' ? 0 : minorDigits(currency)
    const fraction = { minimumFractionDigits: digits, maximumFractionDigits: digits, useGrouping: 'always' } as const
    formatter = new Intl.NumberFormat(
      intlLocale(language),
      style === 'decimal'
        ? { style, ...fraction }
        : { style: 'currency', currency, currencyDisplay: 'narrowSymbol', ...fraction },
    )
    formatters.set(key, formatter)
  }
  return formatter
}

/** `1.222,00 RSD`, `12,50 lei`, `1 250,00 ₽`, `€12.50` – exact for every safe integer. */
export const formatMoney = (minor: Minor, currency: Currency, language: AppLanguage): string =>
  formatterFor(currency, language, 'currency').format(scaledText(minor, minorDigits(currency)))

/** The same rounded to whole units, for estimates where there is little room: `1.222 RSD`. */
export const formatWholeMoney = (minor: Minor, currency: Currency, language: AppLanguage): string =>
  formatterFor(currency, language, 'whole').format(scaledText(minor, minorDigits(currency)))

/** The same without the currency: `1.222,00`. */
export const formatDecimal = (minor: Minor, currency: Currency, language: AppLanguage): string =>
  formatterFor(currency, language, 'decimal').format(scaledText(minor, minorDigits(currency)))

/** For files and spreadsheets: the decimal number nearest to the amount (`1250` RSD minor → `12.5`). */
export const toDecimal = (minor: Minor, currency: Currency): number => Number(scaledText(minor, minorDigits(currency)))

/**
 * A number or decimal text (dot as sign) of a file → minor units; null where it is no number or beyond
 * {@link MAX_AMOUNT}. More digits than the currency has – spreadsheets write 15.299999999999999 – are rounded half away
 * from zero, exactly.
 */
export const fromDecimal = (decimal: number | string, currency: Currency): Minor | null =>
  withinLimit(scaledFromText(String(decimal), minorDigits(currency)))

/** Takes the sign or word of the currency away from either end: `€ 12`, `12 lei`, `-12 RSD`. */
export const withoutCurrency = (text: string, currency: Currency): string => {
  const trimmed = text.trim()
  const sign = /^[-−–+]/.exec(trimmed)?.[0] ?? ''
  const body = trimmed.slice(sign.length).trim()
  const lower = body.toLowerCase()
  // toLowerCase can change the length of exotic text (İ); such text is no amount anyway
  if (lower.length !== body.length) return trimmed
  for (const name of currencyNames(currency)) {
    if (lower.startsWith(name)) return sign + body.slice(name.length).trim()
    if (lower.endsWith(name)) return sign + body.slice(0, -name.length).trim()
  }
  return trimmed
}

/**
 * An amount as a person types it → minor units. Comma or dot, spaces, the currency's sign or word; see
 * `decimal-text.ts` for what is doubtful. Null where it is no amount, has more digits than the currency, or is beyond
 * {@link MAX_AMOUNT}.
 */
export const parseMoney = (text: string, currency: Currency, language: AppLanguage): Minor | null => {
  const digits = minorDigits(currency)
  const number = readSigned(withoutCurrency(text, currency), language, digits)
  return number === null ? null : withinLimit(scaledFromText(number, digits, true))
}
