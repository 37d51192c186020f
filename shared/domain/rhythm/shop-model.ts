import type { BasketModel } from './basket-value.ts'
import {
  CUSTOMER_DEFAULTS,
  PRODUCT_DEFAULTS,
  type ProductRhythmParameters,
  type RhythmParameters,
} from './parameters.ts'
import type { ProductTraits } from './product-evidence.ts'
import { shopRhythm, type ShopRhythm } from './shop-rhythm.ts'

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
  readonly traitsOf: (productId: number) => ProductTraits
}

/** What holds for a customer (product 0) or for a product of theirs. */
export const modelOf = (model: ShopModel, productId: number): ShopRhythm =>
  productId === 0 ? model.customer : model.product

export function shopModel(parameters: ShopParameters, traits: ReadonlyMap<number, ProductTraits>): ShopModel {
  const unknown: ProductTraits = { deviation: 0, quantityEffect: parameters.elasticity }
  return {
    parameters,
    customer: shopRhythm(parameters.customer),
    product: shopRhythm(parameters.product),
    traitsOf: (productId) => traits.get(productId) ?? unknown,
  }
}
