import { useCallback, useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { Button, Text } from '@mantine/core'
import { useDebouncedValue, useMediaQuery } from '@mantine/hooks'
import { IconPackage, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { productSort, type Product, type ProductSort } from '#shared/contract/products.ts'
import { orpc } from '#renderer/engine/queries.ts'
import { usePagedRows } from '#renderer/engine/use-paged-rows.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { LoadFailed, LoadingLines } from '#renderer/ui/load-states.tsx'
import { VirtualTable } from '#renderer/ui/virtual-table.tsx'
import { CategoryTree } from './category-tree.tsx'
import { PriceDialog, type PriceDialogProps } from './price-dialog.tsx'
import { PriceHistory } from './price-history.tsx'
import { useProductColumns } from './product-columns.tsx'
import { draftOf, emptyProduct } from './product-draft.ts'
import { ProductForm } from './product-form.tsx'
import { ProductTools, type ShownProducts } from './product-tools.tsx'
import { SelectionBar } from './selection-bar.tsx'
import { useProductActs } from './use-product-acts.ts'
import classes from './products.module.css'

const typingPauseMs = 120
/** From here on the tree of categories has room beside the list. */
const treeFrom = '(min-width: 1200px)'

export type ProductListProps = {
  readonly onCount: (words: string) => void
  /** The fields of a new product are open. */
  readonly isAdding: boolean
  readonly onAdding: (adding: boolean) => void
}

/** What there is to sell: found, added, changed and put away. */
export function ProductList({ onCount, isAdding, onAdding }: ProductListProps) {
  const { t } = useTranslation()
  const acts = useProductActs()
  const table = useRef<HTMLDivElement>(null)
  const [text, setText] = useState('')
  const [show, setShow] = useState<ShownProducts>('active')
  const [category, setCategory] = useState<string | undefined>()
  const [order, setOrder] = useState<{ key: ProductSort; direction: 'asc' | 'desc' }>({ key: 'name', direction: 'asc' })
  const [selection, setSelection] = useState<ReadonlySet<number>>(new Set())
  const [edited, setEdited] = useState<Product | null>(null)
  const [priced, setPriced] = useState<PriceDialogProps['which']>(null)
  const [search] = useDebouncedValue(text.trim(), typingPauseMs)
  const filter = { search, show, ...(category === undefined ? {} : { category }) }
  const list = usePagedRows(
    (offset, limit) =>
      orpc.products.list.queryOptions({
        input: { ...filter, sort: order.key, direction: order.direction, offset, limit },
      }),
    (output) => output.rows,
  )
  const categories = useQuery(orpc.products.categories.queryOptions({ input: { show } }))
  const tree = categories.data ?? []
  const hasTree = useMediaQuery(treeFrom, window.matchMedia(treeFrom).matches, { getInitialValueInEffect: false })
  const counted = list.first === undefined ? '' : t('sales.products.count', { count: list.total })
  useEffect(() => onCount(counted), [counted, onCount])

  const edit = useCallback(
    (row: Product) => {
      onAdding(false)
      setEdited(row)
    },
    [onAdding],
  )
  const archive = useCallback((row: Product, active: boolean) => void acts.archive([row], active), [acts])
  const trash = useCallback((row: Product) => void acts.trash([row]), [acts])
  const columns = useProductColumns({ onEdit: edit, onArchive: archive, onTrash: trash })
  const ticked = useMemo(() => [...selection].map((id) => ({ id })), [selection])
  const clear = () => setSelection(new Set())
  /** What is ticked would no longer be seen. */
  function narrow(change: () => void): void {
    clear()
    change()
  }
  const pickCategory = (next: string | undefined) => narrow(() => setCategory(next))

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const onRow = event.target instanceof HTMLElement && event.target.role === 'row' ? event.target : null
    if (onRow === null) return
    const row = list.getRow(Number(onRow.dataset['index']))
    if (event.key === 'Escape' && selection.size > 0) clear()
    else if (event.key !== 'Delete') return
    else if (selection.size > 0) void acts.trash(ticked).then((done) => done && clear())
    else if (row !== undefined) trash(row)
  }

  function close(): void {
    setEdited(null)
    onAdding(false)
    table.current?.querySelector<HTMLElement>('[role="row"][tabindex="0"]')?.focus()
  }

  if (list.error !== null) return <LoadFailed error={list.error} />
  const isNarrowed = search !== '' || category !== undefined || show !== 'active'
  const isEmpty = !list.isPending && list.total === 0 && !isNarrowed
  const initial = edited === null ? emptyProduct : draftOf(edited)
  return (
    <>
      {(isAdding || edited !== null) && (
        <ProductForm
          key={edited?.id ?? 'new'}
          label={edited?.name ?? t('sales.products.new')}
          id={edited?.id ?? null}
          initial={initial}
          saveWord={edited === null ? t('sales.products.saveNew') : t('common.save')}
          onClose={close}
          onSave={(draft) => acts.save(edited, initial, draft)}
        >
          {edited !== null && <PriceHistory id={edited.id} />}
        </ProductForm>
      )}
      {isEmpty ? (
        !isAdding && (
          <EmptyState
            icon={IconPackage}
            action={
              <Button leftSection={<IconPlus size={18} stroke={2} />} onClick={() => onAdding(true)}>
                {t('sales.products.new')}
              </Button>
            }
          >
            {t('sales.products.noneYet')}
          </EmptyState>
        )
      ) : (
        <div className={classes['body']}>
          {hasTree && tree.length > 0 && <CategoryTree categories={tree} value={category} onChange={pickCategory} />}
          <div className={classes['main']}>
            <ProductTools
              text={text}
              onText={(next) => narrow(() => setText(next))}
              show={show}
              onShow={(next) => narrow(() => setShow(next))}
              categories={hasTree ? null : tree}
              category={category}
              onCategory={pickCategory}
              onPrices={list.total === 0 || selection.size > 0 ? null : () => setPriced(filter)}
            />
            {list.isPending ? (
              <LoadingLines lines={10} />
            ) : (
              <div ref={table} className={classes['table']} onKeyDown={onKeyDown}>
                <VirtualTable
                  label={t('sales.tabs.products')}
                  columns={columns}
                  rowCount={list.total}
                  getRow={list.getRow}
                  rowId={(row) => row.id}
                  rowName={(row) => row.name}
                  onRangeChange={list.onRangeChange}
                  sort={order}
                  onSortChange={({ key, direction }) => {
                    const sort = productSort.safeParse(key)
                    if (sort.success) setOrder({ key: sort.data, direction })
                  }}
                  selection={selection}
                  onSelectionChange={setSelection}
                  onOpen={edit}
                  activeId={edited?.id ?? null}
                  scrollKey="products"
                  empty={
                    <Text c="dimmed" p="lg">
                      {search === '' ? t('catalogue.noneHere') : t('sales.products.noneFound', { text: search })}
                    </Text>
                  }
                />
              </div>
            )}
            {selection.size > 0 && (
              <SelectionBar
                count={selection.size}
                canArchive={show !== 'archived'}
                canBringBack={show !== 'active'}
                categories={tree.map(({ path }) => path)}
                onCategory={(path) => void acts.setCategory([...selection], path)}
                onPrices={() => setPriced({ ids: [...selection] })}
                onArchive={(active) => void acts.archive(ticked, active).then((done) => done && clear())}
                onTrash={() => void acts.trash(ticked).then((done) => done && clear())}
                onClear={clear}
              />
            )}
          </div>
        </div>
      )}
      <PriceDialog which={priced} onClose={() => setPriced(null)} />
    </>
  )
}
