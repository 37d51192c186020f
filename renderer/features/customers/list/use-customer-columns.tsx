import { useMemo } from 'react'
import { IconPhoneOff } from '@tabler/icons-react'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { CustomerRow } from '#shared/contract/customers.ts'
import type { CustomerColumn, customerColumns } from '#shared/contract/list-views.ts'
import type { AppLanguage } from '#shared/domain/locale.ts'
import { useLanguage } from '#renderer/engine/shop.ts'
import { CustomerAvatar } from '#renderer/ui/customer-avatar.tsx'
import { DayText } from '#renderer/ui/day-text.tsx'
import { MoneyText } from '#renderer/ui/money-text.tsx'
import { PhoneText, usePhoneText } from '#renderer/ui/phone-text.tsx'
import { StateBadge } from '#renderer/ui/state-badge.tsx'
import type { VirtualColumn } from '#renderer/ui/virtual-column.ts'
import { BirthdayText } from './birthday-text.tsx'
import { OwesCell } from './owes-cell.tsx'
import { hitToShow } from './hit-to-show.ts'
import { wordLanguage } from '#shared/i18n/profile-words.ts'
import { useOwnColumns } from '../own-fields/own-columns.tsx'
import { TagMark } from '../tag-mark.tsx'
import classes from '../customers.module.css'

/** `compact`: beside a card; `medium`: a window of a small notebook. */
export type ListRoom = 'compact' | 'medium' | 'wide'

/** The columns of the list, the chosen ones in their order; beside an open card only who it is and how it stands. */
export function useCustomerColumns(
  room: ListRoom,
  chosen: readonly CustomerColumn[],
  matches: ReadonlyMap<number, string>,
): readonly VirtualColumn<CustomerRow>[] {
  const { t } = useTranslation()
  const language = useLanguage()
  const own = useOwnColumns()
  return useMemo(() => {
    const name: VirtualColumn<CustomerRow> = {
      key: 'name',
      header: t('customers.columns.name'),
      width: room === 'compact' ? 'minmax(0, 1fr)' : 'minmax(160px, 2fr)',
      sortable: true,
      render: (row) => (
        <NameCell row={row} match={matches.get(row.id)} room={room} showsTags={chosen.includes('tags')} />
      ),
    }
    if (room === 'compact') return [name, stateColumn(t)]
    const byKey = columnsFor(room, t, language)
    const shown = chosen.flatMap((key) => byKey[key as KnownColumn] ?? [])
    // What the shop wishes to see stands before the last column, which is what is due as a rule.
    return [name, ...leftIn(room, shown.toSpliced(-1, 0, ...own))]
  }, [room, chosen, matches, t, language, own])
}

/** The box to tick and the name. */
const firstWidth = 200
/** The last to leave when it gets narrow. */
const mostTelling = ['dueOn', 'spent', 'balance']

/** The narrowest that a grid track gets. */
const leastWidth = (track: string): number => Number(/\d+/.exec(track)?.[0] ?? 0)

/**
 * In a window of a small notebook tags stand under the name. Of the other columns as many are shown as find room, the last
 * chosen ones leave first.
 */
function leftIn(room: ListRoom, columns: readonly VirtualColumn<CustomerRow>[]): readonly VirtualColumn<CustomerRow>[] {
  const shown = room === 'wide' ? columns : columns.filter(({ key }) => key !== 'tags')
  const from = new Map<string, number>()
  let needed = firstWidth
  for (const { key, width } of shown.toSorted((a, b) => mostTelling.indexOf(b.key) - mostTelling.indexOf(a.key))) {
    needed += leastWidth(width)
    from.set(key, needed)
  }
  return shown.map((column) => ({ ...column, from: from.get(column.key) ?? 0 }))
}

const stateColumn = (t: TFunction): VirtualColumn<CustomerRow> => ({
  key: 'dueOn',
  header: t('customers.columns.due'),
  width: '124px',
  sortable: true,
  render: (row) => (row.state === null ? null : <StateBadge state={row.state} plain />),
})

type KnownColumn = (typeof customerColumns)[number]

function columnsFor(
  room: ListRoom,
  t: TFunction,
  language: AppLanguage,
): Readonly<Record<KnownColumn, VirtualColumn<CustomerRow>>> {
  const number = new Intl.NumberFormat(language)
  const isWide = room === 'wide'
  const header = (key: KnownColumn) => t(`customerList.columns.names.${key}`)
  const text = (key: KnownColumn, value: (row: CustomerRow) => string): VirtualColumn<CustomerRow> => ({
    key,
    header: header(key),
    width: 'minmax(96px, 1fr)',
    render: (row) => <span title={value(row)}>{value(row)}</span>,
  })
  return {
    company: text('company', (row) => row.company),
    email: text('email', (row) => row.email ?? ''),
    city: text('city', (row) => row.city ?? ''),
    source: text('source', (row) => row.source),
    language: text('language', (row) => wordLanguage(row.language, language)),
    phone: {
      key: 'phone',
      header: t('customers.columns.phone'),
      width: isWide ? '162px' : '148px',
      render: (row) => <PhoneText phone={row.phone} />,
    },
    tags: {
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
    lastOn: {
      key: 'lastOn',
      header: t('customers.columns.lastOn'),
      width: '126px',
      sortable: true,
      render: (row) => <DayText day={row.lastOn} near />,
    },
    visits: {
      key: 'visits',
      header: t('customers.columns.visits'),
      width: '98px',
      align: 'end',
      sortable: true,
      render: (row) => number.format(row.visits),
    },
    spent: {
      key: 'spent',
      header: t('customers.columns.spent'),
      width: isWide ? '126px' : '120px',
      align: 'end',
      sortable: true,
      render: (row) => <MoneyText amount={row.spent} />,
    },
    balance: {
      key: 'balance',
      header: header('balance'),
      width: isWide ? '126px' : '120px',
      align: 'end',
      sortable: true,
      render: (row) => <OwesCell row={row} />,
    },
    dueOn: {
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
    nextFollowUpOn: {
      key: 'nextFollowUpOn',
      header: header('nextFollowUpOn'),
      width: '150px',
      sortable: true,
      render: (row) => <DayText day={row.nextFollowUpOn} near />,
    },
    birthday: {
      key: 'birthday',
      header: header('birthday'),
      width: '130px',
      sortable: true,
      render: (row) => <BirthdayText birthday={row.birthday} />,
    },
    created: {
      key: 'created',
      header: header('created'),
      width: '120px',
      sortable: true,
      render: (row) => <DayText day={row.createdOn} />,
    },
  }
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
  /** Where there is no room for the column of tags. */
  readonly showsTags: boolean
}

function NameCell({ row, match, room, showsTags }: NameCellProps) {
  const phoneText = usePhoneText()
  const found = hitToShow(match, room === 'compact' ? [row.displayName] : [row.displayName, row.phone ?? ''])
  const hit = found === null ? null : phoneText(found)
  const company = row.company === row.displayName ? '' : row.company
  const tags = room === 'medium' && showsTags ? row.tags.map((tag) => tag.name) : []
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
