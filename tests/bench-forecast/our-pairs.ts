import { fitProductRhythm } from '#shared/domain/rhythm/fit-parameters.ts'
import { within } from '#shared/domain/rhythm/gap-chance.ts'
import { gapSample, type SampledGap } from '#shared/domain/rhythm/gap-sample.ts'
import { addPurchaseDay, emptyGaps } from '#shared/domain/rhythm/gap-state.ts'
import {
  PRODUCT_DEFAULTS,
  type ProductRhythmParameters,
  type RhythmParameters,
} from '#shared/domain/rhythm/parameters.ts'
import { createPosterior, updatePosterior } from '#shared/domain/rhythm/posterior.ts'
import {
  addResidual,
  emptyResiduals,
  pairShift,
  productDeviation,
  residualLogGap,
  type ResidualSums,
} from '#shared/domain/rhythm/product-rhythm.ts'
import {
  addQuantityPair,
  emptyQuantitySums,
  productQuantityEffect,
  quantityDeviations,
  shopQuantityEffect,
  type QuantitySums,
} from '#shared/domain/rhythm/quantity-effect.ts'
import { randomSample, runToEnd } from '#shared/domain/rhythm/random-sample.ts'
import { sampleUnit } from '#shared/domain/rhythm/sample-unit.ts'
import { shopRhythm } from '#shared/domain/rhythm/shop-rhythm.ts'
import { knownBy, type History } from './histories.ts'
import type { Forecaster, Shop } from './method.ts'

/** So many random pairs with a known gap are fitted on. */
const FITTED_PAIRS = 5000

/** How far a customer deviates from the shop (ln days), as known on a day. */
type DeviationOn = (customer: string, day: number) => number

function customerDeviations({ customers }: Shop, parameters: RhythmParameters): DeviationOn {
  const rhythm = shopRhythm(parameters)
  const posterior = createPosterior()
  const centers = new Map<string, Float64Array>()
  return (customer, day) => {
    const history = customers.get(customer)
    if (!history) return 0
    let known = centers.get(customer)
    if (!known) {
      const state = emptyGaps()
      known = history.days.map((bought) => {
        addPurchaseDay(state, bought)
        return updatePosterior(posterior, rhythm, state).center - parameters.mean
      })
      centers.set(customer, known)
    }
    const count = knownBy(history, day)
    return count === 0 ? 0 : known[count - 1]!
  }
}

/** What all pairs together say by the split about products and quantities. */
type Surroundings = {
  readonly deviationOn: DeviationOn
  readonly deviationOf: (product: string | null) => number
  readonly effectOf: (product: string | null) => number
}

function surroundings(shop: Shop, customers: RhythmParameters): Surroundings {
  const deviationOn = customerDeviations(shop, customers)
  const all = emptyResiduals()
  const residuals = new Map<string | null, ResidualSums>()
  const quantities = emptyQuantitySums()
  const quantitiesOf = new Map<string | null, QuantitySums>()
  for (const history of shop.histories) {
    const known = knownBy(history, shop.split)
    if (known < 2) continue
    const { days, customer, product } = history
    let residual = residuals.get(product)
    if (!residual) residuals.set(product, (residual = emptyResiduals()))
    let quantity = quantitiesOf.get(product)
    if (!quantity) quantitiesOf.set(product, (quantity = emptyQuantitySums()))
    const deviations = quantityDeviations(history.logQuantities)
    const state = emptyGaps()
    for (let index = 0; index < known; index++) {
      const logGap = index === 0 ? NaN : Math.log(days[index]! - days[index - 1]!)
      if (index > 0) {
        const rest = residualLogGap(logGap, deviationOn(customer, days[index - 1]!), PRODUCT_DEFAULTS.customerPull)
        addResidual(residual, rest)
        addResidual(all, rest)
      }
      if (index > 1) {
        const centred = logGap - state.sum / state.weight
        addQuantityPair(quantity, deviations[index - 1]!, centred)
        addQuantityPair(quantities, deviations[index - 1]!, centred)
      }
      addPurchaseDay(state, days[index]!)
    }
  }
  const shopEffect = shopQuantityEffect(quantities)
  return {
    deviationOn,
    deviationOf: (product) => productDeviation(residuals.get(product) ?? emptyResiduals(), all),
    effectOf: (product) => productQuantityEffect(quantitiesOf.get(product) ?? emptyQuantitySums(), shopEffect),
  }
}

/** Quantity terms of the gaps after each purchase. */
function termsOf(history: History, { effectOf }: Surroundings): Float64Array {
  const effect = effectOf(history.product)
  return quantityDeviations(history.logQuantities).map((deviation) => effect * deviation)
}

export function fitPairs(shop: Shop, customers: RhythmParameters): ProductRhythmParameters {
  const around = surroundings(shop, customers)
  const repeated = shop.histories.filter((history) => knownBy(history, shop.split) > 1)
  const rows: SampledGap[] = []
  for (const index of randomSample(repeated.length, FITTED_PAIRS, 1)) {
    const history = repeated[index]!
    const productShift = around.deviationOf(history.product)
    const known = knownBy(history, shop.split)
    sampleUnit(rows, history.days.subarray(0, known), shop.split, {
      fromGap: 1,
      shiftsAt: (day) => ({ customerShift: around.deviationOn(history.customer, day ?? shop.split), productShift }),
      quantityTerms: termsOf(history, around),
    })
  }
  return runToEnd(fitProductRhythm(gapSample(rows), PRODUCT_DEFAULTS))
}

export function pairForecaster(shop: Shop, customers: RhythmParameters, pairs: ProductRhythmParameters): Forecaster {
  const around = surroundings(shop, customers)
  const rhythm = shopRhythm(pairs)
  const posterior = createPosterior()
  return {
    returning: (history, known, today) => {
      const terms = termsOf(history, around)
      const state = emptyGaps()
      for (let index = 0; index < known; index++) {
        addPurchaseDay(state, history.days[index]!, index === 0 ? 0 : terms[index - 1]!)
      }
      const deviation = around.deviationOn(history.customer, today)
      const shift = pairShift(pairs, deviation, around.deviationOf(history.product))
      updatePosterior(posterior, rhythm, state, shift, terms[known - 1]!)
      return (days) => posterior.stays * within(posterior, days)
    },
  }
}
