import type { ImportOptions } from '#shared/contract/imports.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import type { ImportReading } from './import-types.ts'
import type { Review } from './review.ts'

type Senders = Pick<ImportOptions, 'createUnknown' | 'createSenders'>
const sendersOf = ({ createUnknown, createSenders }: Senders): string => JSON.stringify([createUnknown, createSenders])

/** The last file that was compared. A new reading is another object; acts of others may change who a row is. */
let kept: {
  readonly shop: OpenShop
  readonly reading: ImportReading
  readonly lastAct: number
  /** Who is to become a customer changes what messages come in. */
  readonly senders: string
  readonly review: Review
} | null = null

/** Keeps what was worked out as the shop was after `lastAct`. */
export function keepReview(
  shop: OpenShop,
  reading: ImportReading,
  lastAct: number,
  options: Senders,
  review: Review,
): void {
  kept = { shop, reading, lastAct, senders: sendersOf(options), review }
}

/** What was worked out of just this reading, unless the shop has changed since. */
export const keptReview = (shop: OpenShop, reading: ImportReading, lastAct: number, options: Senders): Review | null =>
  kept?.shop === shop && kept.reading === reading && kept.lastAct === lastAct && kept.senders === sendersOf(options)
    ? kept.review
    : null
