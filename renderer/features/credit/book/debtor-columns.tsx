import { useMemo } from 'react'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { Debtor } from '#shared/contract/credit.ts'
import { formatDecimal } from '#shared/domain/money.ts'
import { useLanguage, useShop } from '#renderer/engine/shop.ts'
import { CustomerAvatar } from '#renderer/ui/customer-avatar.tsx'
import { DayText } from '#renderer/ui/day-text.tsx'
import { MoneyText, useMoney } from '#renderer/ui/money-text.tsx'
import type { VirtualColumn } from '#renderer/ui/virtual-column.ts'
import { AgeingBar } from '../ageing-bar.tsx'
import { ageingParts } from '../ageing-parts.ts'
import classes from './book.module.css'

export function useDebtorColumns(): readonly VirtualColumn<Debtor>[] {
  const { t } = useTranslation()
  return useMemo(() => columnsFor(t), [t])
}

/** In a narrow window the five columns leave; the bar under the balance says the same. The currency stands beside the balance. */
const ageingFrom = 1080

function columnsFor(t: TFunction): readonly VirtualColumn<Debtor>[] {
  return [
    {
      key: 'name',
      header: t('creditBook.columns.name'),
      width: 'minmax(186px, 1.8fr)',
      sortable: true,
      render: (row) => <Name row={row} />,
    },
    {
      key: 'balance',
      header: t('creditBook.columns.balance'),
      width: '136px',
      align: 'end',
      sortable: true,
      render: (row) => <Balance row={row} />,
    },
    {
      key: 'overdue',
      header: t('creditBook.columns.overdue'),
      width: '128px',
      align: 'end',
      sortable: true,
      render: (row) => <Part amount={row.overdue} isLate />,
    },
    ...ageingParts.map((part): VirtualColumn<Debtor> => ({
      key: part,
      header: t(`creditBook.ageing.${part}`),
      width: 'minmax(84px, 1fr)',
      align: 'end',
      from: ageingFrom,
      render: (row) => <Part amount={row.ageing[part]} isBare />,
    })),
    {
      key: 'since',
      header: t('creditBook.columns.since'),
      width: '100px',
      sortable: true,
      from: 560,
      render: (row) => <DayText day={row.owesSince} as="short" />,
    },
    {
      key: 'lastPaidOn',
      header: t('creditBook.columns.lastPaid'),
      width: '108px',
      from: 660,
      render: (row) => <DayText day={row.lastPaidOn} as="short" />,
    },
  ]
}

function Name({ row }: { readonly row: Debtor }) {
  const { t } = useTranslation()
  const money = useMoney()
  return (
    <span className={classes['nameCell']}>
      <CustomerAvatar name={row.customer} id={row.customerId} photoId={row.photoId} size={30} />
      <span className={classes['nameText']}>
        <span className={classes['name']} title={row.customer}>
          {row.customer}
        </span>
        {row.isOverLimit && row.limit !== null && (
          <span className={classes['overLimit']} title={t('creditBook.overLimitOf', { amount: money(row.limit) })}>
            <IconAlertTriangle size={13} stroke={2} aria-hidden />
            <span className="rg-truncate">{t('creditBook.overLimitOf', { amount: money(row.limit) })}</span>
          </span>
        )}
      </span>
    </span>
  )
}

function Balance({ row }: { readonly row: Debtor }) {
  const { t } = useTranslation()
  const money = useMoney()
  if (row.balance < 0)
    return (
      <span className={classes['favour']} title={t('creditBook.inFavour', { amount: money(-row.balance) })}>
        {money(row.balance)}
      </span>
    )
  return (
    <span className={classes['balance']}>
      <MoneyText amount={row.balance} className="rg-strong" />
      <AgeingBar ageing={row.ageing} />
    </span>
  )
}

/** Nothing is a dash, so that the eye finds what there is. */
type PartProps = {
  readonly amount: number
  readonly isLate?: boolean
  /** Without the currency, which would not find room five times. */
  readonly isBare?: boolean
}

function Part({ amount, isLate = false, isBare = false }: PartProps) {
  if (amount === 0) return <span className="rg-quiet">–</span>
  return (
    <span className={classes['part']} data-late={isLate || undefined}>
      {isBare ? <BareAmount amount={amount} /> : <MoneyText amount={amount} />}
    </span>
  )
}

function BareAmount({ amount }: { readonly amount: number }) {
  const language = useLanguage()
  const { currency } = useShop().settings
  return <span className="rg-number">{formatDecimal(amount, currency, language)}</span>
}
