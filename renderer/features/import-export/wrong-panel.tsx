import { useMemo } from 'react'
import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ReviewedRow } from '#shared/contract/imports.ts'
import { LoadFailed } from '#renderer/ui/load-states.tsx'
import { useProgramMessage } from '#renderer/ui/use-program-message.ts'
import type { VirtualColumn } from '#renderer/ui/virtual-column.ts'
import { VirtualTable } from '#renderer/ui/virtual-table.tsx'
import { ProblemHead } from './problem-head.tsx'
import { useReviewRows } from './use-review-rows.ts'
import type { Wizard } from './wizard-store.ts'
import classes from './check.module.css'

export type WrongPanelProps = { readonly now: Extract<Wizard, { kind: 'check' }>; readonly count: number }

/** Rows that can't be read: why, and as the file has them. */
export function WrongPanel({ now: { file, options, checked }, count }: WrongPanelProps) {
  const { t } = useTranslation()
  const word = useProgramMessage()
  const { getRow, onRangeChange, error, retry } = useReviewRows(file, options, 'wrong')
  const columns = useMemo((): readonly VirtualColumn<ReviewedRow>[] => {
    const content = ({ cells }: ReviewedRow) => cells.filter((cell) => cell.trim() !== '').join(' · ')
    return [
      {
        key: 'row',
        header: t('importExport.row'),
        width: '64px',
        align: 'end',
        render: ({ row }) => t('importExport.plainCount', { count: row }),
      },
      {
        key: 'reason',
        header: t('importExport.problem'),
        width: 'minmax(240px, 1.4fr)',
        render: ({ reason }) => <span className={classes['changes']}>{reason === null ? '' : word(reason)}</span>,
      },
      {
        key: 'cells',
        header: t('importReview.whatItSays'),
        width: 'minmax(200px, 1.6fr)',
        render: (row) => <span title={content(row)}>{content(row)}</span>,
      },
    ]
  }, [t, word])
  if (count === 0) return <Text c="dimmed">{t('importExport.noProblems')}</Text>
  if (error !== null) return <LoadFailed error={error} onRetry={retry} />
  return (
    <>
      <ProblemHead file={file} type={checked.type} options={options} />
      <div className={classes['review']}>
        <VirtualTable
          label={t('importReview.counts.wrong')}
          columns={columns}
          rowCount={count}
          getRow={getRow}
          rowId={({ row }) => row}
          rowHeight={56}
          onRangeChange={onRangeChange}
        />
      </div>
    </>
  )
}
