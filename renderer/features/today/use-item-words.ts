import { useTranslation } from 'react-i18next'
import { daysBetween } from '#shared/domain/calendar-date.ts'
import { wordYearlyDay } from '#shared/i18n/profile-words.ts'
import { useDayFormat } from '#renderer/ui/day-text.tsx'
import { useMoney } from '#renderer/ui/money-text.tsx'
import { useProgramMessage } from '#renderer/ui/use-program-message.ts'
import type { TodayAnswer } from './today-answer.ts'
import type { RankedRow } from './today-item.ts'

export type ItemWords = {
  readonly name: string
  readonly phone: string | null
  /** Why it is on the list, in one sentence. */
  readonly why: string
  /** The clock time of a promise, or the day. */
  readonly when: string
}

const joined = (...parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null && part !== '').join(' · ')

/** A row of Today in plain words, for paper. */
export function useItemWords(today: TodayAnswer): (item: RankedRow) => ItemWords | null {
  const { t } = useTranslation()
  const format = useDayFormat()
  const money = useMoney()
  const word = useProgramMessage()
  const { followUps, orders, complaints, days, debts, due, on } = today
  return ({ group, index }) => {
    switch (group) {
      case 'followUps': {
        const row = followUps[index]
        if (row === undefined) return null
        const late = daysBetween(row.dueOn, on)
        return {
          name: row.customer ?? row.title,
          phone: row.phone,
          why: joined(row.customer === null ? null : row.title, row.note),
          when: late > 0 ? format(row.dueOn, 'short') : (row.time ?? ''),
        }
      }
      case 'orders': {
        const row = orders[index]
        return row === undefined
          ? null
          : {
              name: row.customer ?? t('orders.number', { number: row.number }),
              phone: row.phone,
              why: joined(word(row.reason), row.items.join(', ')),
              when: row.promisedTime ?? (row.promisedOn === null ? '' : format(row.promisedOn, 'short')),
            }
      }
      case 'complaints': {
        const row = complaints[index]
        return row === undefined
          ? null
          : {
              name: row.customer,
              phone: row.phone,
              why: joined(t('todayPage.complaint'), row.product, row.text),
              when: format(row.promisedOn ?? row.openedOn, 'short'),
            }
      }
      case 'days': {
        const row = days[index]
        return row === undefined
          ? null
          : {
              name: row.customer,
              phone: row.phone,
              why: wordYearlyDay(t, row, format(row.on, 'weekday')),
              when: format(row.on, 'short'),
            }
      }
      case 'debts': {
        const row = debts[index]
        return row === undefined
          ? null
          : {
              name: row.customer,
              phone: row.phone,
              why: t('creditBook.owesPartOverdue', { amount: money(row.balance), overdue: money(row.overdue) }),
              when: format(row.since, 'short'),
            }
      }
      case 'due': {
        const row = due[index]
        return row === undefined ? null : { name: row.customer, phone: row.phone, why: word(row.reason), when: '' }
      }
    }
  }
}
