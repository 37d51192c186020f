import { useTranslation } from 'react-i18next'
import type { CustomerRow } from '#shared/contract/customers.ts'
import { CustomerAvatar } from '#renderer/ui/customer-avatar.tsx'
import { DayText } from '#renderer/ui/day-text.tsx'
import { MoneyText } from '#renderer/ui/money-text.tsx'
import { StateBadge } from '#renderer/ui/state-badge.tsx'
import type { VirtualColumn } from '#renderer/ui/virtual-table.tsx'
import { hitToShow } from './hit-to-show.ts'
import { TagMark } from './tag-mark.tsx'
import classes from './customers.module.css'

/** The columns of the list; beside an open card only who it is and how it stands. */
export function useCustomerColumns(
  isCompact: boolean,
  matches: ReadonlyMap<number, string>,
): readonly VirtualColumn<CustomerRow>[] {
  const { t, i18n } = useTranslation()
  const name: VirtualColumn<CustomerRow> = {
    key: 'name',
    header: t('customers.columns.name'),
    width: isCompact ? 'minmax(0, 1fr)' : 'minmax(190px, 2fr)',
    sortable: true,
    render: (row) => <NameCell row={row} match={matches.get(row.id)} isCompact={isCompact} />,
  }
  if (isCompact) {
    return [
      name,
      {
        key: 'dueOn',
        header: t('customers.columns.due'),
        width: '112px',
        sortable: true,
        render: (row) => (row.state === null ? null : <StateBadge state={row.state} plain />),
      },
    ]
  }
  return [
    name,
    {
      key: 'phone',
      header: t('customers.columns.phone'),
      width: '142px',
      render: (row) => <span className="rg-number">{row.phone}</span>,
    },
    {
      key: 'tags',
      header: t('customers.columns.tags'),
      width: 'minmax(90px, 1fr)',
      render: (row) => (
        <span className={classes['rowTags']} title={row.tags.map((tag) => tag.name).join(', ')}>
          {row.tags.map((tag) => (
            <TagMark key={tag.id} tag={tag} />
          ))}
        </span>
      ),
    },
    {
      key: 'lastOn',
      header: t('customers.columns.lastOn'),
      width: '124px',
      sortable: true,
      render: (row) => <DayText day={row.lastOn} near />,
    },
    {
      key: 'visits',
      header: t('customers.columns.visits'),
      width: '92px',
      align: 'end',
      sortable: true,
      render: (row) => new Intl.NumberFormat(i18n.language).format(row.visits),
    },
    {
      key: 'spent',
      header: t('customers.columns.spent'),
      width: '130px',
      align: 'end',
      sortable: true,
      render: (row) => <MoneyText amount={row.spent} />,
    },
    {
      key: 'dueOn',
      header: t('customers.columns.due'),
      width: '228px',
      sortable: true,
      render: (row) => (
        <span className={classes['dueCell']}>
          <span className={classes['dueDay']}>
            <DayText day={row.dueOn} near />
          </span>
          {row.state !== null && <StateBadge state={row.state} plain />}
        </span>
      ),
    },
  ]
}

type NameCellProps = {
  readonly row: CustomerRow
  readonly match: string | undefined
  readonly isCompact: boolean
}

function NameCell({ row, match, isCompact }: NameCellProps) {
  const hit = hitToShow(match, isCompact ? [row.displayName] : [row.displayName, row.phone ?? ''])
  const company = row.company === row.displayName ? '' : row.company
  const detail = hit ?? company
  return (
    <span className={classes['nameCell']} data-customer={row.id}>
      <CustomerAvatar name={row.displayName} id={row.id} size={30} />
      <span className={classes['nameText']}>
        <span className={classes['name']} title={row.displayName}>
          {row.displayName}
        </span>
        {detail !== '' && (
          <span className={classes['nameDetail']} title={detail}>
            {hit === null ? detail : <mark className={classes['hit']}>{detail}</mark>}
          </span>
        )}
      </span>
    </span>
  )
}
