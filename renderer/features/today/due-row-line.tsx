import { Link } from 'wouter'
import type { DueRow } from '#shared/contract/today.ts'
import { CustomerAvatar } from '#renderer/ui/customer-avatar.tsx'
import { PhoneActions } from '#renderer/ui/phone-actions.tsx'
import { RecallActions, recallKeys } from '#renderer/ui/recall/recall-actions.tsx'
import { WhyButton } from '#renderer/ui/rhythm-evidence/why-button.tsx'
import { useRecallRow } from '#renderer/ui/recall/use-recall-row.ts'
import { StateBadge } from '#renderer/ui/state-badge.tsx'
import type { RowPlace } from '#renderer/ui/task-row.tsx'
import { useProgramMessage } from '#renderer/ui/use-program-message.ts'
import rowClasses from '#renderer/ui/task-row.module.css'
import { PrintedPhone } from './printed-phone.tsx'
import classes from './today.module.css'

/** A customer whose time to buy has come, why we think so, and what came of calling them. */
export function DueRowLine({ row, rowKey, isFirst }: { readonly row: DueRow } & RowPlace) {
  const word = useProgramMessage()
  const { customerId, customer, photoId, productId, phone } = row
  const href = `/customers/${customerId}`
  // A call is not ticked off without saying whether it reached them.
  const { line, actions, isLeaving, leave, onKeyDown } = useRecallRow(href, (code) =>
    code === 'Space' ? 'KeyD' : code,
  )

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
