import { useMemo } from 'react'
import { Button } from '@mantine/core'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { OrderRow } from '#shared/contract/orders.ts'
import { CustomerAvatar } from '#renderer/ui/customer-avatar.tsx'
import { DayText } from '#renderer/ui/day-text.tsx'
import { MoneyText } from '#renderer/ui/money-text.tsx'
import type { VirtualColumn } from '#renderer/ui/virtual-column.ts'
import { OrderMark } from './order-mark.tsx'
import { OrderMenu } from './order-menu.tsx'
import { useOrderActs } from './use-order-acts.ts'
import classes from './orders.module.css'

export function useOrderColumns(): readonly VirtualColumn<OrderRow>[] {
  const { t } = useTranslation()
  return useMemo(() => columnsFor(t), [t])
}

function columnsFor(t: TFunction): readonly VirtualColumn<OrderRow>[] {
  return [
    {
      key: 'promised',
      header: t('orders.columns.promised'),
      width: '148px',
      render: (row) => (
        <span className={classes['promise']} data-late={row.daysLate > 0 || undefined}>
          <DayText day={row.promisedOn} as="short" />
          {row.promisedTime !== null && <span className="rg-quiet">{row.promisedTime}</span>}
        </span>
      ),
    },
    {
      key: 'customer',
      header: t('sales.columns.customer'),
      width: 'minmax(170px, 1.2fr)',
      render: (row) => (
        <span className={classes['who']}>
          <CustomerAvatar name={row.customer} id={row.customerId} size={28} />
          <span title={row.customer ?? ''}>{row.customer ?? '–'}</span>
        </span>
      ),
    },
    {
      key: 'items',
      header: t('orders.columns.items'),
      width: 'minmax(120px, 1.6fr)',
      from: 880,
      render: (row) => {
        const more = row.lineCount - row.items.length
        const names = row.items.join(', ')
        return (
          <span className="rg-truncate" title={names}>
            {more > 0 ? `${names} +${more}` : names}
          </span>
        )
      },
    },
    {
      key: 'state',
      header: t('orders.columns.state'),
      width: 'minmax(150px, 190px)',
      from: 520,
      render: (row) => <OrderMark order={row} />,
    },
    {
      key: 'total',
      header: t('sales.columns.total'),
      width: '112px',
      align: 'end',
      render: (row) => <MoneyText amount={row.total} className="rg-strong" />,
    },
    {
      key: 'paid',
      header: t('orders.deposit'),
      width: '108px',
      from: 1060,
      align: 'end',
      render: (row) => (row.paid === 0 ? '' : <MoneyText amount={row.paid} />),
    },
    {
      key: 'rest',
      header: t('orders.rest'),
      width: '112px',
      from: 980,
      align: 'end',
      render: (row) =>
        row.state === 'ordered' || row.state === 'ready' ? (
          <MoneyText amount={row.total === null ? null : row.total - row.paid} />
        ) : (
          ''
        ),
    },
    {
      key: 'acts',
      header: t('common.more'),
      hideHeader: true,
      width: '176px',
      render: (row) => <Acts row={row} />,
    },
  ]
}

/** The one next step in its place, the others behind the dots. */
function Acts({ row }: { readonly row: OrderRow }) {
  const { t } = useTranslation()
  const acts = useOrderActs()
  const isOpen = row.state === 'ordered' || row.state === 'ready'
  return (
    <span className={classes['acts']} onClick={(event) => event.stopPropagation()}>
      {isOpen && (
        <Button
          variant="default"
          size="compact-sm"
          h={30}
          px={10}
          aria-label={t(row.state === 'ordered' ? 'orders.readyOf' : 'orders.handOverOf', { number: row.number })}
          onKeyDown={(event) => event.stopPropagation()}
          onClick={() => (row.state === 'ordered' ? void acts.ready(row) : acts.handOver(row))}
        >
          {t(row.state === 'ordered' ? 'orders.acts.ready' : 'orders.acts.handOver')}
        </Button>
      )}
      <OrderMenu row={row} />
    </span>
  )
}
