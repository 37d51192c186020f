import { setImmediate } from 'node:timers/promises'
import { activityKind, type ActivityKind } from '#shared/contract/activities.ts'
import { fold, foldVariants } from '#shared/domain/name-folding.ts'
import { readTimelineTexts } from '#db/repositories/timeline-texts.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { remembered } from './remembered.ts'
import type { TimelinePlace } from './timeline-keys.ts'

/** Longest slice, ms, in which nothing else is answered. */
const sliceMs = 15

const isActivity = (kind: string): kind is ActivityKind => activityKind.options.some((each) => each === kind)

/** Where the words of an entry are found. */
function keyOf({ kind, id }: TimelinePlace): string {
  if (kind === 'purchase' || kind === 'return') return `sale ${id}`
  return isActivity(kind) ? `activity ${id}` : `${kind} ${id}`
}

async function foldedTexts(shop: OpenShop, id: number): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>()
  let began = performance.now()
  for (const { source, id: entryId, text } of await readTimelineTexts(shop.db, id)) {
    texts.set(`${source} ${entryId}`, fold(text))
    if (performance.now() - began < sliceMs) continue
    await setImmediate()
    began = performance.now()
  }
  return texts
}

/**
 * The entries in which every word of a text stands, blind to case, accents and alphabet. What all of them say is kept
 * folded until something is written, so that only the first letter typed waits for it.
 */
export async function placesWithText(
  shop: OpenShop,
  id: number,
  places: readonly TimelinePlace[],
  text: string,
): Promise<readonly TimelinePlace[]> {
  const words = text.split(/\s+/).flatMap((word) => {
    const variants = foldVariants(word)
    return variants.length === 0 ? [] : [variants]
  })
  if (words.length === 0) return places
  const texts = await remembered(shop, `timeline words ${id}`, () => foldedTexts(shop, id))
  return places.filter((place) => {
    const said = texts.get(keyOf(place))
    return said !== undefined && words.every((variants) => variants.some((word) => said.includes(word)))
  })
}
