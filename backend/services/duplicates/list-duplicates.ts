import type { contract } from '#shared/contract/contract.ts'
import type { DuplicatePairView } from '#shared/contract/duplicates.ts'
import { duplicateReasons, type DuplicateReason } from '#shared/domain/duplicate-score.ts'
import { readContactSides } from '#db/repositories/contact-sides.ts'
import { countPairs, readPairs } from '#db/repositories/duplicate-pairs.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import type { HandlerInput } from '#backend/handler-input.ts'
import { bringUpToDate } from './up-to-date.ts'

/** A pair that was written by another version of the program may have reasons that are none any more. */
const known = (reasons: readonly string[]): DuplicateReason[] =>
  duplicateReasons.filter((reason) => reasons.includes(reason))

async function upToDate(shop: OpenShop) {
  const { look, isStale } = await bringUpToDate(shop)
  const total = look === null ? 0 : await countPairs(shop.db, look.scan)
  return { look, state: { isStale, lookedAt: look?.at ?? null, total } }
}

export const duplicatesState = async (shop: OpenShop) => (await upToDate(shop)).state

/** A page of possible duplicates, the likeliest first. */
export async function listDuplicates(shop: OpenShop, input: HandlerInput<typeof contract.duplicates.list>) {
  const { look, state } = await upToDate(shop)
  if (look === null) return { ...state, rows: [] }
  const pairs = await readPairs(shop.db, look.scan, input)
  const sides = await readContactSides(
    shop.db,
    pairs.flatMap(({ a, b }) => [a, b]),
  )
  const rows = pairs.flatMap(({ score, reasons, ...pair }): DuplicatePairView[] => {
    const [a, b] = [sides.get(pair.a), sides.get(pair.b)]
    return a === undefined || b === undefined ? [] : [{ score, reasons: known(reasons), a, b }]
  })
  return { ...state, rows }
}
