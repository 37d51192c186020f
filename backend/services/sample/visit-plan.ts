import { createRandom, randomInt } from '#shared/domain/random.ts'
import { rhythmOf, rhythmShares, type Fate, type RhythmKind } from './rhythm-mix.ts'
import type { TradingCalendar } from './trading-calendar.ts'
import { scheduleVisits, type Visits } from './visit-schedule.ts'

export type PlannedCustomer = {
  readonly kind: RhythmKind
  readonly fate: Fate
  readonly visits: Visits
  /** Day of the first contact with the shop. */
  readonly since: number
}

/** Share of the purchases that belongs to named customers; the rest are walk-ins and returns. */
const NAMED_SHARE = 0.95

const SPARED = 3

/** Rhythms for all customers, in the order in which they came to the shop; together at most `purchases` visits. */
export const planVisits = (
  calendar: TradingCalendar,
  seed: number,
  customers: number,
  purchases: number,
): readonly PlannedCustomer[] => {
  const random = createRandom(seed, 'rhythms')
  const shares = rhythmShares(customers === 0 ? 0 : (purchases * NAMED_SHARE * 0.99) / customers)
  const offset = random()
  const planned = Array.from({ length: customers }, (_, index) => {
    const { kind, fate } = rhythmOf(index, offset, shares)
    return { kind, fate, visits: scheduleVisits(calendar, random, kind, fate) }
  })
  const kept = withinTotal(
    planned.map(({ visits }) => visits.days.length),
    Math.floor(purchases * NAMED_SHARE),
  )
  return planned
    .map(({ kind, fate, visits }, index) => {
      const from = visits.days.length - (kept[index] ?? 0)
      const days = visits.days.slice(from)
      const since = days[0] ?? randomInt(random, 0, calendar.last)
      return { kind, fate, since, visits: { days, doubled: visits.doubled.slice(from) } }
    })
    .sort((a, b) => a.since - b.since)
}

/**
 * How many of each customer's visits stay so that all together are no more than `total`. The oldest go: the customer
 * came to the shop later, and the rhythm and the last visit stay as they are.
 */
const withinTotal = (counts: readonly number[], total: number): readonly number[] => {
  const sum = counts.reduce((all, count) => all + count, 0)
  if (sum <= total) return counts
  // the few visits of rare customers are all there is to know about them: the frequent ones give first
  const spared = counts.map((count) => Math.min(count, SPARED))
  const least = spared.reduce((all, count) => all + count, 0)
  const kept =
    least >= total
      ? spared.map((count) => Math.floor((count * total) / least))
      : counts.map((count, index) => {
          const own = spared[index] ?? 0
          return own + Math.floor(((count - own) * (total - least)) / (sum - least))
        })
  let rest = total - kept.reduce((all, count) => all + count, 0)
  for (let index = 0; index < kept.length && rest > 0; index++) {
    if ((kept[index] ?? 0) < (counts[index] ?? 0)) {
      kept[index] = (kept[index] ?? 0) + 1
      rest--
    }
  }
  return kept
}
