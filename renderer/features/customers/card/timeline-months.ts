import type { TimelineEntry } from '#shared/contract/timeline.ts'

export type TimelineMonth = { readonly month: string; readonly entries: readonly TimelineEntry[] }

/** Entries, newest first, under the months (`YYYY-MM`) in which they lie. Open promises stand apart, so not here. */
export function byMonth(entries: readonly TimelineEntry[]): readonly TimelineMonth[] {
  const months = new Map<string, TimelineEntry[]>()
  for (const entry of entries) {
    if (entry.kind === 'follow-up' && entry.doneOn === null) continue
    const month = entry.day.slice(0, 7)
    const known = months.get(month)
    if (known === undefined) months.set(month, [entry])
    else known.push(entry)
  }
  return [...months].map(([month, of]) => ({ month, entries: of }))
}
