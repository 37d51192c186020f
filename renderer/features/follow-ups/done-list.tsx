import { useMemo } from 'react'
import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { FollowUp } from '#shared/contract/follow-ups.ts'
import { orpc } from '#renderer/engine/queries.ts'
import { usePagedRows } from '#renderer/engine/use-paged-rows.ts'
import { DayText } from '#renderer/ui/day-text.tsx'
import { LoadFailed, LoadingLines } from '#renderer/ui/load-states.tsx'
import type { VirtualColumn } from '#renderer/ui/virtual-column.ts'
import { VirtualTable } from '#renderer/ui/virtual-table.tsx'
import type { StaffFilter } from './staff-filter.tsx'
import classes from './follow-ups.module.css'

/** What was promised and done, newest first. */
export function DoneList({ search, staffId }: { readonly search: string; readonly staffId: StaffFilter }) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const list = usePagedRows(
    (offset, limit) => orpc.followUps.list.queryOptions({ input: { status: 'done', search, staffId, offset, limit } }),
    (output) => output.rows,
  )
  const columns = useMemo<readonly VirtualColumn<FollowUp>[]>(
    () => [
      {
        key: 'doneOn',
        header: t('followUps.doneOn'),
        width: '130px',
        render: (row) => <DayText day={row.doneOn} near />,
      },
      {
        key: 'title',
        header: t('followUps.title'),
        width: 'minmax(140px, 1.4fr)',
        render: (row) => <span title={row.title}>{row.title}</span>,
      },
      {
        key: 'customer',
        header: t('followUps.customer'),
        width: 'minmax(120px, 1fr)',
        render: (row) => <span title={row.customer ?? undefined}>{row.customer}</span>,
      },
      {
        key: 'note',
        header: t('followUps.note'),
        from: 620,
        width: 'minmax(160px, 2fr)',
        render: (row) => <span title={row.note}>{row.note}</span>,
      },
    ],
    [t],
  )
  if (list.error !== null) return <LoadFailed error={list.error} />
  if (list.isPending) return <LoadingLines lines={8} />
  return (
    <div className={classes['table']}>
      <VirtualTable
        label={t('followUps.doneTab')}
        columns={columns}
        rowCount={list.total}
        getRow={list.getRow}
        rowId={(row) => row.id}
        rowName={(row) => row.title}
        onRangeChange={list.onRangeChange}
        onOpen={(row) => {
          if (row.customerId !== null) navigate(`/customers/${row.customerId}`)
        }}
        scrollKey="done-follow-ups"
        empty={
          <Text c="dimmed" p="lg">
            {search === '' ? t('followUps.noneDone') : t('followUps.noneFound', { text: search })}
          </Text>
        }
      />
    </div>
  )
}
