import type { ReactNode } from 'react'
import { ActionIcon, Tooltip } from '@mantine/core'
import { IconChevronRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import { PhoneActions } from '#renderer/ui/phone-actions.tsx'
import { PrintedPhone } from './printed-phone.tsx'
import { TaskRow, type RowPlace, type TaskRowProps } from '#renderer/ui/task-row.tsx'
import classes from './today.module.css'

export type TodayRowProps = RowPlace &
  Pick<TaskRowProps, 'customer' | 'asksNext' | 'onDone' | 'onPostpone' | 'below' | 'keys'> & {
    /** Stands for the customer's name where there is none. */
    readonly title: string
    readonly mark: ReactNode
    readonly reason: string
    readonly phone: string | null
    /** Only calls by phone: what is written has a button of its own. */
    readonly callsOnly?: boolean
    /** Further buttons, after those of the phone. */
    readonly acts?: ReactNode
    /** Where Open leads. */
    readonly href: string
  }

/** One thing of the day: who, why, how to reach them, and what became of it, all in place. */
export function TodayRow({ title, mark, reason, phone, callsOnly = false, acts, href, ...row }: TodayRowProps) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const name = row.customer?.name ?? title
  return (
    <TaskRow
      {...row}
      name={name}
      onOpen={() => navigate(href)}
      before={
        <>
          {phone !== null && <PhoneActions phone={phone} size={36} callsOnly={callsOnly} />}
          {acts}
        </>
      }
      after={
        <Tooltip label={t('common.open')}>
          <ActionIcon component={Link} href={href} aria-label={t('later.openFor', { name })}>
            <IconChevronRight size={18} stroke={1.8} />
          </ActionIcon>
        </Tooltip>
      }
    >
      <div className={classes['nameLine']}>
        <Link href={href} className={classes['name']}>
          {name}
        </Link>
        {mark}
        {phone !== null && <PrintedPhone phone={phone} />}
      </div>
      <div className={classes['reason']} title={reason}>
        {reason}
      </div>
    </TaskRow>
  )
}
