import { useState } from 'react'
import { Button, Text, Title } from '@mantine/core'
import { IconFileSpreadsheet, IconPrinter, IconTag } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Feast } from '#shared/contract/calendar.ts'
import { orpc } from '#renderer/engine/queries.ts'
import { usePagedRows } from '#renderer/engine/use-paged-rows.ts'
import { useFailedToast } from '#renderer/ui/acted-toast.tsx'
import { useDayFormat } from '#renderer/ui/day-text.tsx'
import { LoadFailed, LoadingLines } from '#renderer/ui/load-states.tsx'
import { useMoney } from '#renderer/ui/money-text.tsx'
import { useFeastName } from '#renderer/ui/next-feast/feast-name.ts'
import { useExportSelection } from '#renderer/ui/use-export-selection.ts'
import { VirtualTable } from '#renderer/ui/virtual-table.tsx'
import { useBuyerColumns } from './buyer-columns.tsx'
import { PrintedBuyers } from './printed-buyers.tsx'
import { readBuyers } from './read-buyers.ts'
import { TagBuyers } from './tag-buyers.tsx'
import classes from './calendar.module.css'

/** Who bought in the week before a feast a year ago: the list to call before it comes again. */
export function PastBuyers({ feast }: { readonly feast: Feast }) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const name = useFeastName()
  const day = useDayFormat()
  const money = useMoney()
  const failed = useFailedToast()
  const exportSelection = useExportSelection()
  const columns = useBuyerColumns()
  const [shows, setShows] = useState<'list' | 'paper' | 'tag'>('list')
  const { code, year } = feast
  const list = usePagedRows(
    (offset, limit) => orpc.calendar.boughtBefore.queryOptions({ input: { code, year, offset, limit } }),
    (output) => output.rows,
  )
  const { first, total } = list
  if (shows === 'paper') return <PrintedBuyers feast={feast} onClose={() => setShows('list')} />

  async function exportAll(): Promise<void> {
    try {
      const { rows } = await readBuyers(feast)
      await exportSelection({ ids: rows.map(({ customerId }) => customerId) }, 'csv')
    } catch (error) {
      failed(error)
    }
  }

  return (
    <section className={classes['buyers']} aria-labelledby="past-buyers">
      <Title order={2} id="past-buyers">
        {name(code)}, {day(feast.on, 'weekday')}
      </Title>
      {list.error !== null ? (
        <LoadFailed error={list.error} />
      ) : first === undefined ? (
        <LoadingLines lines={6} />
      ) : (
        <>
          <Text size="sm" role="status">
            {total === 0 ? t('calendar.noneBefore') : t('calendar.boughtBefore', { count: total })}
            {total > 0 && ` · ${t('calendar.paid', { amount: money(first.sum) })}`}
          </Text>
          <Text size="sm" c="dimmed" mb="sm">
            {t('calendar.whoBoughtDetail', { from: day(first.from, 'medium'), to: day(first.to, 'medium') })}
          </Text>
          {total > 0 && (
            <>
              <div className={classes['tools']}>
                <Button
                  variant="default"
                  size="compact-md"
                  leftSection={<IconPrinter size={17} stroke={1.7} />}
                  onClick={() => setShows('paper')}
                >
                  {t('calendar.print')}
                </Button>
                <Button
                  variant="default"
                  size="compact-md"
                  leftSection={<IconFileSpreadsheet size={17} stroke={1.7} />}
                  onClick={() => void exportAll()}
                >
                  {t('calendar.exportCsv')}
                </Button>
                {shows !== 'tag' && (
                  <Button
                    variant="default"
                    size="compact-md"
                    leftSection={<IconTag size={17} stroke={1.7} />}
                    onClick={() => setShows('tag')}
                  >
                    {t('calendar.tagAll')}
                  </Button>
                )}
              </div>
              {shows === 'tag' && (
                <TagBuyers feast={feast} suggested={`${name(code)} ${year}`} onClose={() => setShows('list')} />
              )}
              <div className={classes['table']}>
                <VirtualTable
                  label={t('calendar.whoBought')}
                  columns={columns}
                  rowCount={total}
                  getRow={list.getRow}
                  rowId={(row) => row.customerId}
                  rowName={(row) => row.customer}
                  onRangeChange={list.onRangeChange}
                  onOpen={(row) => navigate(`/customers/${row.customerId}`)}
                  rowHeight={48}
                />
              </div>
            </>
          )}
        </>
      )}
    </section>
  )
}
