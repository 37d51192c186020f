import { addDays, addMonths, endOfMonth, type Day } from './calendar-date.ts'

/** How often something comes again. */
export type Recurrence = { readonly every: number; readonly unit: 'day' | 'week' | 'month' | 'year' }

/** The day `times` repetitions after `from`; what a month does not have becomes its last day. */
export const occurrence = (from: Day, { every, unit }: Recurrence, times: number): Day => {
  const steps = every * times
  switch (unit) {
    case 'day':
      return addDays(from, steps)
    case 'week':
      return addDays(from, steps * 7)
    case 'month':
      return addMonths(from, steps)
    case 'year':
      return addMonths(from, steps * 12)
  }
}

const dayOfMonth = (day: Day): number => Number(day.slice(8))

/**
 * The first repetition after `due` that is later than `after`: missed ones are not made up for. `anchor` is an earlier
 * due day of the same series: its day of the month is kept where the month has it (31 Jan, 28 Feb, 31 Mar).
 */
export const nextOccurrence = (due: Day, recurrence: Recurrence, after: Day, anchor: Day = due): Day => {
  const byMonth = recurrence.unit === 'month' || recurrence.unit === 'year'
  for (let times = 1; ; times += 1) {
    const plain = occurrence(due, recurrence, times)
    const wanted = dayOfMonth(anchor)
    const last = endOfMonth(plain)
    const day =
      byMonth && wanted > dayOfMonth(plain)
        ? `${last.slice(0, 8)}${String(Math.min(wanted, dayOfMonth(last))).padStart(2, '0')}`
        : plain
    if (day > after) return day
  }
}
