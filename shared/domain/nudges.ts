/**
 * What the program says by itself, and when. Pure: the clock and what was said already are given. Moments are wall time of
 * the shop, so a change of the clocks shifts nothing; what must never happen twice is kept by its key.
 */
import { addDays, type Day } from './calendar-date.ts'

/** `YYYY-MM-DDTHH:MM` on the wall of the shop; such texts sort as moments. */
export type WallMoment = string

/** A span of every day, `HH:MM`; over midnight where it begins later than it ends. */
export type QuietHours = { readonly from: string; readonly to: string }

export type NudgeRules = {
  /** When the summary of the day is said; null = never. */
  readonly morning: string | null
  /** Follow-ups are said at their time. */
  readonly followUps: boolean
  readonly quiet: QuietHours | null
}

export type TimedFollowUp = { readonly uid: string; readonly dueOn: Day; readonly time: string }

export type Nudge = {
  /** Says it once: a follow-up that is moved gets another one. */
  readonly key: string
  /** The day it belongs to. */
  readonly day: Day
  /** When it is said: its own time, or the end of the quiet hours that this falls into. */
  readonly at: WallMoment
  /** Of a follow-up; null = the summary of the morning. */
  readonly uid: string | null
}

/** A follow-up that nobody was there to hear is said late, but not later than this; the summary still counts it. */
export const nudgeDaysBack = 14

const timeOf = (moment: WallMoment): string => moment.slice(11)
const dayOf = (moment: WallMoment): Day => moment.slice(0, 10)

const isQuietTime = (time: string, { from, to }: QuietHours): boolean =>
  from < to ? time >= from && time < to : time >= from || time < to

/** The moment itself, or the end of the quiet hours it falls into. */
export function afterQuiet(moment: WallMoment, quiet: QuietHours | null): WallMoment {
  if (quiet === null || !isQuietTime(timeOf(moment), quiet)) return moment
  const day = dayOf(moment)
  return `${timeOf(moment) < quiet.to ? day : addDays(day, 1)}T${quiet.to}`
}

export const morningKey = (day: Day): string => `morning ${day}`
export const followUpKey = ({ uid, dueOn, time }: TimedFollowUp): string => `follow-up ${uid} ${dueOn} ${time}`

/** Days whose summary may be said around now: that of yesterday may still be held back by quiet hours over midnight. */
const morningDays = (today: Day): readonly Day[] => [addDays(today, -1), today, addDays(today, 1)]

/** Keys of everything that may be said around now. */
export const nudgeKeys = (now: WallMoment, followUps: readonly TimedFollowUp[]): readonly string[] => [
  ...morningDays(dayOf(now)).map(morningKey),
  ...followUps.map(followUpKey),
]

/** Everything that belongs to the days around `now` and to the given follow-ups, the earliest first. */
function allNudges(rules: NudgeRules, now: WallMoment, followUps: readonly TimedFollowUp[]): readonly Nudge[] {
  const { morning, quiet } = rules
  const days = morning === null ? [] : morningDays(dayOf(now))
  const summaries = days.map((day) => ({
    ...{ key: morningKey(day), day, uid: null },
    at: afterQuiet(`${day}T${morning ?? ''}`, quiet),
  }))
  const promised = (rules.followUps ? followUps : []).map((followUp) => ({
    ...{ key: followUpKey(followUp), day: followUp.dueOn, uid: followUp.uid },
    at: afterQuiet(`${followUp.dueOn}T${followUp.time}`, quiet),
  }))
  return [...summaries, ...promised].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}

/**
 * What is to be said now and wasn't yet. A summary that is a day old is not: the one of today says it all; it is only so
 * where quiet hours end after midnight.
 */
export function nudgesDue(
  rules: NudgeRules,
  now: WallMoment,
  followUps: readonly TimedFollowUp[],
  isSaid: (key: string) => boolean,
): readonly Nudge[] {
  if (afterQuiet(now, rules.quiet) !== now) return []
  const oldest = addDays(dayOf(now), -nudgeDaysBack)
  return allNudges(rules, now, followUps).filter(
    ({ key, day, at, uid }) => at <= now && day >= oldest && (uid !== null || dayOf(at) === dayOf(now)) && !isSaid(key),
  )
}

/** When something is next to be said: now, where something waits and it isn't quiet. Null = nothing is known of. */
export function nextNudge(
  rules: NudgeRules,
  now: WallMoment,
  followUps: readonly TimedFollowUp[],
  isSaid: (key: string) => boolean,
): Nudge | null {
  const oldest = addDays(dayOf(now), -nudgeDaysBack)
  const waiting = allNudges(rules, now, followUps).find(
    ({ key, day, at, uid }) => day >= oldest && (uid !== null || dayOf(at) >= dayOf(now)) && !isSaid(key),
  )
  if (waiting === undefined) return null
  const earliest = afterQuiet(now, rules.quiet)
  return waiting.at < earliest ? { ...waiting, at: earliest } : waiting
}
