import { useTranslation } from 'react-i18next'
import type { CustomerRow } from '#shared/contract/customers.ts'
import { customerColumns, type CustomerColumn } from '#shared/contract/list-views.ts'
import { useLanguage } from '#renderer/engine/shop.ts'
import { DayText } from '#renderer/ui/day-text.tsx'
import { MoneyText } from '#renderer/ui/money-text.tsx'
import { PhoneText } from '#renderer/ui/phone-text.tsx'
import type { PrintedColumn } from '#renderer/ui/printed-table.tsx'
import { BirthdayText } from '../list/birthday-text.tsx'
import { useLanguageName } from '../language-name.ts'
import { useOwnFieldsInList } from '../own-fields/own-columns.tsx'
import { useOwnValueText } from '../own-fields/own-value-text.ts'

type KnownColumn = (typeof customerColumns)[number]
type Column = PrintedColumn<CustomerRow>

const atEnd: ReadonlySet<string> = new Set(['visits', 'spent', 'balance'])

/** The chosen columns on paper: dates in full, words instead of colours. */
export function usePrintedColumns(chosen: readonly CustomerColumn[]): readonly Column[] {
  const { t } = useTranslation()
  const language = useLanguage()
  const nameOfLanguage = useLanguageName()
  const number = new Intl.NumberFormat(language)
  const texts: Readonly<Record<KnownColumn, Column['text']>> = {
    company: (row) => row.company,
    phone: (row) => <PhoneText phone={row.phone} />,
    email: (row) => row.email,
    city: (row) => row.city,
    tags: (row) => row.tags.map((tag) => tag.name).join(', '),
    lastOn: (row) => (row.lastOn === null ? null : <DayText day={row.lastOn} as="short" />),
    visits: (row) => number.format(row.visits),
    spent: (row) => <MoneyText amount={row.spent} />,
    balance: (row) => (row.balance === 0 ? null : <MoneyText amount={row.balance} />),
    dueOn: (row) => (
      <>
        {row.dueOn !== null && <DayText day={row.dueOn} as="short" />}{' '}
        {row.state !== null && t(`customers.states.${row.state}`)}
      </>
    ),
    nextFollowUpOn: (row) => (row.nextFollowUpOn === null ? null : <DayText day={row.nextFollowUpOn} as="short" />),
    birthday: (row) => <BirthdayText birthday={row.birthday} />,
    source: (row) => row.source,
    language: (row) => nameOfLanguage(row.language),
    created: (row) => <DayText day={row.createdOn} as="short" />,
  }
  const own = useOwnFieldsInList()
  const valueText = useOwnValueText()
  const known = customerColumns.filter((column) => chosen.includes(column))
  const ordered = known.toSorted((a, b) => chosen.indexOf(a) - chosen.indexOf(b))
  return [
    { key: 'name', header: t('customers.columns.name'), text: (row) => row.displayName },
    ...ordered.map((key) => ({
      key,
      header: t(`customerList.columns.names.${key}`),
      ...(atEnd.has(key) ? { align: 'end' as const } : {}),
      text: texts[key],
    })),
    ...own.map((field) => ({
      key: `custom:${field.id}`,
      header: field.name,
      text: (row: CustomerRow) => valueText(field, row.custom[String(field.id)]),
    })),
  ]
}
