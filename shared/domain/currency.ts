/** ISO 4217 code in capitals. */
export type Currency = string

/** ISO 4217 minor digits other than 2. ISO, not custom, decides: HUF and RSD keep two although their coins are gone. */
const DIGITS: Readonly<Record<string, number>> = {
  ...Object.fromEntries(
    'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'.split(' ').map((code) => [code, 0]),
  ),
  ...Object.fromEntries('BHD IQD JOD KWD LYD OMR TND'.split(' ').map((code) => [code, 3])),
  CLF: 4,
  UYW: 4,
}

/** Smallest amount that can be paid in coins, in minor units, where it is not one minor unit (CLDR cash rounding). */
const CASH_STEPS: Readonly<Record<string, number>> = { CHF: 5, CZK: 100, HUF: 500, MKD: 100, RSD: 100 }

/** Currencies offered first, those of the shops we know; any ISO code works. */
export const COMMON_CURRENCIES = [
  'EUR',
  'RSD',
  'RON',
  'RUB',
  'MDL',
  'BAM',
  'MKD',
  'BGN',
  'HUF',
  'UAH',
  'USD',
  'GBP',
  'CHF',
  'PLN',
  'CZK',
  'TRY',
  'JPY',
] as const

/** What people write instead of the code or sign that Intl knows, lower case. */
const LOCAL_NAMES: Readonly<Record<string, readonly string[]>> = {
  RSD: ['din.', 'din', 'дин.', 'дин'],
  RON: ['lei', 'leu'],
  MDL: ['lei', 'leu', 'лей', 'лея', 'леев'],
  RUB: ['руб.', 'руб', 'р.', 'р'],
  BAM: ['km', 'км'],
  MKD: ['ден.', 'ден', 'den.', 'den'],
  BGN: ['лв.', 'лв'],
  HUF: ['ft'],
  PLN: ['zł', 'zl'],
  CZK: ['kč', 'kc'],
  TRY: ['tl'],
  UAH: ['грн.', 'грн'],
  CHF: ['fr.', 'fr'],
}

let isoCodes: ReadonlySet<string> | undefined

/** True for a currency code that Intl knows (ISO 4217, capitals). */
export const isCurrency = (code: string): boolean => {
  isoCodes ??= new Set(Intl.supportedValuesOf('currency'))
  return isoCodes.has(code)
}

/** Digits after the decimal sign: EUR 2, JPY 0, KWD 3. */
export const minorDigits = (currency: Currency): number => DIGITS[currency] ?? 2

/**
 * The smallest amount that can be paid in coins, in minor units.
 * @param setting of the shop: 0 = as is usual for the currency, else the step itself (1 = nothing is rounded)
 */
export const cashStepOf = (currency: Currency, setting = 0): number =>
  setting > 0 ? setting : (CASH_STEPS[currency] ?? 1)

/** An amount in minor units rounded to what coins can pay, half away from zero: steps of 5, 12.33 → 12.35. */
export const roundToCash = (minor: number, step: number): number => {
  const rest = Math.abs(minor) % step
  const rounded = Math.abs(minor) - rest + (rest * 2 >= step ? step : 0)
  return minor < 0 && rounded !== 0 ? -rounded : rounded
}

const nameCache = new Map<Currency, readonly string[]>()

/** Signs and words for a currency which people put beside an amount; lower case, longest first. */
export const currencyNames = (currency: Currency): readonly string[] => {
  const cached = nameCache.get(currency)
  if (cached) return cached
  const signs = ['en', 'ro', 'ru', 'sr-Latn', 'sr-Cyrl'].flatMap((locale) =>
    (['symbol', 'narrowSymbol'] as const).map(
      (currencyDisplay) =>
        new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay })
          .formatToParts(1)
          .find((part) => part.type === 'currency')?.value ?? currency,
    ),
  )
  const names = [...new Set([currency, ...signs, ...(LOCAL_NAMES[currency] ?? [])].map((name) => name.toLowerCase()))]
  names.sort((a, b) => b.length - a.length)
  nameCache.set(currency, names)
  return names
}
