import type { ProductRhythmParameters } from './parameters.ts'

/**
 * Customer × product level: the typical ln gap is moved by what the customer does elsewhere and by what others do with the
 * product: m + b_c × (customer's μ − shop m) + b_p × (product's shrunk mean residual). forecast.md §5 "Per product".
 */
export const pairShift = (
  { customerPull, productPull }: Pick<ProductRhythmParameters, 'customerPull' | 'productPull'>,
  customerDeviation: number,
  productDeviation: number,
): number => customerPull * customerDeviation + productPull * productDeviation

/** Count and sum of a product's residual ln gaps: {@link residualLogGap} of all its pairs. */
export type ResidualSums = { count: number; sum: number }

export const emptyResiduals = (): ResidualSums => ({ count: 0, sum: 0 })

export const addResidual = (sums: ResidualSums, residual: number): void => {
  sums.count += 1
  sums.sum += residual
}

/** A product's residuals weigh n / (n + 10). */
const RESIDUAL_PRIOR = 10

/** What is left of a pair's ln gap when the customer's own deviation, at its usual pull, is taken off. */
export const residualLogGap = (logGap: number, customerDeviation: number, customerPull: number): number =>
  logGap - customerPull * customerDeviation

/** How much longer (ln) the gaps of this product are than those of all products, shrunk. */
export const productDeviation = (product: ResidualSums, all: ResidualSums): number =>
  product.count === 0 ? 0 : (product.sum - (product.count * all.sum) / all.count) / (product.count + RESIDUAL_PRIOR)
