import { useState } from 'react'
import { Button, Stack, Text, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconPackage, IconPlus, IconSearch } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { OrderState } from '#shared/contract/orders.ts'
import { orpc } from '#renderer/engine/queries.ts'
import { createStore, useStore } from '#renderer/engine/store.ts'
import { usePagedRows } from '#renderer/engine/use-paged-rows.ts'
import { Chip, Chips } from '#renderer/ui/chips.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { LoadFailed, LoadingLines } from '#renderer/ui/load-states.tsx'
import { useMoney } from '#renderer/ui/money-text.tsx'
import { openOrderDialog } from '#renderer/ui/order-dialog-store.ts'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { SalesTabs } from '#renderer/ui/sales-tabs.tsx'
import { VirtualTable } from '#renderer/ui/virtual-table.tsx'
import { useOrderColumns } from './order-columns.tsx'
import classes from './orders.module.css'

const typingPauseMs = 120

/** What a chip over the list stands for. */
const parts = {
  open: { states: ['ordered', 'ready'] },
  late: { states: ['ordered', 'ready'], isLate: true },
  ready: { states: ['ready'] },
  'handed-over': { states: ['handed-over'] },
  cancelled: { states: ['cancelled'] },
} as const satisfies Record<string, { readonly states: readonly OrderState[]; readonly isLate?: true }>
type Part = keyof typeof parts
const partNames = Object.keys(parts) as readonly Part[]

/** It outlives the page, so that Back finds it as it was left. */
const keptPart = createStore<Part>('open')

/** Every order of the filter: open ones by the day they are promised for. */
export function OrdersPage() {
  const { t } = useTranslation()
  const money = useMoney()
  const part = useStore(keptPart)
  const [text, setText] = useState('')
  const [search] = useDebouncedValue(text.trim(), typingPauseMs)
  const { states, ...rest } = { isLate: undefined, ...parts[part] }
  const input = { states: [...states], search, ...(rest.isLate === undefined ? {} : { isLate: rest.isLate }) }
  const list = usePagedRows(
    (offset, limit) => orpc.orders.list.queryOptions({ input: { ...input, offset, limit } }),
    (output) => output.rows,
  )
  const columns = useOrderColumns()
  const isEmpty = part === 'open' && search === '' && list.total === 0 && !list.isPending && list.error === null
  const adding = (words: string) => (
    <Button leftSection={<IconPlus size={18} stroke={2} />} onClick={() => openOrderDialog()}>
      {words}
    </Button>
  )
  return (
    <section className={classes['page']} aria-label={t('sales.tabs.orders')}>
      <PageHeader
        title={t('sales.tabs.orders')}
        detail={
          list.first === undefined
            ? ''
            : t('orders.countAndSum', { count: list.first.total, sum: money(list.first.sum) })
        }
      >
        <SalesTabs value="orders" />
        {adding(t('orders.add'))}
      </PageHeader>
      <div className={classes['tools']}>
        <TextInput
          className={classes['search']}
          type="search"
          aria-label={t('orders.search')}
          placeholder={t('orders.searchHint')}
          leftSection={<IconSearch size={17} stroke={1.7} />}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          data-list-filter
        />
        <Chips label={t('orders.columns.state')}>
          {partNames.map((name) => (
            <Chip key={name} isOn={part === name} onClick={() => keptPart.set(name)}>
              {t(`orders.parts.${name}`)}
            </Chip>
          ))}
        </Chips>
      </div>
      {list.error !== null ? (
        <LoadFailed error={list.error} />
      ) : list.isPending ? (
        <LoadingLines lines={10} />
      ) : isEmpty ? (
        <EmptyState icon={IconPackage} action={adding(t('orders.titles.new'))}>
          {t('orders.noneYet')}
        </EmptyState>
      ) : (
        <div className={classes['table']}>
          <VirtualTable
            label={t('sales.tabs.orders')}
            columns={columns}
            rowCount={list.total}
            getRow={list.getRow}
            rowId={(row) => row.id}
            rowName={(row) => t('orders.number', { number: row.number })}
            onRangeChange={list.onRangeChange}
            onOpen={(row) => openOrderDialog({ mode: 'edit', orderId: row.id })}
            scrollKey="orders"
            empty={
              <Stack align="flex-start" gap="sm" p="lg">
                <Text c="dimmed">{t('orders.noneFound')}</Text>
                <Button
                  variant="default"
                  onClick={() => {
                    setText('')
                    keptPart.set('open')
                  }}
                >
                  {t('orders.showOpen')}
                </Button>
              </Stack>
            }
          />
        </div>
      )}
    </section>
  )
}
