import type { Day } from '../calendar-date.ts'
import type { Recurrence } from '../recurrence.ts'
import type { DayPart } from './grammar.ts'

/**
 * How often a follow-up comes again; ISO weekdays (1 = Monday) where days of the week were named, else none. `nth`: of a
 * month only the first, second … or last (-1) of its weekday.
 */
export type QuickRepeat = Recurrence & { readonly weekdays: readonly number[]; readonly nth: number | null }

export type Within = 'week' | 'month' | 'year'

/** What one pattern understood. Several beside each other are put together by `combine.ts`. */
export type Part =
  /** `within`: a whole week, month or year was named, of which a day may be named beside it. */
  | { readonly kind: 'day'; readonly day: Day; readonly within?: Within; readonly unsure?: boolean }
  | {
      readonly kind: 'weekday'
      readonly weekday: number
      readonly which: 'coming' | 'this' | 'next'
      readonly unsure?: boolean
    }
  | { readonly kind: 'day-of-month'; readonly date: number }
  /** `clock`: written so that no hour has to be guessed (14:00, 09:30, 10am). */
  | {
      readonly kind: 'time'
      readonly hour: number
      readonly minute: number
      readonly clock: boolean
      readonly part: DayPart | null
    }
  | { readonly kind: 'part'; readonly part: DayPart; readonly day: Day | null }
  | { readonly kind: 'repeat'; readonly repeat: QuickRepeat; readonly date: number | null }
  /** A day that doesn't exist: 31.02.2027. */
  | { readonly kind: 'no-such-day' }
