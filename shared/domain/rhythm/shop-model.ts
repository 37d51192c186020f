import type { BasketModel } from './basket-value.ts'
import {
  CUSTOMER_DEFAULTS,
  PRODUCT_DEFAULTS,
  type ProductRhythmParameters,
  type RhythmParameters,
} from './parameters.ts'
import { shopRhythm, type ShopRhythm } from './shop-rhythm.ts'

/** What was learnt of one product: how its gaps differ, and how far a larger quantity puts the next purchase off. */
export type ProductEffect = {
  /** ln days by which its gaps are longer than those of all products, shrunk. */
  readonly residual: number
  /** β, 0–1: 1 = twice as much lasts twice as long. */
  readonly elasticity: number
}

/** Everything that is typical of one shop, as it is stored. */
export type ShopParameters = {
  readonly customer: RhythmParameters
  readonly product: ProductRhythmParameters
  /** β of products of which nothing was learnt. */
  readonly elasticity: number
  /** Null = nothing is known of what customers spend: each one's own mean counts. */
  readonly baskets: BasketModel | null
}

/** β where nothing is known: forecast.md §5. */
const USUAL_ELASTICITY = 0.2

/** A shop of which nothing was learnt yet. */
export const BUILT_IN_SHOP: ShopParameters = {
  customer: CUSTOMER_DEFAULTS,
  product: PRODUCT_DEFAULTS,
  elasticity: USUAL_ELASTICITY,
  baskets: null,
}

/** {@link ShopParameters} with all that depends on them alone, made once. */
export type ShopModel = {
  readonly parameters: ShopParameters
  readonly customer: ShopRhythm
  readonly product: ShopRhythm
  readonly effectOf: (productId: number) => ProductEffect
}

/** What holds for a customer (product 0) or for a product of theirs. */
export const modelOf = (model: ShopModel, productId: number): ShopRhythm =>
  productId === 0 ? model.customer : model.product

export function shopModel(parameters: ShopParameters, effects: ReadonlyMap<number, ProductEffect>): ShopModel {
  const unknown: ProductEffect = { residual: 0, elasticity: parameters.elasticity }
  return {
    parameters,
    customer: shopRhythm(parameters.customer),
    product: shopRhythm(parameters.product),
    effectOf: (productId) => effects.get(productId) ?? unknown,
  }
}
