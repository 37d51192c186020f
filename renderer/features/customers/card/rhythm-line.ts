import { addDays, daysBetween, type Day } from '#shared/domain/calendar-date.ts'

/** How many of the last purchase days are drawn: more would run together. */
const shownDays = 18
/** Free room at both ends, as a share of the line. */
const margin = 0.03

export type RhythmLine = {
  readonly from: Day
  readonly to: Day
  /** The purchase days that are drawn. */
  readonly days: readonly Day[]
  /** Where a day stands, from 0 to 1. */
  readonly at: (day: Day) => number
}

/** The time line on which purchase days, today and the expected window all find room. */
export function rhythmLine(purchaseDays: readonly Day[], windowTo: Day | null, today: Day): RhythmLine | null {
  const days = purchaseDays.slice(-shownDays)
  const [first] = days
  if (first === undefined) return null
  const ends = [days.at(-1) ?? first, today, windowTo ?? today]
  const last = ends.reduce((latest, day) => (day > latest ? day : latest))
  const span = Math.max(1, daysBetween(first, last))
  const room = Math.max(1, Math.round(span * margin))
  const from = addDays(first, -room)
  const whole = span + 2 * room
  return { from, to: addDays(last, room), days, at: (day) => daysBetween(from, day) / whole }
}
