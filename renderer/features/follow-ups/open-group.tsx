import { useRef, useState } from 'react'
import { Button, Group, Text } from '@mantine/core'
import { keepPreviousData, useQueries } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Day } from '#shared/domain/calendar-date.ts'
import { orpc } from '#renderer/engine/queries.ts'
import { Section } from '#renderer/ui/section.tsx'
import { useSlide } from '#renderer/ui/use-slide.ts'
import { FollowUpRow } from './follow-up-row.tsx'
import type { StaffFilter } from './staff-filter.tsx'
import classes from './follow-ups.module.css'

export type OpenSpan = {
  /** `day`: one day, named by what is around it. */
  readonly name: 'overdue' | 'today' | 'week' | 'later' | 'day'
  readonly from?: Day
  readonly to?: Day
}

const shownAtFirst = 50
/** How many more come by one click. */
const shownMore = 150
/** The most that one answer holds. */
const mostRows = 500

type Page = { readonly offset: number; readonly limit: number }

export const spanOptions = ({ from, to }: OpenSpan, search: string, staffId: StaffFilter, page?: Page) =>
  orpc.followUps.list.queryOptions({
    input: {
      status: 'open',
      search,
      staffId,
      ...(page ?? { offset: 0, limit: shownAtFirst }),
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
    },
  })

/** As many rows as are asked for, in answers of the size that one may have. */
const pagesOf = (shown: number): readonly Page[] =>
  Array.from({ length: Math.ceil(shown / mostRows) }, (_, at) => ({
    offset: at * mostRows,
    limit: Math.min(mostRows, shown - at * mostRows),
  }))

export type OpenGroupProps = {
  readonly span: OpenSpan
  readonly search: string
  readonly staffId: StaffFilter
  /** One that stands elsewhere already. */
  readonly without?: number | null
}

/** Promises of one span of days; without any it isn't there. */
export function OpenGroup({ span, search, staffId, without = null }: OpenGroupProps) {
  const { t } = useTranslation()
  const list = useRef<HTMLUListElement>(null)
  const [shown, setShown] = useState(shownAtFirst)
  const answers = useQueries({
    queries: pagesOf(shown).map((page) => ({
      ...spanOptions(span, search, staffId, page),
      placeholderData: keepPreviousData,
    })),
  })
  const found = answers.flatMap(({ data }) => data?.rows ?? [])
  const rows = found.filter(({ id }) => id !== without)
  useSlide(
    list,
    rows.map(({ id }) => String(id)),
  )
  const total = (answers[0]?.data?.total ?? 0) - (found.length - rows.length)
  if (total === 0) return null
  const left = total - rows.length
  const content = (
    <>
      <ul ref={list} className={classes['rows']}>
        {rows.map((row, index) => (
          <FollowUpRow key={row.id} row={row} isFirst={index === 0} />
        ))}
      </ul>
      {left > 0 && (
        <Group gap="xs" mt="xs">
          <Button variant="subtle" onClick={() => setShown(shown + shownMore)}>
            {t('followUps.showMore')}
          </Button>
          <Text size="sm" c="dimmed">
            {t('planning.agenda.more', { count: left })}
          </Text>
        </Group>
      )}
    </>
  )
  if (span.name === 'day') return content
  return (
    <Section title={t(`followUps.groups.${span.name}`)} count={total}>
      {content}
    </Section>
  )
}
