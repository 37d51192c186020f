import { useCallback, useEffect, useRef, type KeyboardEvent } from 'react'
import { Button, Stack, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconPlus, IconReceipt } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { PurchaseRow } from '#shared/contract/purchases.ts'
import { client } from '#renderer/engine/client.ts'
import { orpc } from '#renderer/engine/queries.ts'
import { useShop } from '#renderer/engine/shop.ts'
import { usePagedRows } from '#renderer/engine/use-paged-rows.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { ExportListMenu } from '#renderer/ui/export-list-menu.tsx'
import { announce } from '#renderer/ui/live-region.tsx'
import { ListFooter } from '#renderer/ui/list-footer.tsx'
import { LoadFailed, LoadingLines } from '#renderer/ui/load-states.tsx'
import { useMoney } from '#renderer/ui/money-text.tsx'
import { openPurchaseDialog } from '#renderer/ui/purchase-dialog-store.ts'
import { useAct } from '#renderer/ui/use-act.ts'
import { VirtualTable } from '#renderer/ui/virtual-table.tsx'
import { usePurchaseColumns } from './purchase-columns.tsx'
import { PurchaseFilters } from './purchase-filters.tsx'
import { useSalesView, wholeView } from './sales-view.ts'
import classes from './sales.module.css'

const typingPauseMs = 120

/** Every purchase of the filter, newest first. */
export function PurchaseList() {
  const { t } = useTranslation()
  const { counts } = useShop()
  const money = useMoney()
  const act = useAct()
  const [view, span, change] = useSalesView()
  const [search] = useDebouncedValue(view.text.trim(), typingPauseMs)
  const input = {
    search,
    ...(span.from === null ? {} : { from: span.from }),
    ...(span.to === null ? {} : { to: span.to }),
    ...view.narrowing,
  }
  const list = usePagedRows(
    (offset, limit) => orpc.purchases.list.queryOptions({ input: { ...input, offset, limit } }),
    (output) => output.rows,
  )
  const { first } = list
  const counted =
    first === undefined
      ? ''
      : [
          t('sales.countAndSum', { count: first.total, sum: money(first.sum) }),
          ...(first.owed === 0 ? [] : [t('sales.owedSum', { sum: money(first.owed) })]),
        ].join(' · ')
  const question = JSON.stringify(input)
  const said = useRef(question)
  useEffect(() => {
    if (counted === '' || said.current === question) return
    said.current = question
    announce(counted)
  }, [counted, question])

  const trash = useCallback(
    ({ id, number }: PurchaseRow) => {
      void act(t('sales.trashed', { number }), () => client.purchases.trash({ ids: [id] }))
    },
    [act, t],
  )
  const columns = usePurchaseColumns(trash)

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const onRow = event.target instanceof HTMLElement && event.target.role === 'row' ? event.target : null
    if (onRow === null || event.key !== 'Delete') return
    const row = list.getRow(Number(onRow.dataset['index']))
    if (row !== undefined) trash(row)
  }

  if (counts.purchases === 0 && list.total === 0 && !list.isPending && list.error === null) {
    return (
      <EmptyState
        icon={IconReceipt}
        action={
          <Button leftSection={<IconPlus size={18} stroke={2} />} onClick={() => openPurchaseDialog()}>
            {t('shell.newPurchase')}
          </Button>
        }
      >
        {t('sales.noneYet')}
      </EmptyState>
    )
  }
  return (
    <>
      <PurchaseFilters view={view} onChange={change} />
      {list.error !== null ? (
        <LoadFailed error={list.error} />
      ) : list.isPending ? (
        <LoadingLines lines={10} />
      ) : (
        <div className={classes['table']} onKeyDown={onKeyDown}>
          <VirtualTable
            label={t('sales.tabs.purchases')}
            columns={columns}
            rowCount={list.total}
            getRow={list.getRow}
            rowId={(row) => row.id}
            rowName={(row) => t('sales.rowName', { number: row.number })}
            onRangeChange={list.onRangeChange}
            onOpen={(row) => openPurchaseDialog({ mode: 'edit', purchaseId: row.id })}
            scrollKey="purchases"
            empty={
              <Stack align="flex-start" gap="sm" p="lg">
                <Text c="dimmed">{t('sales.noneFound')}</Text>
                <Button variant="default" onClick={() => change(wholeView)}>
                  {t('sales.showAll')}
                </Button>
              </Stack>
            }
          />
        </div>
      )}
      <ListFooter
        actions={
          <ExportListMenu
            formats={['xlsx', 'csv', 'json']}
            request={{ what: 'purchases', purchases: input }}
            disabled={list.total === 0}
          />
        }
      >
        {counted}
      </ListFooter>
    </>
  )
}
