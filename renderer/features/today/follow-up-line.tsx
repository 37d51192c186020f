import { IconCalendarEvent, IconClockExclamation } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { FollowUp } from '#shared/contract/follow-ups.ts'
import { daysBetween, type Day } from '#shared/domain/calendar-date.ts'
import { client } from '#renderer/engine/client.ts'
import { useDayFormat } from '#renderer/ui/day-text.tsx'
import { DoNotContactBadge } from '#renderer/ui/do-not-contact-badge.tsx'
import { useAct } from '#renderer/ui/use-act.ts'
import type { RowPlace } from '#renderer/ui/task-row.tsx'
import { TodayRow } from './today-row.tsx'
import classes from './today.module.css'

/** A promise whose day has come. */
export function FollowUpLine({ row, on, ...place }: { readonly row: FollowUp; readonly on: Day } & RowPlace) {
  const { t } = useTranslation()
  const format = useDayFormat()
  const act = useAct()
  const { id, customerId, customer, photoId, title, note } = row
  const late = daysBetween(row.dueOn, on)
  const name = customer ?? title
  const Icon = late > 0 ? IconClockExclamation : IconCalendarEvent
  const about = customer === null ? note : note === '' ? title : `${title} · ${note}`
  return (
    <TodayRow
      {...place}
      customer={customerId === null || customer === null ? null : { id: customerId, name: customer, photoId }}
      title={title}
      mark={
        <span className={classes['mark']} data-late={late > 0 || undefined}>
          <Icon size={14} stroke={2} />
          {late > 0 ? t('today.late', { count: late }) : (row.time ?? t('today.promisedToday'))}
          {row.doNotContact && <DoNotContactBadge size="sm" />}
        </span>
      }
      reason={about}
      phone={row.phone}
      asksNext
      href={customerId === null ? '/follow-ups' : `/customers/${customerId}`}
      onDone={(words, next) =>
        act(t('today.doneToast', { name }), () =>
          client.followUps.complete({
            id,
            ...(words === '' ? {} : { note: words }),
            ...(next === null ? {} : { next: { dueOn: next, title } }),
          }),
        )
      }
      onPostpone={(until) =>
        act(t('today.postponedToast', { name, day: format(until) }), () =>
          client.followUps.postpone({ id, dueOn: until }),
        )
      }
    />
  )
}
