import type { DayPart } from './grammar.ts'

/** Hours for parts of the day that are named without one. */
export const PART_HOURS: Readonly<Record<DayPart, number>> = {
  morning: 9,
  noon: 12,
  afternoon: 15,
  evening: 18,
  night: 21,
}

/** An hour that is told by words only: 1 to 6 are in the afternoon, since shops don't call at night. */
const likelyHour = (hour: number): number => (hour >= 1 && hour <= 6 ? hour + 12 : hour)

/** The hour on the clock of 24 hours; `part` is what was said beside it (7 in the evening, 5 утра). */
export function clockHour(hour: number, clock: boolean, part: DayPart | null): number {
  if (hour > 12) return hour
  switch (part) {
    case 'morning':
      return hour === 12 ? 0 : hour
    case 'noon':
    case 'afternoon':
      return hour < 10 ? hour + 12 : hour
    case 'evening':
      return hour === 12 ? 0 : hour + 12
    case 'night':
      return hour === 12 ? 0 : hour < 6 ? hour : hour + 12
    case null:
      return clock ? hour : likelyHour(hour)
  }
}
