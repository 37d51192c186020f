import { todayGroups, type TodayBand, type TodayGroup } from '#shared/domain/today-ranking.ts'
import type { TodayAnswer } from './today-answer.ts'

/** One thing of the day in its place of the list. */
export type RankedRow = TodayAnswer['ranking'][number]

export type GroupFilter = TodayGroup | 'all'

const keyOf: Readonly<{ [Group in TodayGroup]: (row: TodayAnswer[Group][number]) => string }> = {
  followUps: ({ id }) => `promise ${id}`,
  orders: ({ id }) => `order ${id}`,
  complaints: ({ id }) => `complaint ${id}`,
  days: ({ kind, customerId, partId }) => `${kind} ${customerId} ${partId ?? ''}`,
  debts: ({ customerId }) => `debt ${customerId}`,
  due: ({ customerId }) => `due ${customerId}`,
}

/** What a row is told by, so that it is still the same one after others have left. */
export function itemKey(today: TodayAnswer, { group, index }: RankedRow): string {
  const row = today[group][index]
  return row === undefined ? `${group} ${index}` : (keyOf[group] as (row: unknown) => string)(row)
}

/**
 * How many of a group are still to be dealt with today: what comes on a later day is never counted, and of the long lists
 * also those that the answer doesn't hold are.
 */
export function countOf(today: TodayAnswer, group: TodayGroup): number {
  if (group === 'due') return today.dueTotal
  if (group === 'debts') return today.debtsTotal
  if (group === 'days') return today.daysToday
  return today.ranking.filter((row) => row.group === group && row.band !== 'coming').length
}

/** What of a band the answer doesn't hold: those further down the long lists. */
export function moreOf(today: TodayAnswer, band: TodayBand): Readonly<Record<'due' | 'debts' | 'days', number>> {
  const { on, due, dueTotal, lateTotal, debts, debtsTotal, days, daysTotal, daysToday } = today
  const late = due.filter(({ state }) => state !== 'due').length
  const ofDay = days.filter((day) => day.on === on).length
  switch (band) {
    case 'promised':
      return { due: 0, debts: 0, days: 0 }
    case 'today':
      return { due: 0, debts: 0, days: daysToday - ofDay }
    case 'stake':
      return { due: lateTotal - late, debts: debtsTotal - debts.length, days: 0 }
    case 'expected':
      return { due: dueTotal - lateTotal - (due.length - late), debts: 0, days: 0 }
    case 'coming':
      return { due: 0, debts: 0, days: daysTotal - daysToday - (days.length - ofDay) }
  }
}

/** How much of the day is still to be dealt with: what the chips count, all together. */
export const leftOf = (today: TodayAnswer): number => todayGroups.reduce((sum, group) => sum + countOf(today, group), 0)

/** What falls on one of the next days: there is still time for it. */
export const comingOf = ({ ranking }: TodayAnswer): number => ranking.filter(({ band }) => band === 'coming').length
