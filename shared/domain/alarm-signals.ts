import { daysBetween, type Day } from './calendar-date.ts'
import type { Minor } from './money.ts'

/** What tells before the silence does that somebody may leave. */
export const ALARM_SIGNALS = ['rarer-visits', 'smaller-baskets', 'later-payments', 'complaint'] as const
export type AlarmSignalKind = (typeof ALARM_SIGNALS)[number]

/**
 * A signal with its numbers: days between visits, minor units of a visit, or days that payments were late, before and now;
 * of complaints how many are open (`now`) and since when the oldest is.
 */
export type AlarmSignal = {
  readonly kind: AlarmSignalKind
  readonly before: number | null
  readonly now: number
  readonly since: Day | null
}

/** The newest visits, gaps and payments that stand for "now", and how many before them at least, at most, for "before". */
const RECENT = 3
const FEWEST_BEFORE = 3
const MOST_BEFORE = 12
/** Who visited less often gives no signal by visits: their number alone tells it. */
export const FEWEST_VISITS_OF_A_SIGNAL = RECENT + FEWEST_BEFORE
/** Gaps longer by half, baskets smaller by three tenths: less is what chance does to three numbers. */
const RARER_FROM = 1.5
const SMALLER_UPTO = 0.7
/** Payments later by a week on the average, and a week late by now. */
const LATER_FROM_DAYS = 7

/** Visit days that are looked at: later ones than this change nothing. */
export const VISITS_LOOKED_AT = RECENT + MOST_BEFORE + 1

/** A day with a purchase; the amount is null where none is known. */
export type Visit = { readonly day: Day; readonly amount: Minor | null }
/** Something that was to be paid by a day; null = it still is. */
export type Due = { readonly dueOn: Day; readonly settledOn: Day | null }
export type OpenComplaints = { readonly count: number; readonly since: Day }

export type AlarmFacts = {
  /** In order, oldest first. */
  readonly visits: readonly Visit[]
  /** In order of the day they were to be paid by. */
  readonly dues: readonly Due[]
  readonly complaints: OpenComplaints | null
}

const middleOf = (numbers: readonly number[]): number => {
  const sorted = numbers.toSorted((a, b) => a - b)
  const half = Math.floor(sorted.length / 2)
  const upper = sorted[half] ?? 0
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? upper) + upper) / 2
}

const meanOf = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length)

/** The newest few and those before them; null where there are too few to compare. */
function compared(numbers: readonly number[], fewestBefore = FEWEST_BEFORE) {
  const now = numbers.slice(-RECENT)
  const before = numbers.slice(-RECENT - MOST_BEFORE, -RECENT)
  return before.length < fewestBefore ? null : { now, before }
}

/** The silence of today counts as a gap as soon as it is longer than the shortest of the newest ones. */
function rarerVisits(visits: readonly Visit[], on: Day): AlarmSignal | null {
  const gaps = visits.slice(1).map(({ day }, at) => daysBetween(visits[at]?.day ?? day, day))
  const last = visits.at(-1)
  const silence = last === undefined ? 0 : daysBetween(last.day, on)
  const running = silence > Math.min(...gaps.slice(-RECENT)) ? [...gaps, silence] : gaps
  const found = compared(running)
  if (found === null) return null
  const [before, now] = [middleOf(found.before), middleOf(found.now)]
  if (now < before * RARER_FROM || Math.round(now) <= Math.round(before)) return null
  return { kind: 'rarer-visits', before: Math.round(before), now: Math.round(now), since: null }
}

function smallerBaskets(visits: readonly Visit[]): AlarmSignal | null {
  const found = compared(visits.flatMap(({ amount }) => amount ?? []).filter((amount) => amount > 0))
  if (found === null) return null
  const [before, now] = [middleOf(found.before), middleOf(found.now)]
  if (now > before * SMALLER_UPTO) return null
  return { kind: 'smaller-baskets', before: Math.round(before), now: Math.round(now), since: null }
}

/** What is still to be paid has been late until today; what was paid early wasn't late. */
function laterPayments(dues: readonly Due[], on: Day): AlarmSignal | null {
  const late = dues
    .filter(({ dueOn, settledOn }) => dueOn <= on || (settledOn !== null && settledOn <= on))
    .map(({ dueOn, settledOn }) =>
      Math.max(0, daysBetween(dueOn, settledOn === null || settledOn > on ? on : settledOn)),
    )
  const found = compared(late, 2)
  if (found === null) return null
  const [before, now] = [meanOf(found.before), meanOf(found.now)]
  if (now < LATER_FROM_DAYS || now - before < LATER_FROM_DAYS) return null
  return { kind: 'later-payments', before: Math.round(before), now: Math.round(now), since: null }
}

/** The signals of a customer on a day, from what was known then; none where all is as it was. */
export function alarmSignals({ visits, dues, complaints }: AlarmFacts, on: Day): readonly AlarmSignal[] {
  const complaint: AlarmSignal | null =
    complaints === null ? null : { kind: 'complaint', before: null, now: complaints.count, since: complaints.since }
  return [rarerVisits(visits, on), smallerBaskets(visits), laterPayments(dues, on), complaint].filter(
    (signal) => signal !== null,
  )
}
