import { useState } from 'react'
import { Tabs, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { orpc } from '#renderer/engine/queries.ts'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { CallsList } from './calls-list.tsx'
import { OffList } from './off-list.tsx'
import classes from './calls.module.css'

/** Rows added at a time; nobody calls more in a morning. */
const step = 50
/** The most that one answer holds. */
const mostRows = 500

/** Whom to call, those with the most at stake first, and who is kept off that list. */
export function CallsPage() {
  const { t } = useTranslation()
  const [search, setSearch] = useState('')
  const [searched] = useDebouncedValue(search, 200)
  const [limit, setLimit] = useState(step)
  const list = useQuery({
    ...orpc.recall.list.queryOptions({ input: { search: searched, limit } }),
    placeholderData: keepPreviousData,
  })
  const paused = useQuery(orpc.recall.paused.queryOptions({ input: { limit: 1 } }))
  const total = list.data?.total
  const off = paused.data?.total
  return (
    <>
      <PageHeader
        title={t('recall.title')}
        back={{ href: '/today', label: t('recall.back') }}
        detail={total === undefined ? undefined : t('recall.detail', { count: total })}
      />
      <Tabs defaultValue="call" keepMounted={false} className={classes['page']}>
        <Tabs.List mb="sm">
          <Tabs.Tab value="call">{t('recall.tabs.call')}</Tabs.Tab>
          <Tabs.Tab value="paused">
            {t('recall.tabs.paused')}
            {off !== undefined && off > 0 && <span className={classes['count']}>{off}</span>}
          </Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="call">
          {(total !== 0 || search !== '' || searched !== '') && (
            <TextInput
              className={classes['search']}
              aria-label={t('recall.searchLabel')}
              placeholder={t('recall.searchLabel')}
              leftSection={<IconSearch size={16} stroke={1.8} />}
              value={search}
              maxLength={200}
              onChange={(event) => setSearch(event.currentTarget.value)}
            />
          )}
          <CallsList
            {...{ data: list.data, error: list.error, isSearching: searched.trim() !== '' }}
            onRetry={() => void list.refetch()}
            onMore={limit < mostRows ? () => setLimit(limit + step) : null}
          />
        </Tabs.Panel>
        <Tabs.Panel value="paused">
          <OffList />
        </Tabs.Panel>
      </Tabs>
    </>
  )
}
