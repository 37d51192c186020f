import { useMemo, useState } from 'react'
import { Select, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ReviewedRow } from '#shared/contract/imports.ts'
import type { ImportGroup } from '#shared/domain/import-groups.ts'
import { LoadFailed } from '#renderer/ui/load-states.tsx'
import { VirtualTable } from '#renderer/ui/virtual-table.tsx'
import { RowDetail } from './row-detail.tsx'
import { actionOfRow, actionsOf, exceptions, groupAction, isTaken, withExceptions } from './row-decisions.ts'
import { useActionWords } from './use-action-words.ts'
import { useGroupColumns } from './use-group-columns.tsx'
import { useReviewRows } from './use-review-rows.ts'
import { decideGroup, decideRows } from './wizard-acts.ts'
import type { Wizard } from './wizard-store.ts'
import classes from './check.module.css'

export type GroupPanelProps = {
  readonly now: Extract<Wizard, { kind: 'check' }>
  readonly group: Exclude<ImportGroup, 'wrong'>
  readonly count: number
}

/** What the options call the decision on a whole group. */
const optionOf = { new: 'onNew', changed: 'onDuplicate', possible: 'onPossible', there: 'onDuplicate' } as const

/** Rows of one group: what is done with all of them, a tick for each, and one of them in full beside the list. */
export function GroupPanel({ now, group, count }: GroupPanelProps) {
  const { t } = useTranslation()
  const { file, options, checked, decided } = now
  const [open, setOpen] = useState<ReviewedRow | null>(null)
  const { getRow, onRangeChange, error, retry } = useReviewRows(file, options, group)
  const wordAction = useActionWords(group)
  const actions = actionsOf[group]
  const general = groupAction(options, group)
  const columns = useGroupColumns(checked.type, group, options, decided)
  const ticks = useMemo(() => exceptions(options, decided, group), [options, decided, group])
  /** Only a message can be without a name. */
  const titleOf = ({ row, name }: ReviewedRow) =>
    t('importReview.rowNamed', { row, name: name || t('mails.noSubject') })
  if (count === 0) return <Text c="dimmed">{t('importExport.noneHere')}</Text>
  if (error !== null) return <LoadFailed error={error} onRetry={retry} />

  const detail =
    group === 'new' && checked.type !== 'customers' && checked.type !== 'products'
      ? t('importReview.details.newPurchases')
      : group === 'new' && checked.type === 'products'
        ? t('importReview.details.newProducts')
        : t(`importReview.details.${group}`)
  const decideAll = (action: string | null) => {
    const found = actions.find((one) => one === action)
    if (found !== undefined) decideGroup(group, { [optionOf[group]]: found })
  }
  const tickable =
    actions.length === 0
      ? {}
      : {
          selection: ticks,
          isAllSelected: isTaken(general),
          onSelectionChange: (rows: ReadonlySet<number>) =>
            decideRows(group, withExceptions(options, decided, group, rows)),
          onSelectAll: (all: boolean) => {
            const wanted = actions.find((action) => isTaken(action) === all)
            if (wanted !== undefined) decideAll(wanted)
          },
        }
  return (
    <>
      <div className={classes['decide']}>
        <Text size="sm" c="dimmed">
          {detail} {actions.length > 0 && group !== 'possible' ? t('importReview.openRow') : ''}
        </Text>
        {actions.length > 0 && (
          <Select
            label={t('importReview.forAll')}
            allowDeselect={false}
            w={260}
            data={actions.map((action) => ({ value: action, label: wordAction(action) }))}
            value={general}
            onChange={decideAll}
          />
        )}
      </div>
      <div className={classes['review']} data-open={open !== null || undefined}>
        <VirtualTable
          label={t(`importReview.counts.${group}`)}
          columns={columns}
          rowCount={count}
          getRow={getRow}
          rowId={(row) => row.row}
          rowName={titleOf}
          rowHeight={group === 'new' ? 40 : 52}
          activeId={open?.row ?? null}
          onRangeChange={onRangeChange}
          onOpen={setOpen}
          {...tickable}
        />
        {open !== null && (
          <RowDetail
            row={open}
            title={titleOf(open)}
            group={group}
            action={actionOfRow(options, decided, group, open)}
            onAction={(action) => decideRows(group, { ...decided[group], [String(open.row)]: action })}
            onClose={() => setOpen(null)}
          />
        )}
      </div>
    </>
  )
}
