import { useState } from 'react'
import { ActionIcon, SegmentedControl, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { ExportListMenu } from '#renderer/ui/export-list-menu.tsx'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { Agenda } from './agenda/agenda.tsx'
import { Composer } from './composer.tsx'
import { DoneList } from './done-list.tsx'
import { OpenList } from './open-list.tsx'
import { RemindedOf } from './reminded-of.tsx'
import { SeriesList } from './series/series-list.tsx'
import { StaffFilterField, type StaffFilter } from './staff-filter.tsx'
import classes from './follow-ups.module.css'

const typingPauseMs = 120

const tabs = ['open', 'week', 'month', 'done', 'series'] as const

export type FollowUpsPageProps = {
  /** Part of the address; the open ones where it names none. */
  readonly part?: string | undefined
  /** One that is looked at before all others: somebody was just reminded of it. */
  readonly focusId?: number | null
}

/** Promises: written down on top; those that are open as a list, a week or a month, those that are done, and series of them. */
export function FollowUpsPage({ part, focusId = null }: FollowUpsPageProps) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const shows = tabs.find((tab) => tab === part) ?? 'open'
  const [staffId, setStaffId] = useState<StaffFilter>(undefined)
  const [text, setText] = useState('')
  const [search] = useDebouncedValue(text.trim(), typingPauseMs)
  return (
    <div className={classes['page']}>
      <PageHeader title={t('shell.sections.followUps')} />
      <Composer />
      <div className={classes['tools']}>
        <SegmentedControl
          aria-label={t('shell.sections.followUps')}
          value={shows}
          onChange={(next) => navigate(next === 'open' ? '/follow-ups' : `/follow-ups/${next}`)}
          data={[
            { value: 'open', label: t('followUps.open') },
            { value: 'week', label: t('planning.agenda.week') },
            { value: 'month', label: t('planning.agenda.month') },
            { value: 'done', label: t('followUps.doneTab') },
            { value: 'series', label: t('planning.series.tab') },
          ]}
        />
        {shows !== 'series' && <StaffFilterField value={staffId} onChange={setStaffId} />}
        {(shows === 'open' || shows === 'done') && (
          <TextInput
            className={classes['search']}
            type="search"
            aria-label={t('followUps.search')}
            placeholder={t('followUps.searchHint')}
            leftSection={<IconSearch size={17} stroke={1.7} />}
            rightSection={
              text !== '' && (
                <ActionIcon size={28} aria-label={t('followUps.clearSearch')} onClick={() => setText('')}>
                  <IconX size={16} />
                </ActionIcon>
              )
            }
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            data-list-filter
          />
        )}
        {(shows === 'open' || shows === 'done') && (
          <ExportListMenu
            formats={['xlsx', 'csv', 'ics']}
            request={{
              what: 'follow-ups',
              followUps: { status: shows, search, ...(staffId === undefined ? {} : { staffId }) },
            }}
          />
        )}
      </div>
      {focusId !== null && <RemindedOf key={focusId} id={focusId} />}
      {shows === 'open' && <OpenList search={search} staffId={staffId} without={focusId} />}
      {(shows === 'week' || shows === 'month') && <Agenda key={shows} view={shows} staffId={staffId} />}
      {shows === 'done' && <DoneList search={search} staffId={staffId} />}
      {shows === 'series' && <SeriesList />}
    </div>
  )
}
