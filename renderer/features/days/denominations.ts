import { minorDigits, type Currency } from '#shared/domain/currency.ts'

/** Notes and coins in use, in units of the currency, the largest first. */
const inUnits: Readonly<Record<string, readonly number[]>> = {
  EUR: [500, 200, 100, 50, 20, 10, 5, 2, 1, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01],
  RON: [500, 200, 100, 50, 20, 10, 5, 1, 0.5, 0.1, 0.05, 0.01],
  RSD: [5000, 2000, 1000, 500, 200, 100, 50, 20, 10, 5, 2, 1],
  RUB: [5000, 2000, 1000, 500, 200, 100, 50, 10, 5, 2, 1],
  USD: [100, 50, 20, 10, 5, 2, 1, 0.25, 0.1, 0.05, 0.01],
  GBP: [50, 20, 10, 5, 2, 1, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01],
  HUF: [20_000, 10_000, 5000, 2000, 1000, 500, 200, 100, 50, 20, 10, 5],
  JPY: [10_000, 5000, 2000, 1000, 500, 100, 50, 10, 5, 1],
}

/** What is counted one by one, in minor units; none where we don't know the coins of a currency. */
export function denominationsOf(currency: Currency): readonly number[] {
  const scale = 10 ** minorDigits(currency)
  return (inUnits[currency] ?? []).map((units) => Math.round(units * scale))
}
