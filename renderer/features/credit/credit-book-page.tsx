import { useEffect, useState } from 'react'
import { ActionIcon, Button, Stack, Text, Tooltip } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconFileSpreadsheet, IconNotebook, IconPrinter } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { orpc } from '#renderer/engine/queries.ts'
import { useShop } from '#renderer/engine/shop.ts'
import { usePagedRows } from '#renderer/engine/use-paged-rows.ts'
import { openCreditAccount } from '#renderer/ui/credit-account-store.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { announce } from '#renderer/ui/live-region.tsx'
import { LoadFailed, LoadingLines } from '#renderer/ui/load-states.tsx'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { SalesTabs } from '#renderer/ui/sales-tabs.tsx'
import { VirtualTable, type TableSort } from '#renderer/ui/virtual-table.tsx'
import { BookFilters } from './book/book-filters.tsx'
import { BookFooter } from './book/book-footer.tsx'
import { useBookView, wholeBook, type BookSort } from './book/book-view.ts'
import { useDebtorColumns } from './book/debtor-columns.tsx'
import { OldDebtButton } from './book/old-debt-button.tsx'
import { PrintedBook } from './book/printed-book.tsx'
import { useSaveBook } from './book/use-save-book.ts'
import classes from './book/book.module.css'

const typingPauseMs = 120

/** What is looked for first: the largest sums, the oldest day, the first letter. */
const directionOf: Readonly<Record<BookSort, TableSort['direction']>> = {
  overdue: 'desc',
  balance: 'desc',
  since: 'asc',
  name: 'asc',
}

/** The credit book: who owes what since when. */
export function CreditBookPage() {
  const { t } = useTranslation()
  const { today } = useShop()
  const [view, change] = useBookView()
  const [isPrinting, setPrinting] = useState(false)
  const { save, isBusy } = useSaveBook()
  const columns = useDebtorColumns()
  const [search] = useDebouncedValue(view.text.trim(), typingPauseMs)
  const { show, sort } = view
  const list = usePagedRows(
    (offset, limit) =>
      orpc.credit.ageing.queryOptions({
        input: { show, sort, search, ...(view.on === null ? {} : { on: view.on }), offset, limit },
      }),
    (output) => output.rows,
  )
  const counted = list.first === undefined ? '' : t('customers.total', { count: list.first.total })
  useEffect(() => {
    if (search !== '' && counted !== '') announce(counted)
  }, [counted, search])

  if (isPrinting) return <PrintedBook view={view} onClose={() => setPrinting(false)} />
  const isUntouched = show === wholeBook.show && view.text === '' && view.on === null
  const isEmpty = isUntouched && list.total === 0 && !list.isPending && list.error === null
  return (
    <section className={classes['page']} aria-label={t('sales.tabs.credit')}>
      <PageHeader title={t('shell.sections.sales')}>
        <SalesTabs value="credit" />
        {!isEmpty && (
          <>
            <Tooltip label={t('creditBook.print')}>
              <ActionIcon variant="default" aria-label={t('creditBook.print')} onClick={() => setPrinting(true)}>
                <IconPrinter size={18} stroke={1.7} />
              </ActionIcon>
            </Tooltip>
            <Tooltip label={t('reports.openInExcel')}>
              <ActionIcon
                variant="default"
                aria-label={t('reports.openInExcel')}
                loading={isBusy}
                onClick={() => void save(view.on ?? today)}
              >
                <IconFileSpreadsheet size={18} stroke={1.7} />
              </ActionIcon>
            </Tooltip>
          </>
        )}
        <OldDebtButton />
      </PageHeader>
      <BookFilters view={view} onChange={change} />
      {isEmpty ? (
        <EmptyState icon={IconNotebook}>{t('creditBook.noneYet')}</EmptyState>
      ) : (
        <>
          {list.error !== null ? (
            <LoadFailed error={list.error} />
          ) : list.isPending ? (
            <LoadingLines lines={10} />
          ) : (
            <div className={classes['table']}>
              <VirtualTable
                label={t('sales.tabs.credit')}
                columns={columns}
                rowCount={list.total}
                getRow={list.getRow}
                rowId={(row) => row.customerId}
                rowName={(row) => row.customer}
                onRangeChange={list.onRangeChange}
                sort={{ key: sort, direction: directionOf[sort] }}
                onSortChange={({ key }) => change({ sort: key as BookSort })}
                onOpen={(row) => openCreditAccount({ customerId: row.customerId })}
                rowHeight={48}
                scrollKey="credit"
                empty={
                  <Stack align="flex-start" gap="sm" p="lg">
                    <Text c="dimmed">{t(`creditBook.nobody.${show}`)}</Text>
                    <Button variant="default" onClick={() => change(wholeBook)}>
                      {t('creditBook.showAll')}
                    </Button>
                  </Stack>
                }
              />
            </div>
          )}
          {list.first !== undefined && list.total > 0 && <BookFooter {...list.first} />}
        </>
      )}
    </section>
  )
}
