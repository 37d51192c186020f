import { addPurchaseDay, emptyGaps } from './gap-state.ts'
import { PRODUCT_DEFAULTS } from './parameters.ts'
import { addResidual, emptyResiduals, productDeviation, residualLogGap, type ResidualSums } from './product-rhythm.ts'
import {
  addQuantityPair,
  emptyQuantitySums,
  productQuantityEffect,
  quantityDeviations,
  shopQuantityEffect,
  type QuantitySums,
} from './quantity-effect.ts'

/** What the pairs of one product, or of all, say about its gaps and about quantities. Plain sums: they can be stored. */
export type ProductEvidence = { readonly residuals: ResidualSums; readonly quantities: QuantitySums }

export const emptyEvidence = (): ProductEvidence => ({
  residuals: emptyResiduals(),
  quantities: emptyQuantitySums(),
})

/**
 * Adds the gaps of one pair to its product and to all products. `deviationOn`: how far (ln days) its customer deviates from
 * the shop, as known on a day. The gap after a purchase is set against the mean of the pair's gaps before it, so that a
 * big buyer isn't taken for a big purchase.
 */
export const addPairEvidence = (
  product: ProductEvidence,
  all: ProductEvidence,
  days: ArrayLike<number>,
  logQuantities: ArrayLike<number>,
  deviationOn: (day: number) => number,
): void => {
  const deviations = quantityDeviations(logQuantities)
  const state = emptyGaps()
  for (let index = 0; index < days.length; index++) {
    if (index > 0) {
      const before = days[index - 1]!
      const logGap = Math.log(days[index]! - before)
      const residual = residualLogGap(logGap, deviationOn(before), PRODUCT_DEFAULTS.customerPull)
      addResidual(product.residuals, residual)
      addResidual(all.residuals, residual)
      if (index > 1) {
        const centred = logGap - state.sum / state.weight
        addQuantityPair(product.quantities, deviations[index - 1]!, centred)
        addQuantityPair(all.quantities, deviations[index - 1]!, centred)
      }
    }
    addPurchaseDay(state, days[index]!)
  }
}

/** What is known of a product: how much longer (ln) its gaps are than those of all, and its β. */
export type ProductTraits = { readonly deviation: number; readonly quantityEffect: number }

export const productTraits = (product: ProductEvidence, all: ProductEvidence): ProductTraits => ({
  deviation: productDeviation(product.residuals, all.residuals),
  quantityEffect: productQuantityEffect(product.quantities, shopQuantityEffect(all.quantities)),
})
