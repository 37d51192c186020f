import { useMemo } from 'react'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { DueRow } from '#shared/contract/today.ts'
import { CustomerAvatar } from '#renderer/ui/customer-avatar.tsx'
import { DayText } from '#renderer/ui/day-text.tsx'
import { MoneyText } from '#renderer/ui/money-text.tsx'
import { PhoneText } from '#renderer/ui/phone-text.tsx'
import { StateBadge } from '#renderer/ui/state-badge.tsx'
import { useProgramMessage } from '#renderer/ui/use-program-message.ts'
import type { VirtualColumn } from '#renderer/ui/virtual-column.ts'
import classes from './today.module.css'

export function useDueColumns(): readonly VirtualColumn<DueRow>[] {
  const { t } = useTranslation()
  return useMemo(() => columnsFor(t), [t])
}

/** The reason is read to its end: where there is little room the phone goes, and the last purchase, which the reason tells too. */
function columnsFor(t: TFunction): readonly VirtualColumn<DueRow>[] {
  return [
    {
      key: 'customer',
      header: t('today.columns.customer'),
      width: 'minmax(160px, 1fr)',
      render: (row) => (
        <span className={classes['nameCell']}>
          <CustomerAvatar name={row.customer} id={row.customerId} photoId={row.photoId} size={30} />
          <span className={classes['nameInFull']} title={row.customer}>
            {row.customer}
          </span>
        </span>
      ),
    },
    {
      key: 'state',
      header: t('today.columns.state'),
      width: '122px',
      render: (row) => <StateBadge state={row.state} plain />,
    },
    {
      key: 'reason',
      header: t('today.columns.reason'),
      width: 'minmax(140px, 2.4fr)',
      render: (row) => <Reason row={row} />,
    },
    {
      key: 'stake',
      header: t('today.columns.stake'),
      from: 560,
      width: '118px',
      align: 'end',
      render: (row) => <MoneyText amount={row.stake} />,
    },
    {
      key: 'last',
      header: t('today.columns.last'),
      from: 1000,
      width: '116px',
      render: (row) => <DayText day={row.lastOn} as="short" />,
    },
    {
      key: 'phone',
      header: t('today.columns.phone'),
      from: 900,
      width: '150px',
      render: (row) => <PhoneText phone={row.phone} />,
    },
  ]
}

function Reason({ row }: { readonly row: DueRow }) {
  const text = useProgramMessage()(row.reason)
  return (
    <span className={classes['reasonCell']} title={text}>
      {text}
    </span>
  )
}
