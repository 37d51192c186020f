import type { ReactNode } from 'react'
import { IconClockExclamation } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { FollowUp } from '#shared/contract/follow-ups.ts'
import type { Day } from '#shared/domain/calendar-date.ts'
import classes from './agenda.module.css'

export type OverdueStripProps = {
  readonly overdue: { readonly total: number; readonly rows: readonly FollowUp[] }
  readonly days: readonly { readonly on: Day; readonly total: number }[]
  /** The first day that the agenda shows. */
  readonly from: Day
  readonly today: Day
  readonly itemOf: (row: FollowUp) => ReactNode
}

/** What is late and not on the days below, so that it isn't forgotten there. */
export function OverdueStrip({ overdue, days, from, today, itemOf }: OverdueStripProps) {
  const { t } = useTranslation()
  const below = days.filter(({ on }) => on < today).reduce((sum, { total }) => sum + total, 0)
  const hidden = overdue.total - below
  const rows = overdue.rows.filter((row) => row.dueOn < from)
  if (hidden <= 0 || rows.length === 0) return null
  return (
    <section className={classes['overdue']} aria-label={t('planning.agenda.overdue')}>
      <span className={classes['overdueName']}>
        <IconClockExclamation size={15} stroke={1.8} aria-hidden />
        {t('planning.agenda.overdue')} · <span className="rg-number">{hidden}</span>
      </span>
      {rows.map(itemOf)}
      {hidden > rows.length && (
        <Link href="/follow-ups" className={classes['moreOverdue']}>
          {t('planning.agenda.more', { count: hidden - rows.length })}
        </Link>
      )}
    </section>
  )
}
