import { Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/engine/client.ts'
import { orpc } from '#renderer/engine/queries.ts'
import { useShop } from '#renderer/engine/shop.ts'
import { useDayFormat } from '#renderer/ui/day-text.tsx'
import { LoadFailed, LoadingLines } from '#renderer/ui/load-states.tsx'
import type { CustomerRow } from '#shared/contract/customers.ts'
import { PrintView } from './print-view.tsx'
import type { PrintJob } from './print-store.ts'
import { usePrintedColumns } from './printed-columns.tsx'
import classes from './print.module.css'

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
    <PrintView title={t('customerList.print.list')} margin="12mm" isReady={rows.length > 0}>
      {found.error !== null && <LoadFailed error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <LoadingLines lines={10} />}
      {found.data !== undefined && (
        <div className={classes['list']}>
          {total > rows.length && (
            <Text size="sm" mb="sm">
              {t('customerList.print.firstOnly', { count: rows.length })}
            </Text>
          )}
          <table className={classes['table']}>
            <thead>
              <tr className={classes['running']}>
                <th colSpan={columns.length}>
                  <span>{[settings.name, job.narrowedBy].filter((part) => part !== '').join(' · ')}</span>
                  <span className="rg-number">
                    {t('customers.total', { count: total })} · {day(today, 'long')}
                  </span>
                </th>
              </tr>
              <tr>
                {columns.map((column) => (
                  <th key={column.key} scope="col" data-align={column.align}>
                    {column.header}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id}>
                  {columns.map((column) => (
                    <td key={column.key} data-align={column.align}>
                      {column.text(row)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </PrintView>
  )
}
