import { normalCdf } from '../normal-distribution.ts'

/** Knots per unit of z, and the |z| up to which the table reaches: beyond it Φ is 0 or 1 to 1e-17. */
const PER_UNIT = 32
const REACH = 8.5

const SIZE = 2 * REACH * PER_UNIT + 1
const ROOT_TWO_PI = Math.sqrt(2 * Math.PI)

/** Φ and φ at the knots −8.5, −8.46875, … 8.5. */
const CUMULATIVE = Float64Array.from({ length: SIZE }, (_, index) => normalCdf(index / PER_UNIT - REACH))
const DENSITY = Float64Array.from({ length: SIZE }, (_, index) => {
  const z = index / PER_UNIT - REACH
  return Math.exp(-0.5 * z * z) / ROOT_TWO_PI
})

/**
 * Φ(z), absolute error below 1e-12: Taylor series of order 5 about the nearest of the knots, whose derivatives are φ times
 * Hermite polynomials (Abramowitz & Stegun 26.2.28). Four times as fast as the exponential of the rational approximation;
 * a forecast asks for hundreds.
 */
export const quickCdf = (z: number): number => {
  if (!(z > -REACH)) return z <= -REACH ? 0 : NaN
  if (z >= REACH) return 1
  const index = ((z + REACH) * PER_UNIT + 0.5) | 0
  const x = index / PER_UNIT - REACH
  const d = z - x
  const xx = x * x
  return (
    CUMULATIVE[index]! +
    DENSITY[index]! *
      d *
      (1 + d * (-x / 2 + d * ((xx - 1) / 6 + d * ((x * (3 - xx)) / 24 + (d * (xx * (xx - 6) + 3)) / 120))))
  )
}

/** φ(z), absolute error below 1e-9: enough for the steps of a search. */
export const quickDensity = (z: number): number => {
  if (!(z > -REACH && z < REACH)) return 0
  const index = ((z + REACH) * PER_UNIT + 0.5) | 0
  const x = index / PER_UNIT - REACH
  const d = z - x
  const xx = x * x
  return (
    DENSITY[index]! * (1 + d * (-x + d * ((xx - 1) / 2 + d * ((x * (3 - xx)) / 6 + (d * (xx * (xx - 6) + 3)) / 24))))
  )
}
