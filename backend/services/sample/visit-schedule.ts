import { chance, pick, randomBetween, randomInt, randomNormal, type Random } from '#shared/domain/random.ts'
import { REGULAR_GAPS, type Fate, type RhythmKind } from './rhythm-mix.ts'
import type { TradingCalendar } from './trading-calendar.ts'

/** Visits of one customer, oldest first. A doubled visit took two packs, so the next one came about twice as late. */
export type Visits = { readonly days: readonly number[]; readonly doubled: readonly boolean[] }

const NONE: Visits = { days: [], doubled: [] }
const single = (days: readonly number[]): Visits => ({ days, doubled: days.map(() => false) })

/** When this customer comes. All visits are on open days of the calendar, at most one a day. */
export const scheduleVisits = (calendar: TradingCalendar, random: Random, kind: RhythmKind, fate: Fate): Visits => {
  const rhythm = REGULAR_GAPS[kind]
  if (rhythm) {
    // people differ: "monthly" is 25 days for one and 32 for another
    const own = kind === 'weekly' || kind === 'daily' ? rhythm.gap : rhythm.gap * randomBetween(random, 0.88, 1.14)
    return regularVisits(calendar, random, own, rhythm.jitter, fate)
  }
  switch (kind) {
    case 'yearly':
      return yearlyVisits(calendar, random, fate)
    case 'irregular':
      return irregularVisits(calendar, random, fate)
    case 'one-time':
      return sorted([calendar.busyDay(random, 0, calendar.last - 25)])
    case 'newcomer':
      return newcomerVisits(calendar, random)
    default:
      return NONE
  }
}

/** Days since the last visit, in gaps, except for the lost, who are gone for months whatever their gap was. */
const silence = (random: Random, gap: number, fate: Fate, span: number): number => {
  switch (fate) {
    case 'active':
      return gap * randomBetween(random, 0, 0.8)
    case 'due':
      return gap * randomBetween(random, 0.92, 1.05)
    case 'overdue':
      return gap * randomBetween(random, 1.3, 1.7)
    case 'at-risk':
      return gap * randomBetween(random, 2, 3)
    case 'lost': {
      const least = Math.max(5 * gap, 120)
      return Math.min(least + randomBetween(random, 0, 400), Math.max(least, span - 4 * gap))
    }
  }
}

/** Built from the last visit backwards: what matters most is how long it is ago. */
const regularVisits = (calendar: TradingCalendar, random: Random, gap: number, jitter: number, fate: Fate): Visits => {
  const weekday = randomInt(random, 1, 6)
  const onUsualDay = (index: number, from: number, to: number): number | null => {
    const reach = gap < 5 ? 0 : gap < 10 ? 2 : 3
    if (chance(random, 0.75)) {
      for (let off = 0; off <= reach; off++) {
        for (const near of [index - off, index + off]) {
          if (near >= from && near <= to && calendar.weekday(near) === weekday && calendar.isOpen(near)) return near
        }
      }
    }
    return calendar.nearestOpen(index, from, to)
  }
  const away = summerAbsence(random)
  const end = calendar.last - Math.round(silence(random, gap, fate, calendar.last))
  const begin = chance(random, 0.55) ? 0 : randomInt(random, 0, Math.max(0, Math.floor(end - 2.5 * gap)))
  const doubling = gap >= 20 ? 0.12 : 0

  const days: number[] = []
  const doubled: boolean[] = []
  let at = calendar.nearestOpen(end, 0, calendar.last)
  let double = false
  while (at !== null) {
    days.push(at)
    doubled.push(double)
    double = chance(random, doubling)
    const days1 = gap * (double ? 1.9 : 1) * Math.max(0.2, 1 + jitter * randomNormal(random))
    let earlier = at - Math.max(1, Math.floor(days1 + random()))
    while (earlier > begin && away(calendar.days[earlier] ?? '')) earlier--
    if (earlier < begin) break
    at = onUsualDay(earlier, begin, at - 1)
  }
  return { days: days.reverse(), doubled: doubled.reverse() }
}

/** A third of the people is away for two or three weeks in July or August, and buys before leaving. */
const summerAbsence = (random: Random): ((day: string) => boolean) => {
  const start = randomInt(random, 1, 28)
  const month = pick(random, ['07', '08'])
  const length = randomInt(random, 10, 20)
  if (!chance(random, 0.35)) return () => false
  const day = (n: number): string =>
    `${n > 31 ? (month === '07' ? '08' : '09') : month}-${String(((n - 1) % 31) + 1).padStart(2, '0')}`
  const from = day(start)
  const to = day(start + length)
  return (text) => text.slice(5) >= from && text.slice(5) <= to
}

/** A present for the same feast every year. */
const yearlyVisits = (calendar: TradingCalendar, random: Random, fate: Fate): Visits => {
  const feast = pick(random, [
    calendar.feasts.christmas,
    calendar.feasts.christmas,
    calendar.feasts.easter,
    calendar.feasts.spring,
  ])
  const lead = randomInt(random, 1, 9)
  const past = feast.map((at) => at - lead + randomInt(random, -2, 1)).filter((at) => at >= 0 && at <= calendar.last)
  const kept = fate === 'lost' || fate === 'at-risk' ? past.slice(0, -1) : past
  return sorted(kept.map((at) => calendar.nearestOpen(at, 0, calendar.last)))
}

const irregularVisits = (calendar: TradingCalendar, random: Random, fate: Fate): Visits => {
  const end = calendar.last - (fate === 'lost' ? randomInt(random, 250, 600) : fate === 'at-risk' ? 120 : 0)
  const begin = randomInt(random, 0, Math.floor(end * 0.7))
  const count = randomInt(random, 2, 14)
  return sorted(Array.from({ length: count }, () => calendar.busyDay(random, begin, end)))
}

const newcomerVisits = (calendar: TradingCalendar, random: Random): Visits => {
  const first = calendar.last - randomInt(random, 0, 35)
  const count = chance(random, 0.6) ? 1 : randomInt(random, 2, 3)
  const gap = randomInt(random, 5, 12)
  const days = Array.from({ length: count }, (_, n) => first + n * gap).filter((day) => day <= calendar.last)
  return sorted(days.map((day) => calendar.nearestOpen(day, 0, calendar.last)))
}

const sorted = (days: readonly (number | null)[]): Visits =>
  single([...new Set(days.filter((day) => day !== null))].sort((a, b) => a - b))
