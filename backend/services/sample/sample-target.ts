import type { Random } from '#shared/domain/random.ts'
import type { ShopPlace } from '#db/repositories/shop-place.ts'

/** The shop that is filled: where its rows begin and what they share. */
export type SampleTarget = {
  readonly place: ShopPlace
  readonly currency: string
  readonly staffId: number
  readonly seed: number
  /** Uids and instants. */
  readonly random: Random
  /** Ids of the first rows; the others follow in the order of the sample. */
  readonly first: {
    readonly contact: number
    readonly product: number
    readonly purchase: number
    readonly tag: number
  }
}
