import type { TodayGroups } from '#shared/contract/today.ts'
import { daysBetween, type Day } from '#shared/domain/calendar-date.ts'
import { rankToday, type RankedItem, type TodayItem } from '#shared/domain/today-ranking.ts'

const plain = { promisedOn: null, time: null, fallsOn: null, daysLate: 0, money: 0, isExpected: false } as const

/** The groups of a day as one list. */
export function rankedToday(groups: TodayGroups, on: Day): RankedItem[] {
  const { followUps, orders, complaints, days, debts, due } = groups
  const items: TodayItem[] = [
    ...followUps.map(({ dueOn, time }, index) => ({
      ...{ ...plain, group: 'followUps' as const, index },
      ...{ promisedOn: dueOn, time, daysLate: daysBetween(dueOn, on) },
    })),
    ...orders.map(({ promisedOn, promisedTime, daysLate, total, paid }, index) => ({
      ...{ ...plain, group: 'orders' as const, index, daysLate, money: Math.max(0, (total ?? 0) - paid) },
      // Ready before its day: among the coming days. Without a day: money that waits to be fetched.
      ...(promisedOn === null ? {} : { promisedOn, time: promisedTime }),
    })),
    // Who complains waits from the first day, whether or not an answer was promised.
    ...complaints.map(({ promisedOn, openedOn, daysLate }, index) => ({
      ...{ ...plain, group: 'complaints' as const, index, daysLate },
      promisedOn: promisedOn ?? openedOn,
    })),
    ...days.map((row, index) => ({ ...plain, group: 'days' as const, index, fallsOn: row.on })),
    ...debts.map(({ overdue, daysLate }, index) => ({
      ...plain,
      ...{ group: 'debts' as const, index, money: overdue, daysLate },
    })),
    ...due.map(({ stake, daysLate, state }, index) => ({
      ...{ ...plain, group: 'due' as const, index },
      ...{ money: stake, daysLate: daysLate ?? 0, isExpected: state === 'due' },
    })),
  ]
  return rankToday(items, on)
}
