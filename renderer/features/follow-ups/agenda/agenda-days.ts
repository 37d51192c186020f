import { addDays, addMonths, dayOfWeek, endOfMonth, startOfMonth, type Day } from '#shared/domain/calendar-date.ts'

export type AgendaView = 'week' | 'month'

const mondayOf = (day: Day): Day => addDays(day, 1 - dayOfWeek(day))

/** The days that a view of a day shows, whole weeks from Monday. */
export function daysShown(view: AgendaView, at: Day): readonly Day[] {
  const from = mondayOf(view === 'week' ? at : startOfMonth(at))
  const to = addDays(mondayOf(view === 'week' ? at : endOfMonth(at)), 6)
  const days: Day[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day)
  return days
}

/** A week or a month on, or back. */
export const stepped = (view: AgendaView, at: Day, by: 1 | -1): Day =>
  view === 'week' ? addDays(at, by * 7) : addMonths(startOfMonth(at), by)

/** How far Alt with an arrow moves a follow-up; null for other keys. */
export function daysOfKey(event: { readonly key: string; readonly altKey: boolean }): number | null {
  if (!event.altKey) return null
  const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }
  return steps[event.key] ?? null
}
