/**
 * What is typical of one shop at one level (its customers, or its customers with one product each). Plain numbers, so
 * that it can be stored as JSON. Model: `../shared/forecast.md` §5 ("HYBRID").
 *
 * ln gap ~ N(μ, σ²) with the unit's own μ ~ N(mean, meanSpread²) and own σ; a gap is a skipped cycle with chance `skip`;
 * after each purchase the unit leaves for good with Beta(leave, stay) odds.
 */
export type RhythmParameters = {
  /** ln of the typical gap in days. */
  readonly mean: number
  /** Standard deviation of μ between units, > 0. */
  readonly meanSpread: number
  /** Typical σ of ln gap within one unit, > 0. */
  readonly gapSpread: number
  /** Standard deviation of ln σ between units, > 0. */
  readonly gapSpreadSpread: number
  /** Chance that a gap is a skipped cycle, 0–1 (both excluded). */
  readonly skip: number
  /** Beta odds of leaving for good after a purchase, > 0. */
  readonly leave: number
  /** Beta odds of staying, > 0. */
  readonly stay: number
}

/** The parameters of customer × product: what the unit takes over from its customer and its product. */
export type ProductRhythmParameters = RhythmParameters & {
  /** How far a pair follows its customer's own deviation from the shop (b_c); 0 = not at all, 1 = fully. */
  readonly customerPull: number
  /** How far it follows its product's deviation (b_p). */
  readonly productPull: number
}

/** Built-in values: a new shop runs on them, and a fit is drawn towards them. */
export const CUSTOMER_DEFAULTS: RhythmParameters = {
  mean: Math.log(40),
  meanSpread: 1,
  gapSpread: 0.7,
  gapSpreadSpread: 0.7,
  skip: 0.03,
  leave: 0.4,
  stay: 1,
}

export const PRODUCT_DEFAULTS: ProductRhythmParameters = {
  mean: Math.log(60),
  meanSpread: 0.6,
  gapSpread: 0.8,
  gapSpreadSpread: 0.5,
  skip: 0.03,
  leave: 0.4,
  stay: 1,
  customerPull: 0.7,
  productPull: 0.5,
}
