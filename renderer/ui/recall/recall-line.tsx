import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { RecallRow } from '#shared/contract/recall.ts'
import { CustomerAvatar } from '#renderer/ui/customer-avatar.tsx'
import { useDayFormat } from '#renderer/ui/day-text.tsx'
import { PhoneActions } from '#renderer/ui/phone-actions.tsx'
import { usePhoneText } from '#renderer/ui/phone-text.tsx'
import { StateBadge } from '#renderer/ui/state-badge.tsx'
import type { RowPlace } from '#renderer/ui/task-row.tsx'
import { useProgramMessage } from '#renderer/ui/use-program-message.ts'
import { RecallActions, recallKeys } from './recall-actions.tsx'
import { Stake } from './stake.tsx'
import { usePastRecall } from './use-past-recall.ts'
import { useRecallRow } from './use-recall-row.ts'
import rowClasses from '#renderer/ui/task-row.module.css'
import classes from './recall.module.css'

/** Somebody to call: why, what is at stake, what was tried, and what can be done, all in place. */
export function RecallLine({ row, rowKey, isFirst }: { readonly row: RecallRow } & RowPlace) {
  const { t } = useTranslation()
  const word = useProgramMessage()
  const format = useDayFormat()
  const phoneText = usePhoneText()
  const pastWords = usePastRecall()
  const { customerId, customer, productId, product, phone, tries, maxTries } = row
  const [last] = row.past
  const href = `/customers/${customerId}`
  const { line, actions, isLeaving, leave, onKeyDown } = useRecallRow(href)

  return (
    <li
      ref={line}
      className={rowClasses['row']}
      data-row={rowKey}
      data-leaving={isLeaving || undefined}
      tabIndex={isFirst ? 0 : -1}
      aria-label={customer}
      aria-keyshortcuts={`${recallKeys} Enter`}
      onKeyDown={onKeyDown}
    >
      <div className={rowClasses['line']}>
        <span className={rowClasses['avatar']}>
          <CustomerAvatar name={customer} id={customerId} photoId={row.photoId} size={36} />
        </span>
        <div className={classes['text']}>
          <div className={classes['nameLine']}>
            <Link href={href} className={classes['name']}>
              {customer}
            </Link>
            {product !== null && <span className="rg-quiet">{product}</span>}
            <StateBadge state={row.state} />
            <span className={classes['figures']}>
              {phone !== null && <span className="rg-quiet rg-number">{phoneText(phone)}</span>}
              <Stake row={row} />
            </span>
          </div>
          <div className={classes['reason']}>{word(row.reason)}</div>
          {last !== undefined && (
            <div className={classes['reason']}>
              {[
                tries > 0 && t('recall.tries', { count: tries, max: maxTries }),
                t('recall.last', { day: format(last.on), what: pastWords(last) }),
              ]
                .filter((part) => part !== false)
                .join(' · ')}
            </div>
          )}
        </div>
        {phone !== null && <PhoneActions phone={phone} size={36} />}
        <RecallActions
          ref={actions}
          {...{ customerId, productId, name: customer, lastRecallId: row.lastRecallId }}
          leave={(act) => void leave(act)}
          onClose={() => line.current?.focus()}
        />
      </div>
    </li>
  )
}
