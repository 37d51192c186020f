import type { Day } from './calendar-date.ts'
import type { Minor } from './money.ts'

/** Where something of the day comes from. */
export const todayGroups = ['followUps', 'orders', 'complaints', 'days', 'debts', 'due'] as const
export type TodayGroup = (typeof todayGroups)[number]

/**
 * The parts of the day's one list, in their order:
 * - `promised`: somebody was given a word for today or before, or complains and waits for an answer
 * - `today`: it is worth something today only (a birthday)
 * - `stake`: money can be lost; the most at stake first
 * - `expected`: their usual time is about now, and most come by themselves
 * - `coming`: it falls on one of the next days
 */
export const todayBands = ['promised', 'today', 'stake', 'expected', 'coming'] as const
export type TodayBand = (typeof todayBands)[number]

export type TodayItem = {
  readonly group: TodayGroup
  /** Its place in its group, which is ordered already: what is equal otherwise stays in that order. */
  readonly index: number
  /** The day for which a word was given; null = none was. */
  readonly promisedOn: Day | null
  /** The clock time of that day, HH:MM. */
  readonly time: string | null
  /** The day it falls on without anybody's promise. */
  readonly fallsOn: Day | null
  readonly daysLate: number
  /** What can be lost: the stake of a due customer, an overdue debt, the rest of an order. */
  readonly money: Minor
  /** Due, but not later than usual. */
  readonly isExpected: boolean
}

export type RankedItem = { readonly group: TodayGroup; readonly index: number; readonly band: TodayBand }

/** Lateness adds weight for so many days; what is older has waited already. */
const weighedDays = 90

/** Money weighed by lateness: 90 days late counts twice. */
const worthOf = ({ money, daysLate }: TodayItem): number =>
  money * (1 + Math.min(Math.max(daysLate, 0), weighedDays) / weighedDays)

function bandOf({ promisedOn, fallsOn, isExpected }: TodayItem, on: Day): TodayBand {
  if (promisedOn !== null) return promisedOn <= on ? 'promised' : 'coming'
  if (fallsOn !== null) return fallsOn <= on ? 'today' : 'coming'
  return isExpected ? 'expected' : 'stake'
}

/** What has a time today goes by the clock, before all that has none. */
const clockOf = ({ promisedOn, time }: TodayItem, on: Day): string =>
  promisedOn === on && time !== null ? time : '24:00'

const compare = <T extends string | number>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0)

const dayOf = ({ promisedOn, fallsOn }: TodayItem): Day => promisedOn ?? fallsOn ?? ''

/** What goes before what within a band. */
const orders: Readonly<Record<TodayBand, (a: TodayItem, b: TodayItem, on: Day) => number>> = {
  promised: (a, b, on) =>
    compare(clockOf(a, on), clockOf(b, on)) || compare(dayOf(a), dayOf(b)) || compare(b.money, a.money),
  today: (a, b) => compare(b.money, a.money),
  stake: (a, b) => compare(worthOf(b), worthOf(a)) || compare(b.daysLate, a.daysLate),
  expected: (a, b) => compare(b.money, a.money),
  coming: (a, b) => compare(dayOf(a), dayOf(b)) || compare(a.time ?? '24:00', b.time ?? '24:00'),
}

/**
 * Everything of a day as one list: a word given goes before money, money before what comes by itself. The order is the
 * same whenever the same things are ranked.
 */
export function rankToday(items: readonly TodayItem[], on: Day): RankedItem[] {
  return items
    .map((item) => ({ item, band: bandOf(item, on) }))
    .sort(
      (a, b) =>
        todayBands.indexOf(a.band) - todayBands.indexOf(b.band) ||
        orders[a.band](a.item, b.item, on) ||
        todayGroups.indexOf(a.item.group) - todayGroups.indexOf(b.item.group) ||
        a.item.index - b.item.index,
    )
    .map(({ item: { group, index }, band }) => ({ group, index, band }))
}
