import { useRef, useState, type KeyboardEvent } from 'react'
import { Link, useLocation } from 'wouter'
import type { DueRow } from '#shared/contract/today.ts'
import { CustomerAvatar } from '#renderer/ui/customer-avatar.tsx'
import { PhoneActions } from '#renderer/ui/phone-actions.tsx'
import { RecallActions, recallKeys, type RecallHandle } from '#renderer/ui/recall/recall-actions.tsx'
import { focusNeighbour, stepOnKey } from '#renderer/ui/row-steps.ts'
import { WhyButton } from '#renderer/ui/rhythm-evidence/why-button.tsx'
import { StateBadge } from '#renderer/ui/state-badge.tsx'
import type { RowPlace } from '#renderer/ui/task-row.tsx'
import { useProgramMessage } from '#renderer/ui/use-program-message.ts'
import rowClasses from '#renderer/ui/task-row.module.css'
import { PrintedPhone } from './printed-phone.tsx'
import classes from './today.module.css'

/** What was dealt with is gone by then; what is still there is readable again. */
const goneAfterMs = 500

/** A customer whose time to buy has come, why we think so, and what came of calling them. */
export function DueRowLine({ row, rowKey, isFirst }: { readonly row: DueRow } & RowPlace) {
  const word = useProgramMessage()
  const [, navigate] = useLocation()
  const line = useRef<HTMLLIElement>(null)
  const actions = useRef<RecallHandle>(null)
  const [isLeaving, setIsLeaving] = useState(false)
  const { customerId, customer, photoId, productId, phone } = row
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
    // A call is not ticked off without saying whether it reached them.
    const code = event.code === 'Space' ? 'KeyD' : event.code
    if (event.key === 'Enter') navigate(href)
    else if (actions.current?.press(code) === true) event.preventDefault()
  }

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
        <span className={rowClasses['printedBox']} aria-hidden />
        <span className={rowClasses['avatar']}>
          <CustomerAvatar name={customer} id={customerId} photoId={photoId} size={36} />
        </span>
        <div className={rowClasses['text']}>
          <div className={classes['nameLine']}>
            <Link href={href} className={classes['name']}>
              {customer}
            </Link>
            {/* Its band says so of everybody who is just due. */}
            {row.state !== 'due' && <StateBadge state={row.state} />}
            <WhyButton customerId={customerId} productId={productId} name={customer} />
            {phone !== null && <PrintedPhone phone={phone} />}
          </div>
          <div className={classes['reason']}>{word(row.reason)}</div>
        </div>
        {phone !== null && (
          <div className={rowClasses['actions']}>
            <PhoneActions phone={phone} size={36} />
          </div>
        )}
        <RecallActions
          ref={actions}
          {...{ customerId, productId, name: customer }}
          leave={(act) => void leave(act)}
          onClose={() => line.current?.focus()}
        />
      </div>
    </li>
  )
}
