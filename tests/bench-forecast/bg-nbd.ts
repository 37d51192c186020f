import { logGamma } from '#shared/domain/rhythm/log-gamma.ts'
import { nelderMead } from '#shared/domain/rhythm/nelder-mead.ts'
import { runToEnd } from '#shared/domain/rhythm/random-sample.ts'

/** Purchases at random with a rate ~ Gamma(r, α); after each repeat purchase she leaves for good with a chance ~ Beta(a, b). */
export type BgNbd = { readonly r: number; readonly alpha: number; readonly a: number; readonly b: number }

/** Repeat purchases, time of the last one and time observed, all since the first purchase, in one unit. */
export type Observed = { readonly x: number; readonly tx: number; readonly T: number }

/**
 * Source: Fader, Hardie & Lee, "Counting your customers the easy way", Marketing Science 24 (2005), eq. 3, in the form of
 * P. Fader & B. Hardie, "Overcoming the BG/NBD model's #NUM! error problem" (2013).
 */
export function bgNbdLogLikelihood({ r, alpha, a, b }: BgNbd, customers: readonly Observed[]): number {
  const common = logGamma(a + b) - logGamma(r) - logGamma(b) + r * Math.log(alpha)
  let total = 0
  for (const { x, tx, T } of customers) {
    const silent = ((alpha + tx) / (alpha + T)) ** (r + x)
    total +=
      common +
      logGamma(r + x) +
      logGamma(b + x) -
      logGamma(a + b + x) -
      (r + x) * Math.log(alpha + tx) +
      Math.log(silent + (x > 0 ? a / (b + x - 1) : 0))
  }
  return total
}

export function fitBgNbd(customers: readonly Observed[]): BgNbd {
  const of = (theta: ArrayLike<number>): BgNbd => ({
    r: Math.exp(theta[0]!),
    alpha: Math.exp(theta[1]!),
    a: Math.exp(theta[2]!),
    b: Math.exp(theta[3]!),
  })
  const minimum = runToEnd(
    nelderMead(
      // eslint-disable-next-line require-yield -- one evaluation is short
      function* (theta) {
        // beyond these there is nothing to tell apart, and the surface is flat
        const far = theta.reduce((sum, value) => sum + Math.max(0, Math.abs(value) - 8) ** 2, 0)
        return far - bgNbdLogLikelihood(of(theta), customers)
      },
      [-1, 1, 0, 1],
      { steps: [0.5, 0.5, 0.5, 0.5], tolerance: 1e-5, mostEvaluations: 800 },
    ),
  )
  return of(minimum.at)
}

/** P(not gone | observed). */
export function bgNbdAlive({ r, alpha, a, b }: BgNbd, { x, tx, T }: Observed): number {
  return x === 0 ? 1 : 1 / (1 + (a / (b + x - 1)) * ((alpha + T) / (alpha + tx)) ** (r + x))
}

/** ₂F₁(a, b; c; z), 0 ≤ z < 1, by its series (Abramowitz & Stegun 15.1.1). */
export function hypergeometric(a: number, b: number, c: number, z: number): number {
  let term = 1
  let sum = 1
  for (let n = 0; n < 20_000 && Math.abs(term) > 1e-13 * Math.abs(sum); n++) {
    term *= (((a + n) * (b + n)) / ((c + n) * (n + 1))) * z
    sum += term
  }
  return sum
}

/** E[purchases in the next `t` | observed] (eq. 10 of the same paper). */
export function bgNbdExpected(model: BgNbd, observed: Observed, t: number): number {
  const { r, alpha, b } = model
  const { x, T } = observed
  // the formula divides by a − 1
  const a = Math.abs(model.a - 1) < 1e-6 ? 1 + 1e-6 : model.a
  const share = (alpha + T) / (alpha + T + t)
  const series = hypergeometric(r + x, b + x, a + b + x - 1, t / (alpha + T + t))
  return ((a + b + x - 1) / (a - 1)) * (1 - share ** (r + x) * series) * bgNbdAlive(model, observed)
}
