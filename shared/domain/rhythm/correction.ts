import { addDays, addYears, type Day } from '../calendar-date.ts'

/** What the owner knows better than the model, of a customer or of a customer with one product. */
export type RhythmCorrection =
  /** Comes every so many days. */
  | { readonly kind: 'interval'; readonly days: number }
  /** Not to be expected before a day; null = until it is taken back. */
  | { readonly kind: 'paused'; readonly until: Day | null }
  /** Comes once a year, between two days `MM-DD` (the second may be in the next year: 12-15 to 01-10). */
  | { readonly kind: 'yearly'; readonly from: string; readonly to: string }
  /** Won't come any more. */
  | { readonly kind: 'moved-away'; readonly since: Day }
  /** Recorded as lost, with a reason (`losses`); ends with the next purchase. */
  | { readonly kind: 'gone'; readonly since: Day }

/** When somebody was recorded as lost, and the last purchase day that was known then. */
export type RecordedLoss = { readonly onDay: Day; readonly boughtUntil: Day | null }

/** What is known of a customer beside the purchases: corrections by product (0 = over all), and whether they are lost. */
export type Corrections = {
  readonly units: ReadonlyMap<number, RhythmCorrection>
  readonly loss: RecordedLoss | null
}
export const noCorrections: Corrections = { units: new Map(), loss: null }

/** Whether nothing was bought since: on a later day, or on the same one after it was recorded. */
const holds = ({ onDay, boughtUntil }: RecordedLoss, lastOn: Day): boolean =>
  lastOn < onDay || (lastOn === onDay && boughtUntil === onDay)

/**
 * What holds of a unit. Who is lost, moved away, is not expected at all or in one season only is not expected to buy any one
 * product otherwise; who was said to have moved away and bought since hasn't.
 * @param lastOn the customer's last purchase day, of whatever product
 */
export function correctionFor({ units, loss }: Corrections, productId: number, lastOn: Day): RhythmCorrection | null {
  if (loss !== null && holds(loss, lastOn)) return { kind: 'gone', since: loss.onDay }
  // A loss noted on that day, as moved away, knows whether a purchase of the same day came after it.
  const isContradicted = (said: RhythmCorrection): boolean =>
    said.kind === 'moved-away' && (lastOn > said.since || (lastOn === said.since && loss?.onDay === said.since))
  const own = units.get(productId)
  if (own !== undefined && !isContradicted(own)) return own
  const whole = units.get(0)
  if (whole === undefined || isContradicted(whole)) return null
  return whole.kind === 'interval' ? null : whole
}

/** The days that a correction replaces; null = never. */
export type ForecastDays = {
  readonly dueOn: Day | null
  readonly windowFrom: Day | null
  readonly usualFrom: Day | null
  readonly usualTo: Day | null
  readonly windowTo: Day | null
  readonly usualDays: number | null
  readonly dueFrom: Day | null
  readonly overdueFrom: Day | null
  readonly atRiskFrom: Day | null
  readonly lostFrom: Day | null
}

const nothing: ForecastDays = {
  dueOn: null,
  windowFrom: null,
  usualFrom: null,
  usualTo: null,
  windowTo: null,
  usualDays: null,
  dueFrom: null,
  overdueFrom: null,
  atRiskFrom: null,
  lostFrom: null,
}

/** Of a set interval somebody is expected from nine tenths of it, late after a quarter more, at risk after two, lost after four. */
function ofInterval(lastOn: Day, days: number): ForecastDays {
  const after = (share: number): Day => addDays(lastOn, Math.max(1, Math.round(days * share)))
  return {
    dueOn: after(1),
    windowFrom: after(0.8),
    usualFrom: after(0.9),
    usualTo: after(1.1),
    windowTo: after(1.25),
    usualDays: days,
    dueFrom: after(0.9),
    overdueFrom: addDays(after(1.25), 1),
    atRiskFrom: addDays(after(2), 1),
    lostFrom: addDays(after(4), 1),
  }
}

const dayIn = (year: number, monthDay: string): Day =>
  // A 29 February falls on the 28th of common years.
  monthDay === '02-29' ? addYears('2000-02-29', year - 2000) : `${year}-${monthDay}`

/** The first season that begins after the last purchase: who bought in one is next expected in the following. */
function ofSeason(lastOn: Day, from: string, to: string): ForecastDays {
  let year = Number(lastOn.slice(0, 4)) - 1
  const end = (of: number): Day => dayIn(to < from ? of + 1 : of, to)
  while (dayIn(year, from) <= lastOn) year += 1
  const begin = dayIn(year, from)
  return {
    ...nothing,
    dueOn: begin,
    windowFrom: begin,
    usualFrom: begin,
    usualTo: end(year),
    windowTo: end(year),
    usualDays: 365,
    dueFrom: begin,
    overdueFrom: addDays(end(year), 1),
    atRiskFrom: dayIn(year + 1, from),
    lostFrom: dayIn(year + 2, from),
  }
}

const notBefore = (day: Day | null, until: Day): Day | null => (day === null || day > until ? day : until)

/** The days of a forecast as the owner corrected them. `lastOn` = the last purchase day. */
export function correctedDays(days: ForecastDays, lastOn: Day, correction: RhythmCorrection): ForecastDays {
  switch (correction.kind) {
    case 'interval':
      return ofInterval(lastOn, correction.days)
    case 'yearly':
      return ofSeason(lastOn, correction.from, correction.to)
    case 'moved-away':
      return { ...nothing, lostFrom: correction.since }
    case 'gone': {
      // Before that day they were as they were; after it nothing else comes.
      const until = (day: Day | null): Day | null => (day === null || day > correction.since ? null : day)
      return {
        ...days,
        dueOn: null,
        dueFrom: until(days.dueFrom),
        overdueFrom: until(days.overdueFrom),
        atRiskFrom: until(days.atRiskFrom),
        lostFrom: until(days.lostFrom) ?? correction.since,
      }
    }
    case 'paused': {
      const { until } = correction
      if (until === null) return nothing
      return {
        ...days,
        dueFrom: notBefore(days.dueFrom, until),
        overdueFrom: notBefore(days.overdueFrom, until),
        atRiskFrom: notBefore(days.atRiskFrom, until),
        lostFrom: notBefore(days.lostFrom, until),
      }
    }
  }
}
