import { addYears, dayFromNumber, dayNumber, dayOfWeek, type Day } from '#shared/domain/calendar-date.ts'
import { pickWeighted, randomInt, type Random } from '#shared/domain/random.ts'

/** Three years of a shop: days are counted from 0, the first of them, to `last`, the day the sample is made for. */
export type TradingCalendar = {
  readonly first: Day
  readonly last: number
  readonly days: readonly Day[]
  readonly isOpen: (index: number) => boolean
  /** The open day nearest to an index, earlier ones first; null when there is none from `from` to `to`. */
  readonly nearestOpen: (index: number, from: number, to: number) => number | null
  /** ISO weekday, 1 = Monday. */
  readonly weekday: (index: number) => number
  /** An open day by how busy the days are. */
  readonly busyDay: (random: Random, from: number, to: number) => number | null
  /** Indexes of the days that bring presents: Christmas, Easter, 8 March, in each year. */
  readonly feasts: Readonly<Record<'christmas' | 'easter' | 'spring', readonly number[]>>
  /** Days since 1970 of index 0. */
  readonly start: number
}

/** Easter Sunday of a year, as days since 1970. Western: Butcher 1876; Orthodox: Meeus, Julian date plus 13 days (1900–2099). */
export const easterSunday = (year: number, rite: 'western' | 'orthodox'): number => {
  if (rite === 'orthodox') {
    const d = (19 * (year % 19) + 15) % 30
    const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
    const month = Math.floor((d + e + 114) / 31)
    return dayNumber(`${year}-0${month}-01`) + ((d + e + 114) % 31) + 13
  }
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const month = Math.floor((h + l - 7 * m + 114) / 31)
  return dayNumber(`${year}-0${month}-01`) + ((h + l - 7 * m + 114) % 31)
}

const WEEKDAY_TRADE = [0, 0.85, 0.8, 0.95, 1, 1.35, 1.5, 0] as const

export const tradingCalendar = (on: Day, easter: 'western' | 'orthodox'): TradingCalendar => {
  const start = dayNumber(addYears(on, -3)) + 1
  const last = dayNumber(on) - start
  const days = Array.from({ length: last + 1 }, (_, index) => dayFromNumber(start + index))
  const first = days[0] ?? on
  const years = Array.from({ length: 5 }, (_, n) => Number(first.slice(0, 4)) + n)
  const christmas = easter === 'western' ? '12-25' : '01-07'
  const feasts = {
    christmas: years.map((year) => dayNumber(`${year}-12-24`) - start),
    easter: years.map((year) => easterSunday(year, easter) - start),
    spring: years.map((year) => dayNumber(`${year}-${easter === 'western' ? '02-14' : '03-08'}`) - start),
  }
  const weekday = (index: number): number => dayOfWeek(days[index] ?? on)
  const open = days.map((day, index) => weekday(index) !== 7 && !day.endsWith('-01-01') && !day.endsWith(christmas))
  const isOpen = (index: number): boolean => open[index] ?? false

  const season = (index: number): number => {
    const within = (feast: readonly number[], before: number): boolean =>
      feast.some((at) => index <= at && index >= at - before)
    if (within(feasts.christmas, 12)) return 2.2
    if (within(feasts.spring, 6) || within(feasts.easter, 8)) return 1.6
    const month = (days[index] ?? on).slice(5, 7)
    return month === '12' ? 1.4 : month === '08' ? 0.6 : month === '07' ? 0.8 : 1
  }
  let sum = 0
  const upTo = days.map((_, index) => (sum += open[index] ? (WEEKDAY_TRADE[weekday(index)] ?? 0) * season(index) : 0))

  const nearestOpen = (index: number, from: number, to: number): number | null => {
    for (let off = 0; off <= 6; off++) {
      for (const near of [index - off, index + off]) if (near >= from && near <= to && isOpen(near)) return near
    }
    return null
  }
  const busyDay = (random: Random, from: number, to: number): number | null => {
    const before = from > 0 ? (upTo[from - 1] ?? 0) : 0
    const width = (upTo[to] ?? 0) - before
    if (to < from || width <= 0) return null
    const wanted = before + random() * width
    let low = from
    let high = to
    while (low < high) {
      const middle = (low + high) >> 1
      if ((upTo[middle] ?? 0) > wanted) high = middle
      else low = middle + 1
    }
    return low
  }
  return { first, last, days, isOpen, nearestOpen, weekday, busyDay, feasts, start }
}

/** Custom by hour, 8 to 19: the coffee before work, lunch, and the way home. */
const WEEK_HOURS = [9, 8, 6, 5, 7, 6, 4, 5, 8, 10, 8, 4] as const
const SATURDAY_HOURS = [6, 10, 12, 11, 9, 6] as const

/** Minute of the day of a visit; `habit` 0–1 is the customer's own part of the day. */
export const visitMinute = (random: Random, weekday: number, habit: number | null): number => {
  const hours: readonly number[] = weekday === 6 ? SATURDAY_HOURS : WEEK_HOURS
  const hour =
    habit !== null && random() < 0.6
      ? Math.min(hours.length - 1, Math.floor(habit * hours.length))
      : pickWeighted(random, hours)
  return (8 + hour) * 60 + randomInt(random, 0, 59)
}

/** `HH:MM` */
export const clockTime = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
