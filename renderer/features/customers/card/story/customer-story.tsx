import { useState } from 'react'
import { Text, Title } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { orpc } from '#renderer/engine/queries.ts'
import { useShop } from '#renderer/engine/shop.ts'
import { usePagedRows } from '#renderer/engine/use-paged-rows.ts'
import { LoadFailed, LoadingLines } from '#renderer/ui/load-states.tsx'
import { MoneyText } from '#renderer/ui/money-text.tsx'
import { PrintedStory } from './printed-story.tsx'
import { StoryFilters, StoryPeriodChoice, StorySearch } from './story-filters.tsx'
import { storyInput, wholeStory } from './story-filter.ts'
import { TimelineList } from './timeline-list.tsx'
import { useIsPrinting } from './use-is-printing.ts'
import cardClasses from '../card.module.css'
import classes from './story.module.css'

export type CustomerStoryProps = { readonly customerId: number; readonly canEdit: boolean }

const typingPauseMs = 120

/** Everything that happened, newest first, with what was spent in what is shown. */
export function CustomerStory({ customerId, canEdit }: CustomerStoryProps) {
  const { t } = useTranslation()
  const { today } = useShop()
  const [filter, setFilter] = useState(wholeStory)
  const [text] = useDebouncedValue(filter.text, typingPauseMs)
  const input = storyInput({ ...filter, text }, today)
  const story = usePagedRows(
    (offset, limit) => orpc.customers.timeline.queryOptions({ input: { id: customerId, ...input, offset, limit } }),
    (page) => page.entries,
  )
  const isPrinting = useIsPrinting()
  const isWhole = filter.groups.length === 0 && filter.period === 'all' && text.trim() === ''
  const hasSales = input.kinds.length === 0 || input.kinds.includes('purchase')
  return (
    <section className={cardClasses['story']} aria-label={t('customers.story')}>
      <div className={cardClasses['groupHead']}>
        <Title order={2} className={cardClasses['groupTitle']}>
          {t('customers.story')}
        </Title>
        {story.first !== undefined && (
          <Text size="xs" c="dimmed" role="status" className={classes['counted']}>
            {t('timeline.entries', { count: story.total })}
            {hasSales && story.first.spent !== 0 && (
              <>
                {' · '}
                {t('customers.spent')} <MoneyText amount={story.first.spent} />
              </>
            )}
          </Text>
        )}
      </div>
      <div className={classes['tools']}>
        <StorySearch filter={filter} onChange={setFilter} />
        <StoryPeriodChoice filter={filter} onChange={setFilter} />
      </div>
      <StoryFilters filter={filter} onChange={setFilter} />
      {story.error !== null ? (
        <LoadFailed error={story.error} />
      ) : story.first === undefined ? (
        <LoadingLines />
      ) : story.total === 0 ? (
        <Text c="dimmed" size="sm" className={classes['nothing']}>
          {t(isWhole ? 'customers.noStory' : 'timeline.nothingFits')}
        </Text>
      ) : isPrinting ? (
        <PrintedStory entries={story.first.entries} total={story.total} />
      ) : (
        <TimelineList
          listKey={JSON.stringify(input)}
          months={story.first.months}
          total={story.total}
          getEntry={story.getRow}
          onRangeChange={story.onRangeChange}
          canEdit={canEdit}
        />
      )}
    </section>
  )
}
