import { useRef } from 'react'
import { Button } from '@mantine/core'
import { IconPhone } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { RecallRow } from '#shared/contract/recall.ts'
import { orpc } from '#renderer/engine/queries.ts'
import { useShop } from '#renderer/engine/shop.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { LoadFailed, LoadingLines } from '#renderer/ui/load-states.tsx'
import { RecallLine } from '#renderer/ui/recall/recall-line.tsx'
import { useSlide } from '#renderer/ui/use-slide.ts'
import { DoneToday } from '../done-today.tsx'
import { useFirstRowKey } from '../use-first-row-key.ts'
import classes from './calls.module.css'

/** Acts that take somebody off the list of calls. */
const calls: ReadonlySet<string> = new Set([
  'customer-contacted',
  'customer-postponed',
  'recall-no-answer',
  'recall-message-sent',
  'recall-skipped',
  'recall-stopped',
])

/** Keys have the same name in every alphabet. */
const keyNames = { D: 'D', N: 'N', M: 'M', L: 'L', T: 'T', K: 'K', Delete: 'Delete', Enter: 'Enter' }

export type CallsListProps = {
  readonly data: { readonly total: number; readonly rows: readonly RecallRow[] } | undefined
  readonly error: Error | null
  readonly isSearching: boolean
  readonly onRetry: () => void
  /** Null: no more fit into one list. */
  readonly onMore: (() => void) | null
}

/** The list of whom to call, with what was done today folded away under it. */
export function CallsList({ data, error, isSearching, onRetry, onMore }: CallsListProps) {
  const { t } = useTranslation()
  const { today } = useShop()
  const list = useRef<HTMLUListElement>(null)
  const day = useQuery(orpc.today.get.queryOptions({ input: { on: today } }))
  const rows = data?.rows ?? []
  useSlide(
    list,
    rows.map(({ customerId }) => `call ${customerId}`),
  )
  useFirstRowKey(list)
  if (error !== null && data === undefined) return <LoadFailed error={error} onRetry={onRetry} />
  if (data === undefined) return <LoadingLines lines={8} height={64} />
  return (
    <div data-rows>
      {rows.length === 0 ? (
        <EmptyState icon={IconPhone}>{t(isSearching ? 'recall.nothingFound' : 'recall.nobody')}</EmptyState>
      ) : (
        <>
          <p className={classes['keys']}>{t('recall.keys', keyNames)}</p>
          <ul ref={list} className={classes['rows']}>
            {rows.map((row, index) => (
              <RecallLine key={row.customerId} row={row} rowKey={`call ${row.customerId}`} isFirst={index === 0} />
            ))}
          </ul>
        </>
      )}
      {data.total > rows.length && onMore !== null && (
        <Button variant="subtle" onClick={onMore}>
          {t('recall.showMore')}
        </Button>
      )}
      <DoneToday done={(day.data?.done ?? []).filter(({ summary }) => calls.has(summary.code))} />
    </div>
  )
}
