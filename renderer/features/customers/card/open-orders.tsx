import { Button } from '@mantine/core'
import { IconClockExclamation, IconPackage } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { OrderRow } from '#shared/contract/orders.ts'
import { orpc } from '#renderer/engine/queries.ts'
import { useNearDay } from '#renderer/ui/day-text.tsx'
import { useMoney } from '#renderer/ui/money-text.tsx'
import { openOrderDialog } from '#renderer/ui/order-dialog-store.ts'
import classes from './promises.module.css'

/** What is ordered and not handed over yet. */
export function OpenOrders({ customerId }: { readonly customerId: number }) {
  const { t } = useTranslation()
  const { data } = useQuery(orpc.orders.list.queryOptions({ input: { customerId, limit: 20 } }))
  if (data === undefined || data.rows.length === 0) return null
  return (
    <ul className={classes['promises']} aria-label={t('sales.tabs.orders')}>
      {data.rows.map((order) => (
        <Ordered key={order.id} order={order} />
      ))}
    </ul>
  )
}

function Ordered({ order }: { readonly order: OrderRow }) {
  const { t } = useTranslation()
  const money = useMoney()
  const nearDay = useNearDay()
  const { id, number, promisedOn, promisedTime, daysLate, total, paid } = order
  const isLate = daysLate > 0
  const promised = promisedOn === null ? '' : nearDay(promisedOn)
  const facts = [
    isLate && order.state === 'ordered' ? '' : t(`orders.states.${order.state}`),
    isLate
      ? t('today.late', { count: daysLate })
      : promisedTime === null || promised === ''
        ? promised
        : `${promised}, ${promisedTime}`,
    total === null ? '' : t('orders.restOf', { amount: money(total - paid) }),
  ].filter((fact) => fact !== '')
  const Icon = isLate ? IconClockExclamation : IconPackage
  return (
    <li className={classes['promise']} data-late={isLate || undefined}>
      <span className={classes['promiseMark']} aria-hidden>
        <Icon size={18} stroke={1.8} />
      </span>
      <span className={classes['entryText']}>
        <span className={classes['promiseTitle']}>{order.items.join(', ')}</span>
        <span className={classes['entryFacts']}>{facts.join(' · ')}</span>
      </span>
      <Button
        variant="default"
        className="rg-no-print"
        aria-label={t('orders.openOf', { number })}
        onClick={() => openOrderDialog({ mode: 'edit', orderId: id })}
      >
        {t('common.open')}
      </Button>
    </li>
  )
}
