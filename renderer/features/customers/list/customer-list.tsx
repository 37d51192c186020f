import { useEffect, useMemo, useRef, type KeyboardEvent } from 'react'
import { ActionIcon, Button, TextInput, Tooltip } from '@mantine/core'
import { useDebouncedValue, useMediaQuery } from '@mantine/hooks'
import { IconPlus, IconSearch, IconX } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
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
import { EmptyShop, NobodyFound } from './list-empty.tsx'
import { ListFooter } from './list-footer.tsx'
import { useListView, type CustomerSort } from './list-view.ts'
import { StateFilter } from './state-filter.tsx'
import { TagFilter } from './tag-filter.tsx'
import { useCustomerColumns } from './use-customer-columns.tsx'
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
  const [view, change] = useListView()
  const [search] = useDebouncedValue(view.text.trim(), typingPauseMs)
  const { states, tagIds, sort, direction, selection } = view
  const input = { search, states: [...states], tagIds: [...tagIds], sort, direction }
  const isNarrowed = search !== '' || states.length > 0 || tagIds.length > 0
  const list = usePagedRows(
    (offset, limit) => orpc.customers.list.queryOptions({ input: { ...input, offset, limit } }),
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
  const columns = useCustomerColumns(openId !== null ? 'compact' : isWide ? 'wide' : 'medium', matches)
  const trash = useTrashCustomers()

  const said = useRef('')
  const question = JSON.stringify([search, states, tagIds])
  useEffect(() => {
    if (list.isPending || said.current === question) return
    if (said.current !== '') announce(t('customers.total', { count: list.total }))
    said.current = question
  }, [question, list.isPending, list.total, t])

  async function trashSelected(): Promise<void> {
    if (await trash([...selection])) change({ selection: new Set() })
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const row = event.target instanceof HTMLElement && event.target.role === 'row' ? event.target : null
    if (row === null) return
    if (event.key === 'Delete') {
      const own = list.getRow(Number(row.dataset['index']))
      if (selection.size > 0) void trashSelected()
      else if (own !== undefined) void trash([own.id])
    } else if (event.key === 'Escape' && selection.size > 0) {
      event.preventDefault()
      change({ selection: new Set() })
    }
  }

  const isEmptyShop = counts.customers === 0 && !isNarrowed && list.total === 0
  return (
    <section
      className={classes['list']}
      aria-label={t('shell.sections.customers')}
      data-compact={openId !== null || undefined}
    >
      <PageHeader title={t('shell.sections.customers')}>
        <DuplicatesButton isShort={openId !== null} />
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
          <div className={classes['tools']}>
            <TextInput
              className={classes['search']}
              type="search"
              aria-label={t('customers.searchLabel')}
              placeholder={openId === null ? t('customers.searchHint') : t('shell.searchHint')}
              leftSection={<IconSearch size={17} stroke={1.7} />}
              rightSection={
                view.text !== '' && (
                  <ActionIcon size={28} aria-label={t('customers.clearSearch')} onClick={() => change({ text: '' })}>
                    <IconX size={16} />
                  </ActionIcon>
                )
              }
              value={view.text}
              onChange={(event) => change({ text: event.currentTarget.value })}
              data-list-filter
            />
            <TagFilter value={tagIds} onChange={(next) => change({ tagIds: next })} />
            <StateFilter value={states} onChange={(next) => change({ states: next })} />
          </div>
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
                activeId={openId}
                scrollKey="customers"
                empty={<NobodyFound text={search} onClear={() => change({ text: '', states: [], tagIds: [] })} />}
              />
            </div>
          )}
          <ListFooter
            total={list.total}
            selected={selection.size}
            onTrash={() => void trashSelected()}
            onMerge={selection.size === 2 ? () => navigate(`/customers/merge/${[...selection].join('/')}`) : null}
            onClear={() => change({ selection: new Set() })}
          />
        </>
      )}
    </section>
  )
}
