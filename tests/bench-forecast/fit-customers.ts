import { fitCustomerRhythm } from '#shared/domain/rhythm/fit-parameters.ts'
import { gapSample, type SampledGap } from '#shared/domain/rhythm/gap-sample.ts'
import { CUSTOMER_DEFAULTS, type RhythmParameters } from '#shared/domain/rhythm/parameters.ts'
import { randomSample, runToEnd } from '#shared/domain/rhythm/random-sample.ts'
import { sampleUnit } from '#shared/domain/rhythm/sample-unit.ts'
import { knownBy, type History } from './histories.ts'

const FITTED_CUSTOMERS = 1000

/** The shop's parameters from what is known at the split of up to 1,000 random customers. */
export function fitCustomers(customers: readonly History[], split: number): RhythmParameters {
  const known = customers.filter((history) => knownBy(history, split) > 0)
  const rows: SampledGap[] = []
  for (const index of randomSample(known.length, FITTED_CUSTOMERS, 1)) {
    const history = known[index]!
    sampleUnit(rows, history.days.subarray(0, knownBy(history, split)), split)
  }
  return runToEnd(fitCustomerRhythm(gapSample(rows), CUSTOMER_DEFAULTS))
}
