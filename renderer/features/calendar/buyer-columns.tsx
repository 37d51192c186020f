import { useMemo } from 'react'
import { IconCheck } from '@tabler/icons-react'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { PastBuyer } from '#shared/contract/calendar.ts'
import { CustomerAvatar } from '#renderer/ui/customer-avatar.tsx'
import { MoneyText } from '#renderer/ui/money-text.tsx'
import { PhoneText } from '#renderer/ui/phone-text.tsx'
import type { VirtualColumn } from '#renderer/ui/virtual-column.ts'
import classes from './calendar.module.css'

export function useBuyerColumns(): readonly VirtualColumn<PastBuyer>[] {
  const { t } = useTranslation()
  return useMemo(() => columnsFor(t), [t])
}

const columnsFor = (t: TFunction): readonly VirtualColumn<PastBuyer>[] => [
  {
    key: 'customer',
    header: t('calendar.columns.customer'),
    width: 'minmax(160px, 1.3fr)',
    render: (row) => (
      <span className={classes['nameCell']}>
        <CustomerAvatar name={row.customer} id={row.customerId} photoId={row.photoId} size={30} />
        <span className="rg-truncate rg-strong" title={row.customer}>
          {row.customer}
        </span>
      </span>
    ),
  },
  {
    key: 'items',
    header: t('calendar.columns.items'),
    width: 'minmax(140px, 1.6fr)',
    from: 520,
    render: (row) => (
      <span className="rg-truncate rg-quiet" title={row.items.join(', ')}>
        {row.items.join(', ')}
      </span>
    ),
  },
  {
    key: 'sum',
    header: t('calendar.columns.sum'),
    width: '116px',
    align: 'end',
    render: (row) => <MoneyText amount={row.sum} />,
  },
  {
    key: 'again',
    header: t('calendar.columns.again'),
    width: '132px',
    from: 700,
    render: (row) =>
      row.boughtAgain && (
        <span className={classes['again']}>
          <IconCheck size={14} stroke={2} aria-hidden />
          {t('calendar.again')}
        </span>
      ),
  },
  {
    key: 'phone',
    header: t('calendar.columns.phone'),
    width: '140px',
    from: 430,
    render: (row) => row.phone !== null && <PhoneText phone={row.phone} />,
  },
]
