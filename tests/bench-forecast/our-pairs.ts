import { fitProductRhythm } from '#shared/domain/rhythm/fit-parameters.ts'
import { within } from '#shared/domain/rhythm/gap-chance.ts'
import { gapSample, MOST_SAMPLED_GAPS, MOST_SAMPLED_PAIRS, type SampledGap } from '#shared/domain/rhythm/gap-sample.ts'
import { addPurchaseDay, emptyGaps } from '#shared/domain/rhythm/gap-state.ts'
import { gapsOfPair } from '#shared/domain/rhythm/pair-gaps.ts'
import {
  PRODUCT_DEFAULTS,
  type ProductRhythmParameters,
  type RhythmParameters,
} from '#shared/domain/rhythm/parameters.ts'
import { createPosterior, updatePosterior } from '#shared/domain/rhythm/posterior.ts'
import {
  addPairEvidence,
  emptyEvidence,
  productTraits,
  type ProductEvidence,
  type ProductTraits,
} from '#shared/domain/rhythm/product-evidence.ts'
import { pairShift } from '#shared/domain/rhythm/product-rhythm.ts'
import { quantityDeviations } from '#shared/domain/rhythm/quantity-effect.ts'
import { randomSample, runToEnd } from '#shared/domain/rhythm/random-sample.ts'
import { sampleUnit } from '#shared/domain/rhythm/sample-unit.ts'
import { shopRhythm } from '#shared/domain/rhythm/shop-rhythm.ts'
import { knownBy } from './histories.ts'
import type { Forecaster, Shop } from './method.ts'

/** How far a customer deviates from the shop (ln days), as known on a day. */
type DeviationOn = (customer: string, day: number) => number

function customerDeviations({ customers }: Shop, parameters: RhythmParameters): DeviationOn {
  const rhythm = shopRhythm(parameters)
  const posterior = createPosterior()
  const afterEach = new Map<string, Float64Array>()
  return (customer, day) => {
    const history = customers.get(customer)
    if (!history) return 0
    let deviations = afterEach.get(customer)
    if (!deviations) {
      const state = emptyGaps()
      deviations = history.days.map((bought) => {
        addPurchaseDay(state, bought)
        return updatePosterior(posterior, rhythm, state).center - parameters.mean
      })
      afterEach.set(customer, deviations)
    }
    const known = knownBy(history, day)
    return known === 0 ? 0 : deviations[known - 1]!
  }
}

/** What all pairs together say by the split about products and quantities. */
function traitsBySplit(
  { histories, split }: Shop,
  deviationOn: DeviationOn,
): (product: string | null) => ProductTraits {
  const all = emptyEvidence()
  const products = new Map<string | null, ProductEvidence>()
  for (const history of histories) {
    const known = knownBy(history, split)
    if (known < 2) continue
    const evidence = products.get(history.product) ?? emptyEvidence()
    products.set(history.product, evidence)
    addPairEvidence(evidence, all, history.days.subarray(0, known), history.logQuantities.subarray(0, known), (day) =>
      deviationOn(history.customer, day),
    )
  }
  return (product) => productTraits(products.get(product) ?? emptyEvidence(), all)
}

/** The parameters of pairs from what is known at the split of random pairs with a gap: the others are no forecast of a pair. */
export function fitPairs(shop: Shop, customers: RhythmParameters): ProductRhythmParameters {
  const { histories, split } = shop
  const deviationOn = customerDeviations(shop, customers)
  const traitsOf = traitsBySplit(shop, deviationOn)
  const repeated = histories.filter((history) => knownBy(history, split) > 1)
  const rows: SampledGap[] = []
  for (const index of randomSample(repeated.length, MOST_SAMPLED_PAIRS, 1)) {
    if (rows.length >= MOST_SAMPLED_GAPS) break
    const { customer, product, days, logQuantities } = repeated[index]!
    const { deviation, quantityEffect } = traitsOf(product)
    sampleUnit(rows, days.subarray(0, knownBy({ days }, split)), split, {
      fromGap: 1,
      shiftsAt: (day) => ({ customerShift: deviationOn(customer, day ?? split), productShift: deviation }),
      quantityTerms: quantityDeviations(logQuantities).map((deviated) => quantityEffect * deviated),
    })
  }
  return runToEnd(fitProductRhythm(gapSample(rows), PRODUCT_DEFAULTS))
}

export function pairForecaster(shop: Shop, customers: RhythmParameters, pairs: ProductRhythmParameters): Forecaster {
  const deviationOn = customerDeviations(shop, customers)
  const traitsOf = traitsBySplit(shop, deviationOn)
  const rhythm = shopRhythm(pairs)
  const posterior = createPosterior()
  return {
    returning: ({ customer, product, days, logQuantities }, known) => {
      const { deviation, quantityEffect } = traitsOf(product)
      const { state, quantityTerm } = gapsOfPair(days, logQuantities, quantityEffect, known)
      // As the program keeps it: a pair is judged by what was known of its customer on its own last day.
      const shift = pairShift(pairs, deviationOn(customer, days[known - 1]!), deviation)
      updatePosterior(posterior, rhythm, state, shift, quantityTerm)
      return (day) => posterior.stays * within(posterior, day)
    },
  }
}
