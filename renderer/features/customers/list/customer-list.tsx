import { useEffect, useMemo, useRef, type KeyboardEvent } from 'react'
import { Button, Tooltip } from '@mantine/core'
import { useDebouncedValue, useMediaQuery } from '@mantine/hooks'
import { IconHeartbeat, IconPlus } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import type { BulkChange } from '#shared/contract/customer-bulk.ts'
import type { CustomerSort } from '#shared/contract/customer-filter.ts'
import { orpc } from '#renderer/engine/queries.ts'
import { useShop } from '#renderer/engine/shop.ts'
import { usePagedRows } from '#renderer/engine/use-paged-rows.ts'
import { announce } from '#renderer/ui/live-region.tsx'
import { LoadFailed, LoadingLines } from '#renderer/ui/load-states.tsx'
import { newCustomerRequest } from '#renderer/ui/new-customer-store.ts'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { keysOf } from '#renderer/ui/shortcut-keys.ts'
import { VirtualTable } from '#renderer/ui/virtual-table.tsx'
import { DuplicatesButton } from '../duplicates/duplicates-button.tsx'
import { useChangeMany } from '#renderer/ui/use-change-many.ts'
import { useExportSelection } from '#renderer/ui/use-export-selection.ts'
import { useNarrowedBy } from './filters/use-narrowed-by.ts'
import { EmptyShop, NobodyFound } from './list-empty.tsx'
import { ListFooter } from './list-footer.tsx'
import { ListTools } from './list-tools.tsx'
import { filterOf, isNarrowed, noNarrowing, selectedCount, selectionOf, useListLook } from './list-view.ts'
import { PrintMenu } from './print-menu.tsx'
import { useCustomerColumns } from './use-customer-columns.tsx'
import { ColumnsMenu } from './views/columns-menu.tsx'
import { ViewsBar } from './views/views-bar.tsx'
import { printJob } from '../print/print-store.ts'
import { useTrashCustomers } from '../use-trash-customers.ts'
import classes from '../customers.module.css'

export type CustomerListProps = {
  /** The customer whose card is open beside the list: then there is room for names and states only. */
  readonly openId: number | null
  readonly onOpen: (id: number) => void
}

/** From here on every column finds room. */
const allColumnsFrom = '(min-width: 1320px)'
const typingPauseMs = 120
/** How many hits are explained: as many as anyone looks through. */
const explainedHits = 200
/** Where the largest is what one looks for. */
const largestFirst: ReadonlySet<string> = new Set(['lastOn', 'visits', 'spent'])

export function CustomerList({ openId, onOpen }: CustomerListProps) {
  const { t } = useTranslation()
  const { counts } = useShop()
  const [, navigate] = useLocation()
  const [look, change] = useListLook()
  const [search] = useDebouncedValue(look.text.trim(), typingPauseMs)
  const { narrowing, sort, direction, selection, isAllSelected } = look
  const filter = filterOf(search, narrowing)
  const isAnyFilter = search !== '' || isNarrowed(narrowing)
  const list = usePagedRows(
    (offset, limit) => orpc.customers.list.queryOptions({ input: { ...filter, sort, direction, offset, limit } }),
    (output) => output.rows,
  )
  const hits = useQuery({
    ...orpc.customers.search.queryOptions({ input: { text: search, limit: explainedHits } }),
    enabled: search !== '',
    placeholderData: keepPreviousData,
  })
  const matches = useMemo(
    () => new Map(search === '' ? [] : hits.data?.map((hit) => [hit.customerId, hit.match])),
    [search, hits.data],
  )
  const isWide = useMediaQuery(allColumnsFrom, window.matchMedia(allColumnsFrom).matches, {
    getInitialValueInEffect: false,
  })
  const isCompact = openId !== null
  const columns = useCustomerColumns(isCompact ? 'compact' : isWide ? 'wide' : 'medium', look.columns, matches)
  const trash = useTrashCustomers()
  const many = useChangeMany()
  const exportSelection = useExportSelection()
  const narrowedBy = useNarrowedBy(look)
  const selected = selectedCount(look, list.total)
  const clearSelection = () => change({ selection: new Set(), isAllSelected: false })

  const said = useRef('')
  const question = JSON.stringify(filter)
  useEffect(() => {
    if (list.isPending || said.current === question) return
    if (said.current !== '') announce(t('customers.total', { count: list.total }))
    said.current = question
  }, [question, list.isPending, list.total, t])

  async function changeSelected(wanted: BulkChange): Promise<void> {
    const isDone = await many.start(selectionOf(look, list.total), wanted)
    if (isDone && wanted.kind === 'trash') clearSelection()
  }

  function selectAll(all: boolean): void {
    change({ selection: new Set(), isAllSelected: all })
    if (all) {
      const total = t('customers.total', { count: list.total })
      announce(t('customers.totalAndSelected', { total, count: list.total }))
    }
  }

  /** What is selected is printed, else all that the list finds. */
  function print(what: 'list' | 'labels'): void {
    const target = selected > 0 ? look : { ...look, text: search, isAllSelected: true, selection: new Set<number>() }
    printJob.set({
      what,
      selection: selectionOf(target, list.total),
      sort,
      direction,
      columns: look.columns,
      narrowedBy: selected > 0 && !isAllSelected ? t('customerList.print.selected') : narrowedBy,
    })
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const row = event.target instanceof HTMLElement && event.target.role === 'row' ? event.target : null
    if (row === null) return
    if (event.key === 'Delete') {
      const own = list.getRow(Number(row.dataset['index']))
      if (selected > 0) void changeSelected({ kind: 'trash' })
      else if (own !== undefined) void trash([own.id])
    } else if (event.key === 'Escape' && selected > 0) {
      event.preventDefault()
      clearSelection()
    }
  }

  const isEmptyShop = counts.customers === 0 && !isAnyFilter && list.total === 0
  return (
    <section
      className={classes['list']}
      aria-label={t('shell.sections.customers')}
      data-compact={isCompact || undefined}
    >
      <PageHeader title={t('shell.sections.customers')}>
        <DuplicatesButton isShort={isCompact} />
        {!isCompact && !isEmptyShop && (
          <Button
            component={Link}
            href="/customers/slipping"
            variant="subtle"
            color="gray"
            leftSection={<IconHeartbeat size={18} stroke={1.7} />}
          >
            {t('slipping.open')}
          </Button>
        )}
        {!isCompact && !isEmptyShop && (
          <>
            <ColumnsMenu value={look.columns} onChange={(next) => change({ columns: next })} />
            <PrintMenu size="sm" isDisabled={list.total === 0} onPrint={print} />
          </>
        )}
        <Tooltip label={`${t('shell.newCustomer')} · ${keysOf('new-customer')}`}>
          <Button
            variant="default"
            leftSection={<IconPlus size={18} stroke={2} />}
            onClick={() => newCustomerRequest.set({})}
          >
            {t('customers.customer')}
          </Button>
        </Tooltip>
      </PageHeader>
      {isEmptyShop && !list.isPending && list.error === null ? (
        <EmptyShop />
      ) : (
        <>
          {!isCompact && <ViewsBar look={look} onChange={change} />}
          <ListTools look={look} onChange={change} isCompact={isCompact} isWide={isWide && !isCompact} />
          {list.error !== null ? (
            <LoadFailed error={list.error} />
          ) : list.isPending ? (
            <LoadingLines lines={10} />
          ) : (
            <div className={classes['table']} onKeyDown={onKeyDown}>
              <VirtualTable
                label={t('shell.sections.customers')}
                columns={columns}
                rowCount={list.total}
                getRow={list.getRow}
                rowId={(row) => row.id}
                rowName={(row) => row.displayName}
                onRangeChange={list.onRangeChange}
                sort={{ key: sort, direction }}
                onSortChange={(next) =>
                  change({
                    sort: next.key as CustomerSort,
                    direction: next.key !== sort && largestFirst.has(next.key) ? 'desc' : next.direction,
                  })
                }
                onOpen={(row) => onOpen(row.id)}
                selection={selection}
                onSelectionChange={(next) => change({ selection: next })}
                isAllSelected={isAllSelected}
                onSelectAll={selectAll}
                activeId={openId}
                scrollKey="customers"
                empty={<NobodyFound text={search} onClear={() => change({ text: '', narrowing: noNarrowing })} />}
              />
            </div>
          )}
          <ListFooter
            total={list.total}
            selected={selected}
            running={many.running}
            onChange={(wanted) => void changeSelected(wanted)}
            onMerge={
              !isAllSelected && selection.size === 2
                ? () => navigate(`/customers/merge/${[...selection].join('/')}`)
                : null
            }
            onExport={(format) => void exportSelection(selectionOf(look, list.total), format)}
            onPrint={print}
            onStop={many.stop}
            onSelectAll={() => selectAll(true)}
            onClear={clearSelection}
          />
        </>
      )}
    </section>
  )
}
