import { outlasts } from './gap-chance.ts'
import type { GapSample } from './gap-sample.ts'
import { nelderMead } from './nelder-mead.ts'
import { createPosterior, updatePosterior } from './posterior.ts'
import type { ProductRhythmParameters, RhythmParameters } from './parameters.ts'
import { shopRhythm } from './shop-rhythm.ts'

/** Gaps between two pauses: about 2 ms of work. */
const GAPS_PER_SLICE = 2048

/** So little can't be told from 0. */
const LEAST_LIKELIHOOD = 1e-12

const TOLERANCE = 0.02
const MOST_EVALUATIONS = 1100

/** θ = (m, ln s, ln σt, ln d, logit ε, ln a, ln b[, b_c, b_p]) and how far the data may move each from the defaults. */
const FREEDOM = [1, 0.4, 0.5, 0.4, 0.7, 0.7, 1]
const PULL_FREEDOM = [0.4, 0.05]

const logit = (share: number): number => Math.log(share / (1 - share))
const fromLogit = (value: number): number => 1 / (1 + Math.exp(-value))

const thetaOf = (parameters: RhythmParameters): number[] => [
  parameters.mean,
  Math.log(parameters.meanSpread),
  Math.log(parameters.gapSpread),
  Math.log(parameters.gapSpreadSpread),
  logit(parameters.skip),
  Math.log(parameters.leave),
  Math.log(parameters.stay),
]

const parametersOf = (theta: ArrayLike<number>): RhythmParameters => ({
  mean: theta[0]!,
  meanSpread: Math.exp(theta[1]!),
  gapSpread: Math.exp(theta[2]!),
  gapSpreadSpread: Math.exp(theta[3]!),
  skip: fromLogit(theta[4]!),
  leave: Math.exp(theta[5]!),
  stay: Math.exp(theta[6]!),
})

/**
 * ln likelihood of the gaps: Σ ln c (F(g+½) − F(g−½)) over those seen and Σ ln (1 − c + c S(u+½)) over those still open, so
 * that neither the latest silence nor those who left bend the fit. forecast.md §5 "Hyper-parameters".
 */
export function* logLikelihood(
  sample: GapSample,
  parameters: RhythmParameters,
  pulls: { readonly customerPull: number; readonly productPull: number },
): Generator<void, number> {
  const shop = shopRhythm(parameters)
  const posterior = createPosterior()
  const state = { gaps: 0, weight: 0, sum: 0, squares: 0 }
  let total = 0
  for (let row = 0; row < sample.length; row++) {
    if (row % GAPS_PER_SLICE === 0) yield
    state.gaps = sample.gaps[row]!
    state.weight = sample.weight[row]!
    state.sum = sample.sum[row]!
    state.squares = sample.squares[row]!
    const shift = pulls.customerPull * sample.customerShift[row]! + pulls.productPull * sample.productShift[row]!
    updatePosterior(posterior, shop, state, shift, sample.quantityTerm[row]!)
    const days = sample.days[row]!
    const later = outlasts(posterior, days + 0.5)
    const { stays } = posterior
    const likelihood =
      sample.open[row] === 1 ? 1 - stays + stays * later : stays * (outlasts(posterior, days - 0.5) - later)
    total += Math.log(Math.max(LEAST_LIKELIHOOD, likelihood))
  }
  return total
}

/** Half the squared distance from the defaults, each in its freedom: minus the ln of a normal prior. */
const penalty = (theta: ArrayLike<number>, origin: readonly number[], freedom: readonly number[]): number =>
  origin.reduce((sum, value, index) => sum + 0.5 * ((theta[index]! - value) / freedom[index]!) ** 2, 0)

/**
 * The shop's own parameters at customer level: the most probable ones given the gaps of some random customers,
 * drawn towards the defaults (empirical Bayes). Yields between slices of some 2 ms; deterministic. `from` = where to
 * start, the last fit for instance; the result hardly depends on it.
 */
export function* fitCustomerRhythm(
  sample: GapSample,
  defaults: RhythmParameters,
  from: RhythmParameters = defaults,
): Generator<void, RhythmParameters> {
  const origin = thetaOf(defaults)
  const minimum = yield* nelderMead(
    function* (theta) {
      const value = yield* logLikelihood(sample, parametersOf(theta), { customerPull: 0, productPull: 0 })
      return penalty(theta, origin, FREEDOM) - value
    },
    thetaOf(from),
    { steps: FREEDOM.map((free) => free / 2), tolerance: TOLERANCE, mostEvaluations: MOST_EVALUATIONS },
  )
  return parametersOf(minimum.at)
}

const productParametersOf = (theta: ArrayLike<number>): ProductRhythmParameters => ({
  ...parametersOf(theta),
  customerPull: theta[FREEDOM.length]!,
  productPull: theta[FREEDOM.length + 1]!,
})

/** As {@link fitCustomerRhythm}, with the two pulls, at customer × product level. */
export function* fitProductRhythm(
  sample: GapSample,
  defaults: ProductRhythmParameters,
  from: ProductRhythmParameters = defaults,
): Generator<void, ProductRhythmParameters> {
  const pullsOf = ({ customerPull, productPull }: ProductRhythmParameters) => [customerPull, productPull]
  const freedom = [...FREEDOM, ...PULL_FREEDOM]
  const origin = [...thetaOf(defaults), ...pullsOf(defaults)]
  const minimum = yield* nelderMead(
    function* (theta) {
      const parameters = productParametersOf(theta)
      return penalty(theta, origin, freedom) - (yield* logLikelihood(sample, parameters, parameters))
    },
    [...thetaOf(from), ...pullsOf(from)],
    { steps: freedom.map((free) => free / 2), tolerance: TOLERANCE, mostEvaluations: MOST_EVALUATIONS },
  )
  return productParametersOf(minimum.at)
}
