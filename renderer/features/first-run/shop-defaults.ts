import type { AppLanguage } from '#shared/domain/locale.ts'

const countryOfLanguage: Readonly<Record<AppLanguage, string>> = {
  en: 'GB',
  ro: 'RO',
  ru: 'RU',
  'sr-Latn': 'RS',
  'sr-Cyrl': 'RS',
}

const currencyOfCountry: Readonly<Record<string, string>> = {
  AL: 'ALL',
  AM: 'AMD',
  AU: 'AUD',
  AZ: 'AZN',
  BA: 'BAM',
  BG: 'EUR',
  BY: 'BYN',
  CA: 'CAD',
  CH: 'CHF',
  CZ: 'CZK',
  DK: 'DKK',
  GB: 'GBP',
  GE: 'GEL',
  HU: 'HUF',
  IL: 'ILS',
  IN: 'INR',
  IS: 'ISK',
  JP: 'JPY',
  KG: 'KGS',
  KZ: 'KZT',
  MD: 'MDL',
  MK: 'MKD',
  NO: 'NOK',
  NZ: 'NZD',
  PL: 'PLN',
  RO: 'RON',
  RS: 'RSD',
  RU: 'RUB',
  SE: 'SEK',
  SG: 'SGD',
  TR: 'TRY',
  UA: 'UAH',
  US: 'USD',
  UZ: 'UZS',
  ZA: 'ZAR',
}

/** What a country pays with; the euro where nothing else is known. */
export const currencyOf = (country: string): string => currencyOfCountry[country] ?? 'EUR'

/** The browser's own country if it names one and speaks this language, else the language's. */
export function countryOf(language: AppLanguage, preferred: readonly string[]): string {
  const base = language.slice(0, 2)
  const tag = preferred.find((candidate) => candidate.toLowerCase().startsWith(base) && /-[A-Z]{2}\b/.test(candidate))
  return /-([A-Z]{2})\b/.exec(tag ?? '')?.[1] ?? countryOfLanguage[language]
}
