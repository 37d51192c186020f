import { Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/engine/client.ts'
import { orpc } from '#renderer/engine/queries.ts'
import { useShop } from '#renderer/engine/shop.ts'
import { useDayFormat } from '#renderer/ui/day-text.tsx'
import { LoadFailed, LoadingLines } from '#renderer/ui/load-states.tsx'
import type { CustomerRow } from '#shared/contract/customers.ts'
import { PrintView } from '#renderer/ui/print-view.tsx'
import { PrintedTable } from '#renderer/ui/printed-table.tsx'
import { closePrint, type PrintJob } from './print-store.ts'
import { usePrintedColumns } from './printed-columns.tsx'

/** More rows than anybody reads on paper: some 60 pages. */
const mostRows = 3000
const pageSize = 500

async function readRows({ selection, sort, direction }: PrintJob) {
  const rows: CustomerRow[] = []
  for (;;) {
    const page = await client.customers.selectedRows({
      selection,
      sort,
      direction,
      offset: rows.length,
      limit: pageSize,
    })
    rows.push(...page.rows)
    if (page.rows.length === 0 || rows.length >= Math.min(page.total, mostRows)) return { rows, total: page.total }
  }
}

/** The list on paper: the chosen columns, the filters in the heading, shop and day on every page. */
export function PrintedList({ job }: { readonly job: PrintJob }) {
  const { t } = useTranslation()
  const { settings, today } = useShop()
  const day = useDayFormat()
  const columns = usePrintedColumns(job.columns)
  const found = useQuery({
    queryKey: [...orpc.customers.selectedRows.key(), 'print', job],
    queryFn: () => readRows(job),
  })
  const { rows = [], total = 0 } = found.data ?? {}
  return (
    <PrintView title={t('customerList.print.list')} margin="12mm" isReady={rows.length > 0} onClose={closePrint}>
      {found.error !== null && <LoadFailed error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <LoadingLines lines={10} />}
      {found.data !== undefined && (
        <>
          {total > rows.length && (
            <Text size="sm" mb="sm">
              {t('customerList.print.firstOnly', { count: rows.length })}
            </Text>
          )}
          <PrintedTable
            heading={[settings.name, job.narrowedBy].filter((part) => part !== '').join(' · ')}
            detail={`${t('customers.total', { count: total })} · ${day(today, 'long')}`}
            columns={columns}
            rows={rows}
            rowId={(row) => row.id}
          />
        </>
      )}
    </PrintView>
  )
}
