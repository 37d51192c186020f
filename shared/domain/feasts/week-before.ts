import { addDays, type Day } from '../calendar-date.ts'
import { feastDay, type FeastCode } from './feasts.ts'

/** The days before a feast, both included, and the feast itself. */
export type WeekBefore = { readonly from: Day; readonly to: Day; readonly feast: Day }

/**
 * The week before the same feast a year earlier: who bought then may buy again before this one. It moves with the feast:
 * Easter is compared with Easter, not with a date. The seven days before it, without the day itself: on most feasts
 * shops are closed, and what was bought on the day was not bought ahead.
 */
export function weekBeforeLastYear(code: FeastCode, year: number): WeekBefore {
  const feast = feastDay(code, year - 1)
  return { from: addDays(feast, -7), to: addDays(feast, -1), feast }
}
