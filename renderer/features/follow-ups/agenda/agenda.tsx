import { useEffect, useRef, useState } from 'react'
import { ActionIcon, Button, Checkbox, Modal } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { FollowUp } from '#shared/contract/follow-ups.ts'
import type { Day } from '#shared/domain/calendar-date.ts'
import { formatDaySpan } from '#shared/domain/day-text.ts'
import { orpc } from '#renderer/engine/queries.ts'
import { useLanguage, useShop } from '#renderer/engine/shop.ts'
import { useDayFormat } from '#renderer/ui/day-text.tsx'
import { LoadFailed, LoadingLines } from '#renderer/ui/load-states.tsx'
import { OpenGroup } from '../open-group.tsx'
import type { StaffFilter } from '../staff-filter.tsx'
import { AgendaDay } from './agenda-day.tsx'
import { daysShown, stepped, type AgendaView } from './agenda-days.ts'
import { AgendaItem } from './agenda-item.tsx'
import { OverdueStrip } from './overdue-strip.tsx'
import { useFeasts } from './use-feasts.ts'
import { useMove } from './use-move.ts'
import classes from './agenda.module.css'

/** What fits into a day without making the page long. */
const shownPerDay: Readonly<Record<AgendaView, number>> = { week: 12, month: 3 }

export type AgendaProps = { readonly view: AgendaView; readonly staffId: StaffFilter }

/** What is to be done, by day: a week or a month, where it can be moved about. */
export function Agenda({ view, staffId }: AgendaProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { today, settings } = useShop()
  const format = useDayFormat()
  const move = useMove()
  const page = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState(today)
  const [withFeasts, setWithFeasts] = useState(true)
  const [openDay, setOpenDay] = useState<Day | null>(null)
  /** Which one was moved by keys, and whereto: it keeps the focus on its new day. */
  const moved = useRef<{ readonly id: number; readonly to: Day } | null>(null)

  const days = daysShown(view, at)
  const [from, to] = [days[0] ?? at, days.at(-1) ?? at]
  const feasts = useFeasts(from, to, withFeasts)
  const agenda = useQuery({
    ...orpc.followUps.agenda.queryOptions({ input: { from, to, perDay: shownPerDay[view], staffId } }),
    placeholderData: keepPreviousData,
  })
  const { data } = agenda

  useEffect(() => {
    if (moved.current === null) return
    const { id, to: day } = moved.current
    const target = page.current?.querySelector<HTMLElement>(
      `[data-day="${day}"] [data-item="${id}"], [data-more="${day}"]`,
    )
    if (target === null || target === undefined) return
    target.focus()
    moved.current = null
  }, [data])

  if (agenda.error !== null) return <LoadFailed error={agenda.error} onRetry={() => void agenda.refetch()} />
  if (data === undefined) return <LoadingLines lines={8} height={56} />

  const byDay = new Map(data.days.map((day) => [day.on, day]))
  const rows = [...data.days.flatMap((day) => day.rows), ...data.overdue.rows]

  async function moveByKey(row: FollowUp, day: Day): Promise<void> {
    moved.current = { id: row.id, to: day }
    if (!(await move(row, day))) moved.current = null
    else if (day < from || day > to) setAt(day)
  }
  function drop(id: number, day: Day): void {
    const row = rows.find((candidate) => candidate.id === id)
    if (row !== undefined) void move(row, day)
  }
  const itemOf = (row: FollowUp) => (
    <AgendaItem
      key={row.id}
      row={row}
      onOpen={() => setOpenDay(row.dueOn)}
      onMove={(day) => void moveByKey(row, day)}
    />
  )
  const title = view === 'week' ? formatDaySpan(from, to, language, settings.country) : format(at, 'month')

  return (
    <div ref={page}>
      <div className={classes['bar']}>
        <Button variant="default" size="sm" onClick={() => setAt(today)}>
          {t('planning.agenda.today')}
        </Button>
        <ActionIcon size={36} aria-label={t('planning.agenda.previous')} onClick={() => setAt(stepped(view, at, -1))}>
          <IconChevronLeft size={18} stroke={1.8} />
        </ActionIcon>
        <ActionIcon size={36} aria-label={t('planning.agenda.next')} onClick={() => setAt(stepped(view, at, 1))}>
          <IconChevronRight size={18} stroke={1.8} />
        </ActionIcon>
        <h2 className={classes['title']} aria-live="polite">
          {title}
        </h2>
        <Checkbox
          label={t('planning.agenda.hideFeasts')}
          checked={withFeasts}
          onChange={(event) => setWithFeasts(event.currentTarget.checked)}
        />
      </div>
      <OverdueStrip overdue={data.overdue} days={data.days} from={from} today={today} itemOf={itemOf} />
      <div className={classes['grid']} data-view={view}>
        {days.map((day) => {
          const { total = 0, rows: shown = [] } = byDay.get(day) ?? {}
          return (
            <AgendaDay
              key={day}
              day={day}
              total={total}
              shown={shown.length}
              isToday={day === today}
              isOutside={view === 'month' && day.slice(0, 7) !== at.slice(0, 7)}
              feasts={feasts.get(day) ?? []}
              onOpen={() => setOpenDay(day)}
              onDrop={(id) => drop(id, day)}
            >
              {shown.map(itemOf)}
            </AgendaDay>
          )
        })}
      </div>
      <p className={classes['keys']}>{t('planning.agenda.keys')}</p>
      <Modal
        opened={openDay !== null}
        onClose={() => setOpenDay(null)}
        size={820}
        title={openDay === null ? '' : format(openDay, 'weekday')}
      >
        {openDay !== null && (
          <div data-rows>
            <OpenGroup span={{ name: 'day', from: openDay, to: openDay }} search="" staffId={staffId} />
          </div>
        )}
      </Modal>
    </div>
  )
}
