import type { OpenShop } from '#backend/engine-state.ts'
import type { ImportReading } from './import-types.ts'
import type { Review } from './review.ts'

/** The last file that was compared. A new reading is another object; acts of others may change who a row is. */
let kept: {
  readonly shop: OpenShop
  readonly reading: ImportReading
  readonly lastAct: number
  readonly review: Review
} | null = null

/** Keeps what was worked out as the shop was after `lastAct`. */
export function keepReview(shop: OpenShop, reading: ImportReading, lastAct: number, review: Review): void {
  kept = { shop, reading, lastAct, review }
}

/** What was worked out of just this reading, unless the shop has changed since. */
export const keptReview = (shop: OpenShop, reading: ImportReading, lastAct: number): Review | null =>
  kept?.shop === shop && kept.reading === reading && kept.lastAct === lastAct ? kept.review : null
