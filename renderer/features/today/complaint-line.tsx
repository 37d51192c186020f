import { IconMessageExclamation } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import type { TodayComplaint } from '#shared/contract/today.ts'
import { CustomerAvatar } from '#renderer/ui/customer-avatar.tsx'
import { PhoneActions } from '#renderer/ui/phone-actions.tsx'
import { stepOnKey } from '#renderer/ui/row-steps.ts'
import type { RowPlace } from '#renderer/ui/task-row.tsx'
import { useProgramMessage } from '#renderer/ui/use-program-message.ts'
import rowClasses from '#renderer/ui/task-row.module.css'
import classes from './today.module.css'

/** Somebody who complained and waits for an answer. */
export function ComplaintLine({ row, rowKey, isFirst }: { readonly row: TodayComplaint } & RowPlace) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const word = useProgramMessage()
  const { customerId, customer, photoId, phone, product, text } = row
  const href = `/customers/${customerId}`
  return (
    <li
      className={rowClasses['row']}
      data-row={rowKey}
      tabIndex={isFirst ? 0 : -1}
      aria-label={customer}
      onKeyDown={(event) => {
        if (stepOnKey(event) || event.target !== event.currentTarget) return
        if (event.key === 'Enter') navigate(href)
      }}
    >
      <div className={rowClasses['line']}>
        <span className={rowClasses['avatar']}>
          <CustomerAvatar name={customer} id={customerId} photoId={photoId} size={36} />
        </span>
        <div className={rowClasses['text']}>
          <div className={classes['nameLine']}>
            <Link href={href} className={classes['name']}>
              {customer}
            </Link>
            <span className={classes['mark']} data-late={row.daysLate > 0 || undefined}>
              <IconMessageExclamation size={14} stroke={2} aria-hidden />
              {t('todayPage.complaint')} · {word(row.reason)}
            </span>
          </div>
          <div className={classes['reason']}>{product === null ? text : `${product} · ${text}`}</div>
        </div>
        <div className={rowClasses['actions']}>{phone !== null && <PhoneActions phone={phone} size={36} />}</div>
      </div>
    </li>
  )
}
