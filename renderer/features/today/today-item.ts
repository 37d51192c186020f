import type { TodayBand, TodayGroup } from '#shared/domain/today-ranking.ts'
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

/** How many there are of a group; of the long ones the answer holds the first only. */
export const countOf = (today: TodayAnswer, group: TodayGroup): number =>
  group === 'due' ? today.dueTotal : group === 'debts' ? today.debtsTotal : today[group].length

/** What of a band the answer doesn't hold: those further down the long lists. */
export function moreOf(today: TodayAnswer, band: TodayBand): { readonly due: number; readonly debts: number } {
  const { due, dueTotal, lateTotal, debts, debtsTotal } = today
  const late = due.filter(({ state }) => state !== 'due').length
  if (band === 'stake') return { due: lateTotal - late, debts: debtsTotal - debts.length }
  return { due: band === 'expected' ? dueTotal - lateTotal - (due.length - late) : 0, debts: 0 }
}

/** How much of the day is still to be dealt with: all but what comes on a later day. */
export function leftOf(today: TodayAnswer): number {
  const shown = today.ranking.filter(({ band }) => band !== 'coming').length
  const { due, debts } = moreOf(today, 'stake')
  return shown + due + debts + moreOf(today, 'expected').due
}
