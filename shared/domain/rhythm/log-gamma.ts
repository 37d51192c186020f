/** Coefficients of Lanczos' series for g = 7, n = 9. */
const G = 7
const COEFFICIENTS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
]
const HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI)

/**
 * ln Γ(x) for x > 0, relative error of Γ below 1e-14. Source: C. Lanczos, "A precision approximation of the gamma
 * function", SIAM J. Numer. Anal. B 1 (1964).
 */
export const logGamma = (x: number): number => {
  // the series holds from ½ on: Γ(x) = Γ(x + 1) / x
  if (x < 0.5) return logGamma(x + 1) - Math.log(x)
  const z = x - 1
  let series = COEFFICIENTS[0]!
  for (let index = 1; index < COEFFICIENTS.length; index++) series += COEFFICIENTS[index]! / (z + index)
  const t = z + G + 0.5
  return HALF_LOG_TWO_PI + (z + 0.5) * Math.log(t) - t + Math.log(series)
}
