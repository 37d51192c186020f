import { parseQuantity } from '#shared/domain/quantity.ts'
import type { AppLanguage } from '#shared/domain/locale.ts'

/** How many prices change, as a person says it: always a size, the direction is a word. */
export const priceWays = ['raise-percent', 'lower-percent', 'raise-amount', 'lower-amount', 'set'] as const
export type PriceWay = (typeof priceWays)[number]

export const isPercent = (way: PriceWay): boolean => way.endsWith('percent')

/** Steps that prices are rounded to, in minor units; 1 = as it comes out. */
export const roundingSteps = [1, 5, 10, 50, 100, 500, 1000, 5000, 10_000] as const

/** A per cent that was typed, `12,5`; null where it is none. Two decimals at most. */
export function readPercent(text: string, language: AppLanguage): number | null {
  const thousandths = parseQuantity(text.replace('%', ''), language)
  return thousandths === null || thousandths <= 0 || thousandths % 10 !== 0 ? null : thousandths / 1000
}

/** The change in the form of the contract; null while it isn't whole. */
export function changeOf(way: PriceWay, percent: number | null, amount: number | null) {
  const sign = way.startsWith('lower') ? -1 : 1
  if (isPercent(way)) return percent === null ? null : { percent: sign * percent }
  if (amount === null || amount < 0) return null
  return way === 'set' ? { set: amount } : { amount: sign * amount }
}
