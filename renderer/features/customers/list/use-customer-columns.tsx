import { useMemo } from 'react'
import { IconPhoneOff } from '@tabler/icons-react'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { CustomerRow } from '#shared/contract/customers.ts'
import type { AppLanguage } from '#shared/domain/locale.ts'
import { useLanguage } from '#renderer/engine/shop.ts'
import { CustomerAvatar } from '#renderer/ui/customer-avatar.tsx'
import { DayText } from '#renderer/ui/day-text.tsx'
import { MoneyText } from '#renderer/ui/money-text.tsx'
import { PhoneText, usePhoneText } from '#renderer/ui/phone-text.tsx'
import { StateBadge } from '#renderer/ui/state-badge.tsx'
import type { VirtualColumn } from '#renderer/ui/virtual-column.ts'
import { hitToShow } from './hit-to-show.ts'
import { useOwnColumns } from '../own-fields/own-columns.tsx'
import { TagMark } from '../tag-mark.tsx'
import classes from '../customers.module.css'

/** `compact`: beside a card; `medium`: a window of a small notebook. */
export type ListRoom = 'compact' | 'medium' | 'wide'

/** The columns of the list; beside an open card only who it is and how it stands. */
export function useCustomerColumns(
  room: ListRoom,
  matches: ReadonlyMap<number, string>,
): readonly VirtualColumn<CustomerRow>[] {
  const { t } = useTranslation()
  const language = useLanguage()
  const own = useOwnColumns()
  return useMemo(() => {
    const columns = columnsFor(room, matches, t, language)
    // What the shop wishes to see stands before what is due, the last column.
    return room === 'wide' ? [...columns.slice(0, -1), ...own, ...columns.slice(-1)] : columns
  }, [room, matches, t, language, own])
}

function columnsFor(
  room: ListRoom,
  matches: ReadonlyMap<number, string>,
  t: TFunction,
  language: AppLanguage,
): readonly VirtualColumn<CustomerRow>[] {
  const number = new Intl.NumberFormat(language)
  const isCompact = room === 'compact'
  const isWide = room === 'wide'
  const name: VirtualColumn<CustomerRow> = {
    key: 'name',
    header: t('customers.columns.name'),
    width: isCompact ? 'minmax(0, 1fr)' : 'minmax(160px, 2fr)',
    sortable: true,
    render: (row) => <NameCell row={row} match={matches.get(row.id)} room={room} />,
  }
  if (isCompact) {
    return [
      name,
      {
        key: 'dueOn',
        header: t('customers.columns.due'),
        width: '124px',
        sortable: true,
        render: (row) => (row.state === null ? null : <StateBadge state={row.state} plain />),
      },
    ]
  }
  const visits: VirtualColumn<CustomerRow> = {
    key: 'visits',
    header: t('customers.columns.visits'),
    width: '98px',
    align: 'end',
    sortable: true,
    render: (row) => number.format(row.visits),
  }
  const tags: VirtualColumn<CustomerRow> = {
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
  }
  return [
    name,
    {
      key: 'phone',
      header: t('customers.columns.phone'),
      width: isWide ? '162px' : '148px',
      from: 600,
      render: (row) => <PhoneText phone={row.phone} />,
    },
    ...(isWide ? [tags] : []),
    {
      key: 'lastOn',
      header: t('customers.columns.lastOn'),
      width: '126px',
      from: 720,
      sortable: true,
      render: (row) => <DayText day={row.lastOn} near />,
    },
    ...(isWide ? [visits] : []),
    {
      key: 'spent',
      header: t('customers.columns.spent'),
      width: isWide ? '126px' : '120px',
      align: 'end',
      sortable: true,
      render: (row) => <MoneyText amount={row.spent} />,
    },
    {
      key: 'dueOn',
      header: t('customers.columns.due'),
      width: isWide ? '236px' : '132px',
      sortable: true,
      render: (row) => (
        <span className={classes['dueCell']} data-stacked={!isWide || undefined}>
          {(isWide || row.dueOn !== null) && (
            <span className={classes['dueDay']}>
              <DayText day={row.dueOn} near />
            </span>
          )}
          {row.state !== null && <StateBadge state={row.state} plain />}
        </span>
      ),
    },
  ]
}

/** Somebody who doesn't want to be contacted: a plain sign, since a list has hundreds of rows. */
function NoContactSign() {
  const { t } = useTranslation()
  const words = t('privacy.doNotContact')
  return (
    <span className={classes['noContact']} title={words}>
      <IconPhoneOff size={14} stroke={2} role="img" aria-label={words} />
    </span>
  )
}

type NameCellProps = {
  readonly row: CustomerRow
  readonly match: string | undefined
  readonly room: ListRoom
}

function NameCell({ row, match, room }: NameCellProps) {
  const phoneText = usePhoneText()
  const found = hitToShow(match, room === 'compact' ? [row.displayName] : [row.displayName, row.phone ?? ''])
  const hit = found === null ? null : phoneText(found)
  const company = row.company === row.displayName ? '' : row.company
  const tags = room === 'medium' ? row.tags.map((tag) => tag.name) : []
  const detail = hit ?? [company, ...tags].filter((text) => text !== '').join(', ')
  return (
    <span className={classes['nameCell']} data-customer={row.id}>
      <CustomerAvatar name={row.displayName} id={row.id} photoId={row.photoId} size={30} />
      <span className={classes['nameText']}>
        <span className={classes['name']} title={row.displayName}>
          {row.displayName}
          {row.doNotContact && <NoContactSign />}
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
