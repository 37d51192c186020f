import type { contract } from '#shared/contract/contract.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import type { HandlerInput } from '#backend/handler-input.ts'
import { readTimelineEntries } from './timeline-entries.ts'
import { placesWithText } from './timeline-search.ts'
import { timelinePlaces, type TimelinePlace } from './timeline-keys.ts'

/** How many entries lie in each month, in their order. */
function monthsOf(places: readonly TimelinePlace[]) {
  const months = new Map<string, number>()
  for (const { day } of places) months.set(day.slice(0, 7), (months.get(day.slice(0, 7)) ?? 0) + 1)
  return [...months].map(([month, entries]) => ({ month, entries }))
}

/** One page of what happened with a customer, newest first. */
export async function customerTimeline(
  shop: OpenShop,
  { id, offset, limit, kinds, from, to, text }: HandlerInput<typeof contract.customers.timeline>,
) {
  const all = await timelinePlaces(shop, id)
  const wanted = new Set(kinds)
  const chosen = all.filter(
    ({ kind, day }) =>
      (wanted.size === 0 || wanted.has(kind)) && (from === undefined || day >= from) && (to === undefined || day <= to),
  )
  const fitting = await placesWithText(shop, id, chosen, text)
  return {
    total: fitting.length,
    spent: fitting.reduce((sum, { total }) => sum + (total ?? 0), 0),
    months: monthsOf(fitting),
    entries: await readTimelineEntries(shop, fitting.slice(offset, offset + limit)),
  }
}
