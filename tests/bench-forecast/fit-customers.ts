import { fitCustomerRhythm } from '#shared/domain/rhythm/fit-parameters.ts'
import {
  gapSample,
  MOST_SAMPLED_CUSTOMERS,
  MOST_SAMPLED_GAPS,
  type SampledGap,
} from '#shared/domain/rhythm/gap-sample.ts'
import { CUSTOMER_DEFAULTS, type RhythmParameters } from '#shared/domain/rhythm/parameters.ts'
import { randomSample, runToEnd } from '#shared/domain/rhythm/random-sample.ts'
import { sampleUnit } from '#shared/domain/rhythm/sample-unit.ts'
import { knownBy, type History } from './histories.ts'

/** The shop's parameters from what is known at the split of some random customers. */
export function fitCustomers(customers: readonly History[], split: number): RhythmParameters {
  const known = customers.filter((history) => knownBy(history, split) > 0)
  const rows: SampledGap[] = []
  for (const index of randomSample(known.length, MOST_SAMPLED_CUSTOMERS, 1)) {
    if (rows.length >= MOST_SAMPLED_GAPS) break
    const history = known[index]!
    sampleUnit(rows, history.days.subarray(0, knownBy(history, split)), split)
  }
  return runToEnd(fitCustomerRhythm(gapSample(rows), CUSTOMER_DEFAULTS))
}
