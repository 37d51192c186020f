import { Text } from '@mantine/core'
import { useQueries } from '@tanstack/react-query'
import { IconBell } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { addDays, type Day } from '#shared/domain/calendar-date.ts'
import { useShop } from '#renderer/engine/shop.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { LoadFailed, LoadingLines } from '#renderer/ui/load-states.tsx'
import type { StaffFilter } from './staff-filter.tsx'
import { OpenGroup, spanOptions, type OpenSpan } from './open-group.tsx'

const spansFrom = (today: Day): readonly OpenSpan[] => [
  { name: 'overdue', to: addDays(today, -1) },
  { name: 'today', from: today, to: today },
  { name: 'week', from: addDays(today, 1), to: addDays(today, 7) },
  { name: 'later', from: addDays(today, 8) },
]

export type OpenListProps = {
  readonly search: string
  readonly staffId: StaffFilter
  /** One that stands above already. */
  readonly without: number | null
}

/** What is promised, by how soon it is due. */
export function OpenList({ search, staffId, without }: OpenListProps) {
  const { t } = useTranslation()
  const { today } = useShop()
  const spans = spansFrom(today)
  const answers = useQueries({ queries: spans.map((span) => spanOptions(span, search, staffId)) })
  const failed = answers.find(({ error }) => error !== null)
  if (failed !== undefined && failed.error !== null) {
    return <LoadFailed error={failed.error} onRetry={() => void failed.refetch()} />
  }
  const isPending = answers.some((answer) => answer.data === undefined)
  const total = answers.reduce((sum, { data }) => sum + (data?.total ?? 0), 0)
  if (isPending && total === 0) return <LoadingLines lines={6} height={56} />
  if (total === 0) {
    return search === '' ? (
      <EmptyState icon={IconBell}>{t('followUps.noneOpen')}</EmptyState>
    ) : (
      <Text c="dimmed" py="md">
        {t('followUps.noneFound', { text: search })}
      </Text>
    )
  }
  return (
    <div data-rows>
      {spans.map((span) => (
        <OpenGroup key={span.name} span={span} search={search} staffId={staffId} without={without} />
      ))}
    </div>
  )
}
