import { IconSun } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { daysBetween, type Day } from '#shared/domain/calendar-date.ts'
import { useShop } from '#renderer/engine/shop.ts'
import { useDayFormat, useNearDay } from '#renderer/ui/day-text.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import type { TodayAnswer } from './today-answer.ts'

/** "tomorrow", "Thursday", further on "3 December 2026". */
function useNextDay(): (day: Day) => string {
  const { today } = useShop()
  const format = useDayFormat()
  const nearDay = useNearDay()
  return (day) => {
    const distance = daysBetween(today, day)
    if (distance < 2) return nearDay(day)
    return distance < 7 ? (format(day, 'weekday').split(',')[0] ?? '') : format(day, 'long')
  }
}

export type NothingDueProps = {
  readonly next: TodayAnswer['next']
  /** There was something, and it is done. */
  readonly isAfterWork: boolean
}

/** A free day, or one whose work is done, and the next one that isn't. */
export function NothingDue({ next, isAfterWork }: NothingDueProps) {
  const { t } = useTranslation()
  const nextDay = useNextDay()
  const [alone, followed] = isAfterWork
    ? (['todayPage.nothingLeft', 'todayPage.nothingLeftNext'] as const)
    : (['today.nothingDue', 'today.nothingDueNext'] as const)
  return (
    <EmptyState icon={IconSun}>
      {next === null
        ? t(alone)
        : t(followed, {
            day: nextDay(next.on),
            calls: t('today.calls', { count: next.followUps + next.due }),
          })}
    </EmptyState>
  )
}
