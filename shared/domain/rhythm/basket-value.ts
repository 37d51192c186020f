import { logGamma } from './log-gamma.ts'
import { nelderMead } from './nelder-mead.ts'

/** Money of one customer: purchase days whose amount is known, and what they add up to (returns taken off). */
export type SpentMoney = { readonly days: number; readonly sum: number }

/**
 * How a shop's customers differ in what they spend on a purchase day. Gamma-gamma: the amounts of one customer are
 * Gamma(p, ν), ν ~ Gamma(q, v); `v` in the unit of the amounts. Below 30 repeat customers only the shop's median.
 */
export type BasketModel =
  | { readonly kind: 'gamma-gamma'; readonly p: number; readonly q: number; readonly v: number }
  | { readonly kind: 'median'; readonly median: number }

/** Fewer repeat customers don't tell three parameters. */
const LEAST_CUSTOMERS = 30

/** Below that the median of the shop weighs as two purchase days. */
const MEDIAN_WEIGHT = 2

/**
 * What the customer is expected to spend on a purchase day, ≥ 0, in the unit of the amounts: p (v + sum) / (p n + q − 1).
 * Source: Fader, Hardie & Lee, "RFM and CLV", Journal of Marketing Research 42 (2005); P. Fader & B. Hardie, "The
 * gamma-gamma model of monetary value" (2013), eq. 5.
 */
export const expectedBasket = (model: BasketModel, { days, sum }: SpentMoney): number => {
  const spent = Math.max(0, sum)
  if (model.kind === 'median') return (spent + MEDIAN_WEIGHT * model.median) / (days + MEDIAN_WEIGHT)
  return (model.p * (model.v + spent)) / (model.p * days + model.q - 1)
}

/** ln likelihood of the mean amounts of customers with `days` ≥ 1 and `sum` > 0 (the same source, eq. 1a). */
const logLikelihood = (customers: readonly SpentMoney[], p: number, q: number, v: number): number => {
  const common = q * Math.log(v) - logGamma(q)
  let total = 0
  for (const { days, sum } of customers) {
    const shape = p * days
    total +=
      logGamma(shape + q) -
      logGamma(shape) +
      common +
      (shape - 1) * Math.log(sum / days) +
      shape * Math.log(days) -
      (shape + q) * Math.log(v + sum)
  }
  return total
}

const median = (sorted: Float64Array): number => {
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}

/**
 * The shop's model from some random customers; maximum likelihood over those with two purchase days and more.
 * Yields between evaluations; deterministic.
 */
export function* fitBaskets(customers: readonly SpentMoney[]): Generator<void, BasketModel> {
  const spending = customers.filter(({ days, sum }) => days > 0 && sum > 0)
  const typical = median(Float64Array.from(spending, ({ days, sum }) => sum / days).sort())
  const repeating = spending.filter(({ days }) => days >= 2)
  return repeating.length < LEAST_CUSTOMERS
    ? { kind: 'median', median: typical }
    : yield* fitGammaGamma(repeating, typical)
}

/** `typical`: an amount of the right size to start from. q stays above 1: below it there is no mean. */
export function* fitGammaGamma(
  customers: readonly SpentMoney[],
  typical: number,
): Generator<void, BasketModel & { kind: 'gamma-gamma' }> {
  const of = (theta: ArrayLike<number>) => ({
    p: Math.exp(theta[0]!),
    q: 1 + Math.exp(theta[1]!),
    v: typical * Math.exp(theta[2]!),
  })
  const minimum = yield* nelderMead(
    // a generator so that it can pause; one evaluation takes well below a millisecond
    function* (theta) {
      const { p, q, v } = of(theta)
      yield
      // a weak pull to the start: equal amounts everywhere would let p grow without end
      const pull = theta.reduce((sum, value) => sum + (value / 10) ** 2, 0)
      return pull - logLikelihood(customers, p, q, v)
    },
    [1, 1, 0],
    { steps: [0.5, 0.5, 0.5], tolerance: 1e-6, mostEvaluations: 600 },
  )
  return { kind: 'gamma-gamma', ...of(minimum.at) }
}
