/** A point and its value. */
export type Minimum = { readonly at: Float64Array; readonly value: number; readonly evaluations: number }

export type SimplexOptions = {
  /** First step in each direction. */
  readonly steps: ArrayLike<number>
  /** It ends when the values of the simplex differ by less than this, or after so many evaluations. */
  readonly tolerance: number
  readonly mostEvaluations: number
}

/** A function that may pause: it yields between parts of its work, and returns its value. NaN counts as +∞. */
export type Pausing = (at: Float64Array) => Generator<void, number>

/**
 * The minimum of a function without derivatives (Nelder & Mead, "A simplex method for function minimization", Computer
 * Journal 7, 1965), with the dimension-dependent coefficients of Gao & Han (Comput. Optim. Appl. 51, 2012), which stay
 * reliable beyond five dimensions. Deterministic. A generator, so that a caller can run it in slices.
 */
export function* nelderMead(f: Pausing, start: ArrayLike<number>, options: SimplexOptions): Generator<void, Minimum> {
  const n = start.length
  const reflect = 1
  const expand = 1 + 2 / n
  const contract = 0.75 - 1 / (2 * n)
  const shrink = 1 - 1 / n
  let evaluations = 0
  function* valueAt(at: Float64Array): Generator<void, number> {
    evaluations += 1
    const value = yield* f(at)
    return Number.isNaN(value) ? Infinity : value
  }
  const points: { at: Float64Array; value: number }[] = []
  for (let corner = 0; corner <= n; corner++) {
    const at = Float64Array.from(start)
    if (corner > 0) at[corner - 1]! += options.steps[corner - 1]!
    points.push({ at, value: yield* valueAt(at) })
  }
  const center = new Float64Array(n)
  /** center + share × (center − worst). */
  const along = (share: number): Float64Array => {
    const worst = points[n]!.at
    return center.map((value, index) => value + share * (value - worst[index]!))
  }
  for (;;) {
    points.sort((a, b) => a.value - b.value)
    const best = points[0]!
    const worst = points[n]!
    if (worst.value - best.value < options.tolerance || evaluations >= options.mostEvaluations) {
      return { at: best.at, value: best.value, evaluations }
    }
    for (let index = 0; index < n; index++) {
      let sum = 0
      for (let corner = 0; corner < n; corner++) sum += points[corner]!.at[index]!
      center[index] = sum / n
    }
    const reflected = along(reflect)
    const value = yield* valueAt(reflected)
    if (value < best.value) {
      const far = along(reflect * expand)
      const farValue = yield* valueAt(far)
      points[n] = farValue < value ? { at: far, value: farValue } : { at: reflected, value }
    } else if (value < points[n - 1]!.value) {
      points[n] = { at: reflected, value }
    } else {
      const outside = value < worst.value
      const near = along(outside ? reflect * contract : -contract)
      const nearValue = yield* valueAt(near)
      if (nearValue < Math.min(value, worst.value)) {
        points[n] = { at: near, value: nearValue }
      } else {
        for (let corner = 1; corner <= n; corner++) {
          const at = points[corner]!.at.map((x, index) => best.at[index]! + shrink * (x - best.at[index]!))
          points[corner] = { at, value: yield* valueAt(at) }
        }
      }
    }
  }
}
