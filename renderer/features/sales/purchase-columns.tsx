import { useMemo } from 'react'
import type { TFunction } from 'i18next'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { PurchaseRow } from '#shared/contract/purchases.ts'
import { CustomerAvatar } from '#renderer/ui/customer-avatar.tsx'
import { DayText } from '#renderer/ui/day-text.tsx'
import { MoneyText } from '#renderer/ui/money-text.tsx'
import { usePaymentMethodName } from '#renderer/ui/payment-method.ts'
import type { VirtualColumn } from '#renderer/ui/virtual-column.ts'
import { PurchaseMenu } from './purchase-menu.tsx'
import classes from './sales.module.css'

export function usePurchaseColumns(onTrash: (row: PurchaseRow) => void): readonly VirtualColumn<PurchaseRow>[] {
  const { t } = useTranslation()
  return useMemo(() => columnsFor(t, onTrash), [t, onTrash])
}

function columnsFor(t: TFunction, onTrash: (row: PurchaseRow) => void): readonly VirtualColumn<PurchaseRow>[] {
  return [
    {
      key: 'day',
      header: t('sales.columns.day'),
      width: '102px',
      render: (row) => <DayText day={row.day} as="short" />,
    },
    {
      key: 'number',
      header: t('sales.columns.number'),
      width: '62px',
      from: 820,
      align: 'end',
      render: (row) => <span className={classes['quiet']}>{row.number}</span>,
    },
    {
      key: 'customer',
      header: t('sales.columns.customer'),
      width: 'minmax(208px, 1.2fr)',
      render: (row) => (
        <span className={classes['who']}>
          <CustomerAvatar name={row.customer} id={row.customerId} size={28} />
          <span
            className={row.customer === null ? classes['quiet'] : classes['name']}
            title={row.customer ?? t('common.walkIn')}
          >
            {row.customer ?? t('common.walkIn')}
          </span>
        </span>
      ),
    },
    {
      key: 'items',
      header: t('sales.columns.items'),
      width: 'minmax(130px, 2fr)',
      from: 620,
      render: (row) => <Items row={row} />,
    },
    {
      key: 'method',
      header: t('sales.columns.method'),
      width: '104px',
      from: 860,
      render: (row) => <Methods row={row} />,
    },
    {
      key: 'total',
      header: t('sales.columns.total'),
      width: '124px',
      align: 'end',
      render: (row) => <MoneyText amount={row.total} className="rg-strong" />,
    },
    {
      key: 'owed',
      header: t('sales.columns.owed'),
      width: '108px',
      align: 'end',
      from: 700,
      render: (row) => row.owed !== 0 && <MoneyText amount={row.owed} className={classes['owed']} />,
    },
    {
      key: 'menu',
      header: t('common.more'),
      hideHeader: true,
      width: '52px',
      render: (row) => <PurchaseMenu row={row} onTrash={onTrash} />,
    },
  ]
}

function Methods({ row }: { readonly row: PurchaseRow }) {
  const names = row.methods.map(usePaymentMethodName()).join(', ')
  return (
    <span className={classes['quiet']} title={names}>
      {names}
    </span>
  )
}

/** The first names and how many more; goods that came back say so. */
function Items({ row }: { readonly row: PurchaseRow }) {
  const { t } = useTranslation()
  const names = row.items.join(', ')
  const more = row.lineCount - row.items.length
  return (
    <span className={classes['items']}>
      {row.isReturn && (
        <span className={classes['return']}>
          <IconArrowBackUp size={14} stroke={2} />
          {t('sales.return')}
        </span>
      )}
      <span className="rg-truncate" title={names}>
        {names}
      </span>
      {more > 0 && <span className={classes['more']}>{`+${more}`}</span>}
    </span>
  )
}
