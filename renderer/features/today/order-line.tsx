import { useState } from 'react'
import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { IconCalendarEvent, IconChevronRight, IconClockExclamation, IconPackage } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { TodayOrder } from '#shared/contract/today.ts'
import { client } from '#renderer/engine/client.ts'
import { useMoney } from '#renderer/ui/money-text.tsx'
import { openOrderDialog } from '#renderer/ui/order-dialog-store.ts'
import { PhoneActions } from '#renderer/ui/phone-actions.tsx'
import { TaskRow, type RowPlace } from '#renderer/ui/task-row.tsx'
import { useAct } from '#renderer/ui/use-act.ts'
import { useProgramMessage } from '#renderer/ui/use-program-message.ts'
import { PrintedPhone } from './printed-phone.tsx'
import classes from './today.module.css'

/** An order to be made ready or handed over, or promised for another day. */
export function OrderLine({ row, ...place }: { readonly row: TodayOrder } & RowPlace) {
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

  const openOrder = () => openOrderDialog({ mode: 'edit', orderId: id })
  const handOver = () => openOrderDialog({ mode: 'hand-over', orderId: id })
  const next = state === 'ordered' ? () => void ready() : handOver
  return (
    <TaskRow
      {...place}
      name={name}
      customer={
        row.customerId === null || row.customer === null
          ? null
          : { id: row.customerId, name: row.customer, photoId: row.photoId }
      }
      onOpen={openOrder}
      keys={{ Space: next, KeyD: next, KeyH: handOver, ...(state === 'ordered' ? { KeyR: () => void ready() } : {}) }}
      onPostpone={(promisedOn) =>
        act(word({ code: 'order-postponed', params: { number, day: promisedOn } }), () =>
          client.orders.postpone({ id, promisedOn }),
        )
      }
      before={
        <>
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
          <Button variant="default" px={12} aria-label={t('orders.handOverOf', { number })} onClick={handOver}>
            {t('orders.acts.handOver')}
          </Button>
        </>
      }
      after={
        <Tooltip label={t('common.open')}>
          <ActionIcon aria-label={t('later.openFor', { name })} onClick={openOrder}>
            <IconChevronRight size={18} stroke={1.8} />
          </ActionIcon>
        </Tooltip>
      }
    >
      <div className={classes['nameLine']}>
        <button type="button" className={classes['nameButton']} onClick={openOrder}>
          {name}
        </button>
        <span className={classes['mark']} data-late={isLate || undefined}>
          <Icon size={14} stroke={2} aria-hidden />
          {word(row.reason)}
        </span>
        {row.phone !== null && <PrintedPhone phone={row.phone} />}
      </div>
      <div className={classes['reason']}>{facts.join(' · ')}</div>
    </TaskRow>
  )
}
