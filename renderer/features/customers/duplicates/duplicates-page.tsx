import { useEffect, useState } from 'react'
import { Button, Group, Progress, Text } from '@mantine/core'
import { IconRefresh, IconUsers } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { orpc } from '#renderer/engine/queries.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { LoadFailed, LoadingLines } from '#renderer/ui/load-states.tsx'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { PairRow } from './pair-row.tsx'
import { useScan } from './use-scan.ts'
import classes from './duplicates.module.css'

const pageSize = 50
/** As many as one question answers; who has dealt with these sees the next. */
const mostShown = 500

/** Customers who may be written down twice, the likeliest first. */
export function DuplicatesPage() {
  const { t } = useTranslation()
  const [limit, setLimit] = useState(pageSize)
  const list = useQuery({
    ...orpc.duplicates.list.queryOptions({ input: { limit } }),
    placeholderData: keepPreviousData,
  })
  const { share, start, stop } = useScan()
  const isStale = list.data?.isStale === true
  useEffect(() => {
    if (isStale) start()
  }, [isStale, start])
  const { rows = [], total = 0 } = list.data ?? {}
  return (
    <div className={classes['page']}>
      <PageHeader
        title={t('duplicates.title')}
        back={{ href: '/customers', label: t('duplicates.toCustomers') }}
        detail={total > 0 ? total : undefined}
      >
        {share === null && list.data !== undefined && (
          <Button variant="default" leftSection={<IconRefresh size={18} stroke={1.7} />} onClick={start}>
            {t('duplicates.lookAgain')}
          </Button>
        )}
      </PageHeader>
      {share !== null && (
        <Group mb="md" gap="md" maw={560}>
          <Text size="sm">{t('duplicates.looking')}</Text>
          <Progress value={share * 100} size="sm" flex={1} aria-label={t('duplicates.looking')} />
          <Button variant="default" size="compact-sm" onClick={stop}>
            {t('common.cancel')}
          </Button>
        </Group>
      )}
      {share === null && isStale && (
        <Text size="sm" c="dimmed" mb="md">
          {t('duplicates.behind')}
        </Text>
      )}
      {list.error !== null ? (
        <LoadFailed error={list.error} onRetry={() => void list.refetch()} />
      ) : list.data === undefined ? (
        <LoadingLines lines={6} />
      ) : rows.length > 0 ? (
        <ul className={classes['pairs']} data-rows>
          {rows.map((pair) => (
            <PairRow key={`${pair.a.id} ${pair.b.id}`} pair={pair} />
          ))}
        </ul>
      ) : (
        share === null && !isStale && <EmptyState icon={IconUsers}>{t('duplicates.none')}</EmptyState>
      )}
      {rows.length < total && limit < mostShown && (
        <Button variant="subtle" mt="sm" onClick={() => setLimit(Math.min(mostShown, limit * 2))}>
          {t('duplicates.showMore')}
        </Button>
      )}
    </div>
  )
}
