import { Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Debtor } from '#shared/contract/credit.ts'
import { client } from '#renderer/engine/client.ts'
import { orpc } from '#renderer/engine/queries.ts'
import { useShop } from '#renderer/engine/shop.ts'
import { DayText, useDayFormat } from '#renderer/ui/day-text.tsx'
import { LoadFailed, LoadingLines } from '#renderer/ui/load-states.tsx'
import { MoneyText } from '#renderer/ui/money-text.tsx'
import { PrintView } from '#renderer/ui/print-view.tsx'
import { PrintedTable, type PrintedColumn } from '#renderer/ui/printed-table.tsx'
import { ageingParts } from '../ageing-parts.ts'
import type { BookView } from './book-view.ts'

/** More rows than anybody reads on paper: some 60 pages. */
const mostRows = 3000
const pageSize = 500

type Asked = Parameters<typeof client.credit.ageing>[0]

async function readBook(input: Asked) {
  const first = await client.credit.ageing({ ...input, offset: 0, limit: pageSize })
  const rows = [...first.rows]
  while (rows.length < Math.min(first.total, mostRows)) {
    const page = await client.credit.ageing({ ...input, offset: rows.length, limit: pageSize })
    if (page.rows.length === 0) break
    rows.push(...page.rows)
  }
  return { ...first, rows }
}

export type PrintedBookProps = { readonly view: BookView; readonly onClose: () => void }

/** The credit book on paper, as it was looked at. */
export function PrintedBook({ view, onClose }: PrintedBookProps) {
  const { t } = useTranslation()
  const { settings, today } = useShop()
  const day = useDayFormat()
  const { show, sort, text } = view
  const input = { show, sort, search: text.trim(), ...(view.on === null ? {} : { on: view.on }) }
  const found = useQuery({
    queryKey: [...orpc.credit.ageing.key(), 'print', input],
    queryFn: () => readBook(input),
  })
  const amount = (key: string, header: string, of: (row: Debtor) => number): PrintedColumn<Debtor> => ({
    key,
    header,
    align: 'end',
    text: (row) => (of(row) === 0 ? '–' : <MoneyText amount={of(row)} />),
  })
  const columns: readonly PrintedColumn<Debtor>[] = [
    { key: 'name', header: t('creditBook.columns.name'), text: (row) => row.customer },
    amount('balance', t('creditBook.columns.balance'), (row) => row.balance),
    amount('overdue', t('creditBook.columns.overdue'), (row) => row.overdue),
    ...ageingParts.map((part) => amount(part, t(`creditBook.ageing.${part}`), (row) => row.ageing[part])),
    {
      key: 'since',
      header: t('creditBook.columns.since'),
      text: (row) => row.owesSince !== null && <DayText day={row.owesSince} as="short" />,
    },
  ]
  const { data } = found
  return (
    <PrintView
      title={t('creditBook.print')}
      margin="10mm"
      isReady={data !== undefined && data.rows.length > 0}
      onClose={onClose}
    >
      {found.error !== null && <LoadFailed error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <LoadingLines lines={10} />}
      {data !== undefined && (
        <>
          {data.total > data.rows.length && (
            <Text size="sm" mb="sm">
              {t('customerList.print.firstOnly', { count: data.rows.length })}
            </Text>
          )}
          <PrintedTable
            heading={[settings.name, t('sales.tabs.credit'), t(`creditBook.filters.${show}`), text.trim()]
              .filter((part) => part !== '')
              .join(' · ')}
            detail={`${t('customers.total', { count: data.total })} · ${day(view.on ?? today, 'long')}`}
            columns={columns}
            rows={data.rows}
            rowId={(row) => row.customerId}
            sums={{
              name: t('creditBook.statement.sum'),
              balance: <MoneyText amount={data.balance} />,
              overdue: <MoneyText amount={data.overdue} />,
              ...Object.fromEntries(
                ageingParts.map((part) => [part, <MoneyText key={part} amount={data.ageing[part]} />]),
              ),
            }}
          />
        </>
      )}
    </PrintView>
  )
}
