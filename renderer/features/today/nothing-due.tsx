import { IconSun } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useDayFormat } from '#renderer/ui/day-text.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import type { TodayAnswer } from './today-lists.tsx'

/** A free day, and the next one that isn't. */
export function NothingDue({ next }: { readonly next: TodayAnswer['next'] }) {
  const { t } = useTranslation()
  const format = useDayFormat()
  return (
    <EmptyState icon={IconSun}>
      {next === null
        ? t('today.nothingDue')
        : t('today.nothingDueNext', {
            day: format(next.on, 'weekday'),
            calls: t('today.calls', { count: next.followUps + next.due }),
          })}
    </EmptyState>
  )
}
