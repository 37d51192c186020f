import { useRef, useState } from 'react'
import { Button } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
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
/** The most that one answer holds. */
const mostRows = 500

export const spanOptions = ({ from, to }: OpenSpan, search: string, staffId: StaffFilter, limit = shownAtFirst) =>
  orpc.followUps.list.queryOptions({
    input: {
      status: 'open',
      search,
      staffId,
      limit,
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
    },
  })

export type OpenGroupProps = {
  readonly span: OpenSpan
  readonly search: string
  readonly staffId: StaffFilter
}

/** Promises of one span of days; without any it isn't there. */
export function OpenGroup({ span, search, staffId }: OpenGroupProps) {
  const { t } = useTranslation()
  const list = useRef<HTMLUListElement>(null)
  const [limit, setLimit] = useState(shownAtFirst)
  const { data } = useQuery({ ...spanOptions(span, search, staffId, limit), placeholderData: keepPreviousData })
  const rows = data?.rows ?? []
  useSlide(
    list,
    rows.map(({ id }) => String(id)),
  )
  if (data === undefined || data.total === 0) return null
  const content = (
    <>
      <ul ref={list} className={classes['rows']}>
        {rows.map((row, index) => (
          <FollowUpRow key={row.id} row={row} isFirst={index === 0} />
        ))}
      </ul>
      {data.total > rows.length && limit < mostRows && (
        <Button variant="subtle" mt="xs" onClick={() => setLimit(Math.min(mostRows, limit + 150))}>
          {t('followUps.showMore')}
        </Button>
      )}
    </>
  )
  if (span.name === 'day') return content
  return (
    <Section title={t(`followUps.groups.${span.name}`)} count={data.total}>
      {content}
    </Section>
  )
}
