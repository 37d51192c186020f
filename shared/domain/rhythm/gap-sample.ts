/** A fit looks at so many random units at most, and stops taking more once it has so many gaps. */
export const MOST_SAMPLED_CUSTOMERS = 3000
export const MOST_SAMPLED_PAIRS = 5000
export const MOST_SAMPLED_GAPS = 10_000

/**
 * What a fit looks at: every gap of some units with what was known before it, and every open gap (the silence since the
 * last purchase). Flat arrays, one entry a gap, since each is looked at hundreds of times.
 */
export type GapSample = {
  readonly length: number
  /** State of the unit before the gap: gaps seen, discounted count, sum and sum of squares of ln gap. */
  readonly gaps: Float64Array
  readonly weight: Float64Array
  readonly sum: Float64Array
  readonly squares: Float64Array
  /** The gap in days; of an open one the days of silence so far. */
  readonly days: Float64Array
  /** 1 = still open. */
  readonly open: Uint8Array
  /** Deviation (ln days) of the unit's customer and of its product from what is typical; 0 at customer level. */
  readonly customerShift: Float64Array
  readonly productShift: Float64Array
  /** Quantity term of the gap, ln days; 0 at customer level. */
  readonly quantityTerm: Float64Array
}

/** One row of a {@link GapSample}. */
export type SampledGap = {
  readonly gaps: number
  readonly weight: number
  readonly sum: number
  readonly squares: number
  readonly days: number
  readonly open: boolean
  readonly customerShift: number
  readonly productShift: number
  readonly quantityTerm: number
}

export const gapSample = (rows: readonly SampledGap[]): GapSample => {
  const column = (of: (row: SampledGap) => number): Float64Array => Float64Array.from(rows, of)
  return {
    length: rows.length,
    gaps: column((row) => row.gaps),
    weight: column((row) => row.weight),
    sum: column((row) => row.sum),
    squares: column((row) => row.squares),
    days: column((row) => row.days),
    open: Uint8Array.from(rows, (row) => (row.open ? 1 : 0)),
    customerShift: column((row) => row.customerShift),
    productShift: column((row) => row.productShift),
    quantityTerm: column((row) => row.quantityTerm),
  }
}
