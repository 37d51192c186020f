import type { TimelineKind } from '#shared/contract/timeline.ts'
import { addDays, addMonths, type Day } from '#shared/domain/calendar-date.ts'

/** Chips over the time line, each with the kinds of entries that it stands for. */
export const storyGroups = {
  purchases: ['purchase', 'return', 'payment', 'credit'],
  orders: ['order'],
  followUps: ['follow-up', 'contacted', 'recall'],
  notes: ['note'],
  calls: ['call'],
  messages: ['message'],
  visits: ['visit'],
  complaints: ['complaint'],
  files: ['attachment'],
  consents: ['consent'],
  changes: ['loss', 'change', 'import', 'merged', 'created'],
} as const satisfies Record<string, readonly TimelineKind[]>
export type StoryGroup = keyof typeof storyGroups
export const storyGroupNames = Object.keys(storyGroups) as readonly StoryGroup[]

export const storyPeriods = ['all', 'year', 'twelve', 'own'] as const
export type StoryPeriod = (typeof storyPeriods)[number]

export type StoryFilter = {
  /** None: everything. */
  readonly groups: readonly StoryGroup[]
  readonly period: StoryPeriod
  /** Of the period of one's own; null is open. */
  readonly from: Day | null
  readonly to: Day | null
  /** Words that are looked for. */
  readonly text: string
}

export const wholeStory: StoryFilter = { groups: [], period: 'all', from: null, to: null, text: '' }

type StoryInput = { readonly kinds: TimelineKind[]; readonly text?: string; readonly from?: Day; readonly to?: Day }

/** What the filter asks the engine for. */
export function storyInput(filter: StoryFilter, today: Day): StoryInput {
  const kinds: TimelineKind[] = filter.groups.flatMap((group) => [...storyGroups[group]])
  const text = filter.text.trim()
  const chosen = { kinds, ...(text === '' ? {} : { text }) }
  const span = { from: filter.from, to: filter.to }
  if (filter.period === 'all') return chosen
  if (filter.period === 'year') return { ...chosen, from: `${today.slice(0, 4)}-01-01` }
  if (filter.period === 'twelve') return { ...chosen, from: addDays(addMonths(today, -12), 1) }
  return {
    ...chosen,
    ...(span.from === null ? {} : { from: span.from }),
    ...(span.to === null ? {} : { to: span.to }),
  }
}

/** Index of the first entry of each month, from how many entries each month has. */
export function monthStarts(
  months: readonly { readonly month: string; readonly entries: number }[],
): ReadonlyMap<number, string> {
  const starts = new Map<number, string>()
  let index = 0
  for (const { month, entries } of months) {
    starts.set(index, month)
    index += entries
  }
  return starts
}
