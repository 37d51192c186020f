/**
 * How far a bigger purchase puts off the next one: x = β (ln q − own earlier mean ln q) is added to the next ln gap. β = 1
 * where twice as much lasts twice as long (coffee), about 0 in a gift shop; it is learnt per product and shrunk towards
 * the shop's, which is shrunk towards .2. forecast.md §5 "Quantity term".
 */

/** Sums of a regression through the origin of centred ln gap (y) on the deviation of ln quantity before it (x). */
export type QuantitySums = { xx: number; xy: number }

export const emptyQuantitySums = (): QuantitySums => ({ xx: 0, xy: 0 })

export const addQuantityPair = (sums: QuantitySums, deviation: number, centredLogGap: number): void => {
  sums.xx += deviation * deviation
  sums.xy += deviation * centredLogGap
}

const SHOP_EFFECT = 0.2
const SHOP_WEIGHT = 20
const PRODUCT_WEIGHT = 5

const clipped = (effect: number): number => Math.min(1, Math.max(0, effect))

/** β of the whole shop, 0–1. */
export const shopQuantityEffect = ({ xx, xy }: QuantitySums): number =>
  clipped((xy + SHOP_WEIGHT * SHOP_EFFECT) / (xx + SHOP_WEIGHT))

/** β of one product, 0–1. */
export const productQuantityEffect = ({ xx, xy }: QuantitySums, shopEffect: number): number =>
  clipped((xy + PRODUCT_WEIGHT * shopEffect) / (xx + PRODUCT_WEIGHT))

/** How a purchase's ln quantity deviates from the mean of the unit's earlier ones (`count` of them); 0 for the first. */
export const quantityDeviation = (logQuantity: number, sum: number, count: number): number =>
  count === 0 ? 0 : logQuantity - sum / count

/** The deviations of all purchases of a unit, in order of days. */
export const quantityDeviations = (logQuantities: ArrayLike<number>): Float64Array => {
  const deviations = new Float64Array(logQuantities.length)
  let sum = 0
  for (let index = 0; index < deviations.length; index++) {
    deviations[index] = quantityDeviation(logQuantities[index]!, sum, index)
    sum += logQuantities[index]!
  }
  return deviations
}
