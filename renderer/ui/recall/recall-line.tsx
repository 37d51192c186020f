import { useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import type { RecallRow } from '#shared/contract/recall.ts'
import { CustomerAvatar } from '#renderer/ui/customer-avatar.tsx'
import { useDayFormat } from '#renderer/ui/day-text.tsx'
import { PhoneActions } from '#renderer/ui/phone-actions.tsx'
import { usePhoneText } from '#renderer/ui/phone-text.tsx'
import { focusNeighbour, stepOnKey } from '#renderer/ui/row-steps.ts'
import { StateBadge } from '#renderer/ui/state-badge.tsx'
import type { RowPlace } from '#renderer/ui/task-row.tsx'
import { useProgramMessage } from '#renderer/ui/use-program-message.ts'
import { RecallActions, recallKeys, type RecallHandle } from './recall-actions.tsx'
import { Stake } from './stake.tsx'
import { usePastRecall } from './use-past-recall.ts'
import classes from './recall.module.css'

/** What was dealt with is gone by then; what is still there is readable again. */
const goneAfterMs = 500

/** Somebody to call: why, what is at stake, what was tried, and what can be done, all in place. */
export function RecallLine({ row, rowKey, isFirst }: { readonly row: RecallRow } & RowPlace) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const word = useProgramMessage()
  const format = useDayFormat()
  const phoneText = usePhoneText()
  const pastWords = usePastRecall()
  const line = useRef<HTMLLIElement>(null)
  const actions = useRef<RecallHandle>(null)
  const [isLeaving, setIsLeaving] = useState(false)
  const { customerId, customer, productId, product, phone, tries, maxTries } = row
  const [last] = row.past
  const href = `/customers/${customerId}`

  async function leave(act: () => Promise<boolean>): Promise<void> {
    setIsLeaving(true)
    if (line.current !== null) focusNeighbour(line.current)
    const isDone = await act()
    setTimeout(() => setIsLeaving(false), isDone ? goneAfterMs : 0)
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (stepOnKey(event) || event.target !== event.currentTarget) return
    if (event.ctrlKey || event.altKey || event.metaKey) return
    if (event.key === 'Enter') navigate(href)
    else if (actions.current?.press(event.code) === true) event.preventDefault()
  }

  return (
    <li
      ref={line}
      className={classes['row']}
      data-row={rowKey}
      data-leaving={isLeaving || undefined}
      tabIndex={isFirst ? 0 : -1}
      aria-label={customer}
      aria-keyshortcuts={`${recallKeys} Enter`}
      onKeyDown={onKeyDown}
    >
      <div className={classes['line']}>
        <span className={classes['avatar']}>
          <CustomerAvatar name={customer} id={customerId} photoId={row.photoId} size={36} />
        </span>
        <div className={classes['text']}>
          <div className={classes['nameLine']}>
            <Link href={href} className={classes['name']}>
              {customer}
            </Link>
            {product !== null && <span className="rg-quiet">{product}</span>}
            <StateBadge state={row.state} />
            {phone !== null && <span className="rg-quiet rg-number">{phoneText(phone)}</span>}
            <Stake row={row} />
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
