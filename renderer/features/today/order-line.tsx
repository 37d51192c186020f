import { useState } from 'react'
import { Button } from '@mantine/core'
import { IconCalendarEvent, IconClockExclamation, IconPackage } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { TodayOrder } from '#shared/contract/today.ts'
import { client } from '#renderer/engine/client.ts'
import { CustomerAvatar } from '#renderer/ui/customer-avatar.tsx'
import { useMoney } from '#renderer/ui/money-text.tsx'
import { openOrderDialog } from '#renderer/ui/order-dialog-store.ts'
import { PhoneActions } from '#renderer/ui/phone-actions.tsx'
import { stepOnKey } from '#renderer/ui/row-steps.ts'
import type { RowPlace } from '#renderer/ui/task-row.tsx'
import { useAct } from '#renderer/ui/use-act.ts'
import { useProgramMessage } from '#renderer/ui/use-program-message.ts'
import rowClasses from '#renderer/ui/task-row.module.css'
import { PrintedPhone } from './printed-phone.tsx'
import classes from './today.module.css'

/** An order to be made ready or handed over. */
export function OrderLine({ row, rowKey, isFirst }: { readonly row: TodayOrder } & RowPlace) {
  const { t } = useTranslation()
  const word = useProgramMessage()
  const money = useMoney()
  const act = useAct()
  const [isBusy, setIsBusy] = useState(false)
  const { id, number, state, daysLate } = row
  const name = row.customer ?? t('orders.number', { number })
  const isLate = daysLate > 0
  const Icon = isLate ? IconClockExclamation : state === 'ready' ? IconPackage : IconCalendarEvent
  const rest = row.total === null ? null : row.total - row.paid
  const facts = [
    row.items.join(', '),
    rest !== null && rest > 0 ? t('orders.restOf', { amount: money(rest) }) : '',
    state === 'ready' && isLate ? t('today.late', { count: daysLate }) : '',
  ].filter((fact) => fact !== '')

  async function ready(): Promise<void> {
    setIsBusy(true)
    await act(t('orders.readyToast', { number }), () => client.orders.setState({ id, state: 'ready' }))
    setIsBusy(false)
  }

  return (
    <li
      className={rowClasses['row']}
      data-row={rowKey}
      tabIndex={isFirst ? 0 : -1}
      aria-label={name}
      aria-keyshortcuts="R H Enter"
      onKeyDown={(event) => {
        if (stepOnKey(event) || event.target !== event.currentTarget) return
        if (event.ctrlKey || event.altKey || event.metaKey) return
        if (event.key === 'Enter') openOrderDialog({ mode: 'edit', orderId: id })
        else if (event.code === 'KeyH') openOrderDialog({ mode: 'hand-over', orderId: id })
        else if (event.code === 'KeyR' && state === 'ordered') void ready()
      }}
    >
      <div className={rowClasses['line']}>
        <span className={rowClasses['printedBox']} aria-hidden />
        <span className={rowClasses['avatar']}>
          <CustomerAvatar name={row.customer} id={row.customerId} photoId={row.photoId} size={36} />
        </span>
        <div className={rowClasses['text']}>
          <div className={classes['nameLine']}>
            <button
              type="button"
              className={classes['nameButton']}
              onClick={() => openOrderDialog({ mode: 'edit', orderId: id })}
            >
              {name}
            </button>
            <span className={classes['mark']} data-late={isLate || undefined}>
              <Icon size={14} stroke={2} aria-hidden />
              {word(row.reason)}
            </span>
            {row.phone !== null && <PrintedPhone phone={row.phone} />}
          </div>
          <div className={classes['reason']}>{facts.join(' · ')}</div>
        </div>
        <div className={rowClasses['actions']}>
          {row.phone !== null && <PhoneActions phone={row.phone} size={36} />}
          {state === 'ordered' && (
            <Button
              variant="default"
              px={12}
              loading={isBusy}
              aria-label={t('orders.readyOf', { number })}
              onClick={() => void ready()}
            >
              {t('orders.acts.ready')}
            </Button>
          )}
          <Button
            variant="default"
            px={12}
            aria-label={t('orders.handOverOf', { number })}
            onClick={() => openOrderDialog({ mode: 'hand-over', orderId: id })}
          >
            {t('orders.acts.handOver')}
          </Button>
        </div>
      </div>
    </li>
  )
}
