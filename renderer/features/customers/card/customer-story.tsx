import { useState } from 'react'
import { Button, Text, Title } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { orpc } from '#renderer/engine/queries.ts'
import { useDayFormat } from '#renderer/ui/day-text.tsx'
import { Chip, Chips } from '#renderer/ui/chips.tsx'
import { LoadFailed, LoadingLines } from '#renderer/ui/load-states.tsx'
import { TimelineItem } from './timeline-item.tsx'
import { byMonth } from './timeline-months.ts'
import classes from './card.module.css'

const pageSize = 50
const filters = {
  all: [],
  purchases: ['purchase'],
  followUps: ['follow-up', 'contacted'],
} as const
type Filter = keyof typeof filters
const filterNames: readonly Filter[] = ['all', 'purchases', 'followUps']

/** What was promised and what happened, newest first. */
export function CustomerStory({ customerId }: { readonly customerId: number }) {
  const { t } = useTranslation()
  const format = useDayFormat()
  const [filter, setFilter] = useState<Filter>('all')
  const story = useInfiniteQuery(
    orpc.customers.timeline.infiniteOptions({
      input: (offset: number) => ({ id: customerId, kinds: [...filters[filter]], offset, limit: pageSize }),
      initialPageParam: 0,
      getNextPageParam: (last, pages) => {
        const read = pages.reduce((sum, page) => sum + page.entries.length, 0)
        return last.entries.length === 0 || read >= last.total ? undefined : read
      },
    }),
  )
  const months = byMonth(story.data?.pages.flatMap((page) => page.entries) ?? [])
  return (
    <section className={classes['story']} aria-label={t('customers.story')}>
      <div className={classes['groupHead']}>
        <Title order={2} className={classes['groupTitle']}>
          {t('customers.story')}
        </Title>
        <Chips label={t('customers.storyFilter')}>
          {filterNames.map((name) => (
            <Chip key={name} isOn={filter === name} onClick={() => setFilter(name)}>
              {t(`customers.storyFilters.${name}`)}
            </Chip>
          ))}
        </Chips>
      </div>
      {story.error !== null ? (
        <LoadFailed error={story.error} onRetry={() => void story.refetch()} />
      ) : story.data === undefined ? (
        <LoadingLines />
      ) : months.length === 0 ? (
        <Text c="dimmed" size="sm">
          {t('customers.noStory')}
        </Text>
      ) : (
        months.map(({ month, entries }) => (
          <div key={month} className={classes['month']}>
            <Title order={3} className={classes['monthTitle']}>
              {format(`${month}-01`, 'month')}
            </Title>
            <ul className={classes['plainList']}>
              {entries.map((entry) => (
                <TimelineItem key={`${entry.kind}-${entry.id}`} entry={entry} />
              ))}
            </ul>
          </div>
        ))
      )}
      {story.hasNextPage && (
        <Button
          mt="sm"
          variant="default"
          className="rg-no-print"
          loading={story.isFetchingNextPage}
          onClick={() => void story.fetchNextPage()}
        >
          {t('customers.loadMore')}
        </Button>
      )}
    </section>
  )
}
