import { daysBetween, type Day } from '#shared/domain/calendar-date.ts'

/** A stretch of days after a purchase, and where it stands on the scale (0–1). */
export type GapBand = { readonly from: number; readonly to: number; readonly start: number; readonly end: number }

export type GapScale = {
  /** Share of the scale that so many days take, at most all of it. */
  readonly at: (days: number) => number
  readonly usual: GapBand | null
  readonly window: GapBand | null
}

type Forecast = {
  readonly lastOn: Day
  readonly usualFrom: Day | null
  readonly usualTo: Day | null
  readonly windowFrom: Day | null
  readonly windowTo: Day | null
}

/** A silence of years would press every gap against the edge: the scale ends at so many times the window. */
const mostWindows = 3
/** Free room at the right end. */
const room = 1.06

/** The scale of days on which gaps, today's silence and the expected days are drawn. */
export function gapScale(gaps: readonly number[], sinceDays: number, forecast: Forecast): GapScale {
  const after = (day: Day | null): number | null =>
    day === null ? null : Math.max(0, daysBetween(forecast.lastOn, day))
  const windowTo = after(forecast.windowTo)
  const longest = Math.max(1, ...gaps, sinceDays, windowTo ?? 0)
  const end = (windowTo === null ? longest : Math.min(longest, windowTo * mostWindows)) * room
  const at = (days: number): number => Math.min(1, days / end)
  const band = (from: number | null, to: number | null): GapBand | null =>
    from === null || to === null ? null : { from, to, start: at(from), end: at(to) }
  return {
    at,
    usual: band(after(forecast.usualFrom), after(forecast.usualTo)),
    window: band(after(forecast.windowFrom), windowTo),
  }
}
