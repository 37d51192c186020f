import { minorDigits } from '#shared/domain/currency.ts'

/** `perEuro`: exchange rate times local price level, round numbers of 2025. `small`: smallest step that shops price in. */
type Scale = { readonly perEuro: number; readonly small: number }

const SCALES: Readonly<Record<string, Scale>> = {
  EUR: { perEuro: 1, small: 0.1 },
  USD: { perEuro: 1.25, small: 0.05 },
  GBP: { perEuro: 0.9, small: 0.05 },
  CHF: { perEuro: 1.5, small: 0.1 },
  RSD: { perEuro: 95, small: 10 },
  RON: { perEuro: 4.2, small: 0.5 },
  MDL: { perEuro: 16, small: 1 },
  RUB: { perEuro: 75, small: 5 },
  BAM: { perEuro: 1.6, small: 0.1 },
  MKD: { perEuro: 48, small: 5 },
  BGN: { perEuro: 1.6, small: 0.1 },
  HUF: { perEuro: 330, small: 10 },
  UAH: { perEuro: 34, small: 1 },
  PLN: { perEuro: 3.6, small: 0.5 },
  CZK: { perEuro: 21, small: 1 },
  TRY: { perEuro: 36, small: 1 },
  KZT: { perEuro: 420, small: 10 },
  BYN: { perEuro: 2.6, small: 0.1 },
  JPY: { perEuro: 140, small: 10 },
  SEK: { perEuro: 11.5, small: 1 },
  NOK: { perEuro: 12, small: 1 },
  DKK: { perEuro: 7.8, small: 0.5 },
  AUD: { perEuro: 1.8, small: 0.1 },
  CAD: { perEuro: 1.6, small: 0.1 },
}

/** A currency that is not in the table is priced as the euro is: the shop stays usable, only its prices look foreign. */
const scaleOf = (currency: string): Scale => SCALES[currency] ?? { perEuro: 1, small: 0.1 }

/** The price of a day's goods in minor units: rounded as shops do, coarser as it grows. `level` 1 = today's prices. */
export const localPrice = (priceEuro: number, currency: string, level = 1): number => {
  const { perEuro, small } = scaleOf(currency)
  const price = priceEuro * perEuro * level
  const steps = price / small
  // 1 · 5 · 10 · 50 small steps: 749 RSD is 750, 3 480 is 3 500, 12 340 is 12 300
  const coarse = steps < 100 ? 1 : steps < 400 ? 5 : steps < 2000 ? 10 : 50
  let unit = 1
  for (let digit = minorDigits(currency); digit > 0; digit--) unit *= 10
  return Math.max(1, Math.round(steps / coarse)) * coarse * Math.max(1, Math.round(small * unit))
}

/** What goods cost before their prices rose, beside today's 1. */
export const FORMER_LEVEL = 0.91
