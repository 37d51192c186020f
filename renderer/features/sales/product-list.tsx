import { useCallback, useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { Button, Checkbox, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconPackage, IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Product } from '#shared/contract/products.ts'
import { client } from '#renderer/engine/client.ts'
import { orpc } from '#renderer/engine/queries.ts'
import { usePagedRows } from '#renderer/engine/use-paged-rows.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { LoadFailed, LoadingLines } from '#renderer/ui/load-states.tsx'
import { useAct } from '#renderer/ui/use-act.ts'
import { VirtualTable } from '#renderer/ui/virtual-table.tsx'
import { useProductColumns } from './product-columns.tsx'
import { draftOf, emptyProduct, fieldsOf } from './product-draft.ts'
import { ProductForm } from './product-form.tsx'
import { SearchField } from './search-field.tsx'
import classes from './sales.module.css'

const typingPauseMs = 120

export type ProductListProps = {
  readonly onCount: (words: string) => void
  /** The fields of a new product are open. */
  readonly isAdding: boolean
  readonly onAdding: (adding: boolean) => void
}

/** What there is to sell: found, added, changed and put away. */
export function ProductList({ onCount, isAdding, onAdding }: ProductListProps) {
  const { t } = useTranslation()
  const act = useAct()
  const table = useRef<HTMLDivElement>(null)
  const [text, setText] = useState('')
  const [includeInactive, setIncludeInactive] = useState(false)
  const [edited, setEdited] = useState<Product | null>(null)
  const [search] = useDebouncedValue(text.trim(), typingPauseMs)
  const list = usePagedRows(
    (offset, limit) => orpc.products.list.queryOptions({ input: { search, includeInactive, offset, limit } }),
    (output) => output.rows,
  )
  const counted = list.first === undefined ? '' : t('sales.products.count', { count: list.total })
  useEffect(() => onCount(counted), [counted, onCount])

  const edit = useCallback(
    (row: Product) => {
      onAdding(false)
      setEdited(row)
    },
    [onAdding],
  )
  const archive = useCallback(
    ({ id, name }: Product, active: boolean) => {
      const words = t(active ? 'sales.products.broughtBack' : 'sales.products.archivedToast', { name })
      void act(words, () => client.products.update({ id, patch: { active } }))
    },
    [act, t],
  )
  const trash = useCallback(
    ({ id, name }: Product) => {
      void act(t('sales.products.trashed', { name }), () => client.products.trash({ ids: [id] }))
    },
    [act, t],
  )
  const columns = useProductColumns({ onEdit: edit, onArchive: archive, onTrash: trash })

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const onRow = event.target instanceof HTMLElement && event.target.role === 'row' ? event.target : null
    if (onRow === null || event.key !== 'Delete') return
    const row = list.getRow(Number(onRow.dataset['index']))
    if (row !== undefined) trash(row)
  }

  function close(): void {
    setEdited(null)
    onAdding(false)
    table.current?.querySelector<HTMLElement>('[role="row"][tabindex="0"]')?.focus()
  }

  if (list.error !== null) return <LoadFailed error={list.error} />
  const isEmpty = !list.isPending && list.total === 0 && search === ''
  return (
    <>
      {isAdding && edited === null && (
        <ProductForm
          label={t('sales.products.new')}
          initial={emptyProduct}
          saveWord={t('sales.products.saveNew')}
          onClose={close}
          onSave={(draft) =>
            act(t('sales.products.added', { name: draft.name.trim() }), () => client.products.create(fieldsOf(draft)))
          }
        />
      )}
      {edited !== null && (
        <ProductForm
          key={edited.id}
          label={edited.name}
          initial={draftOf(edited)}
          saveWord={t('common.save')}
          onClose={close}
          onSave={(draft) =>
            act(t('sales.products.changed', { name: draft.name.trim() }), () =>
              client.products.update({ id: edited.id, patch: fieldsOf(draft) }),
            )
          }
        />
      )}
      {isEmpty && !includeInactive ? (
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
        <>
          <div className={classes['tools']}>
            <SearchField
              label={t('sales.products.search')}
              hint={t('sales.products.searchHint')}
              value={text}
              onChange={setText}
            />
            <Checkbox
              label={t('sales.products.showArchived')}
              checked={includeInactive}
              onChange={(event) => setIncludeInactive(event.currentTarget.checked)}
            />
          </div>
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
                onOpen={edit}
                activeId={edited?.id ?? null}
                scrollKey="products"
                empty={
                  <Text c="dimmed" p="lg">
                    {t('sales.products.noneFound', { text: search })}
                  </Text>
                }
              />
            </div>
          )}
        </>
      )}
    </>
  )
}
