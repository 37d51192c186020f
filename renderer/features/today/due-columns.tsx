import { useMediaQuery } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import type { DueRow } from '#shared/contract/today.ts'
import { CustomerAvatar } from '#renderer/ui/customer-avatar.tsx'
import { DayText } from '#renderer/ui/day-text.tsx'
import { MoneyText } from '#renderer/ui/money-text.tsx'
import { StateBadge } from '#renderer/ui/state-badge.tsx'
import { useProgramMessage } from '#renderer/ui/use-program-message.ts'
import type { VirtualColumn } from '#renderer/ui/virtual-table.tsx'
import classes from './today.module.css'

/** The reason tells how long ago as well, so that the last purchase goes first where there is little room. */
export function useDueColumns(): readonly VirtualColumn<DueRow>[] {
  const { t } = useTranslation()
  const isWide = useMediaQuery('(min-width: 1280px)', true, { getInitialValueInEffect: false })
  const word = useProgramMessage()
  const columns: readonly VirtualColumn<DueRow>[] = [
    {
      key: 'customer',
      header: t('today.columns.customer'),
      width: 'minmax(150px, 1fr)',
      render: (row) => (
        <span className={classes['nameCell']}>
          <CustomerAvatar name={row.customer} id={row.customerId} size={30} />
          <span className="rg-truncate" title={row.customer}>
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
      width: 'minmax(180px, 2.4fr)',
      render: (row) => (
        <span className={classes['reasonCell']} title={word(row.reason)}>
          {word(row.reason)}
        </span>
      ),
    },
    {
      key: 'stake',
      header: t('today.columns.stake'),
      width: '104px',
      align: 'end',
      render: (row) => <MoneyText amount={row.stake} />,
    },
    {
      key: 'last',
      header: t('today.columns.last'),
      width: '104px',
      render: (row) => <DayText day={row.lastOn} as="short" />,
    },
    {
      key: 'phone',
      header: t('today.columns.phone'),
      width: '156px',
      render: (row) => <span className="rg-number">{row.phone}</span>,
    },
  ]
  return isWide ? columns : columns.filter(({ key }) => key !== 'last')
}
