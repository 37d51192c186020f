import { useEffect, useRef, type ReactNode } from 'react'
import { Checkbox, UnstyledButton, VisuallyHidden } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useTranslation } from 'react-i18next'
import { useRowFocus } from './row-focus.ts'
import { nextSelection } from './row-selection.ts'
import classes from './virtual-table.module.css'

export type VirtualColumn<Row> = {
  readonly key: string
  readonly header: string
  /** The header is only said, for columns of buttons. */
  readonly hideHeader?: boolean
  /** A grid track: `minmax(200px, 2fr)`, `120px`. */
  readonly width: string
  readonly align?: 'start' | 'end'
  readonly sortable?: boolean
  readonly render: (row: Row) => ReactNode
}

export type TableSort = { readonly key: string; readonly direction: 'asc' | 'desc' }

export type VirtualTableProps<Row> = {
  /** What is listed, for the screen reader. */
  readonly label: string
  readonly columns: readonly VirtualColumn<Row>[]
  readonly rowCount: number
  /** undefined while that page is read. */
  readonly getRow: (index: number) => Row | undefined
  readonly rowId: (row: Row) => number
  /** Rows now on the screen, with some spare: read these. */
  readonly onRangeChange?: (first: number, last: number) => void
  readonly sort?: TableSort
  readonly onSortChange?: (sort: TableSort) => void
  /** Click or Enter. */
  readonly onOpen?: (row: Row, index: number) => void
  /** Ids that are ticked; with `onSelectionChange` a column of checkboxes appears (Ctrl/Shift+click, Space). */
  readonly selection?: ReadonlySet<number>
  readonly onSelectionChange?: (selection: ReadonlySet<number>) => void
  readonly rowName?: (row: Row) => string
  /** The row whose card is open beside the list. */
  readonly activeId?: number | null
  /** 44 by default, 36 dense. */
  readonly rowHeight?: number
  /** CSS height of the whole table; it scrolls inside. */
  readonly height?: string
  /** The list comes back to where it was left under this name. */
  readonly scrollKey?: string
  /** Shown instead of rows when there are none. */
  readonly empty?: ReactNode
}

const headerHeight = 36
const scrollPositions = new Map<string, number>()

/** A table of any length: only visible rows are in the page, but it counts and sorts like the whole. */
export function VirtualTable<Row>(props: VirtualTableProps<Row>) {
  const { columns, rowCount, getRow, rowId, onRangeChange, onOpen, selection, onSelectionChange, scrollKey } = props
  const { t } = useTranslation()
  const rowHeight = props.rowHeight ?? 44
  const scroller = useRef<HTMLDivElement>(null)
  const anchor = useRef<number | null>(null)
  const virtualizer = useVirtualizer({
    count: rowCount,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollPaddingStart: headerHeight,
    initialOffset: scrollKey === undefined ? 0 : (scrollPositions.get(scrollKey) ?? 0),
  })
  const items = virtualizer.getVirtualItems()
  const first = items[0]?.index ?? 0
  const last = items.at(-1)?.index ?? 0
  useEffect(() => onRangeChange?.(first, last), [first, last, onRangeChange])

  const focus = useRowFocus(rowCount, (index) => virtualizer.scrollToIndex(index, { align: 'auto' }), scroller)
  const selectable = selection !== undefined && onSelectionChange !== undefined
  const template = `${selectable ? '40px ' : ''}${columns.map((column) => column.width).join(' ')}`

  function select(index: number, range: boolean): void {
    if (!selectable) return
    const idAt = (at: number) => {
      const row = getRow(at)
      return row === undefined ? undefined : rowId(row)
    }
    onSelectionChange(nextSelection(selection, index, range ? anchor.current : null, idAt))
    anchor.current = index
  }

  return (
    <div
      ref={scroller}
      className={classes['scroller']}
      style={{ height: props.height ?? '100%' }}
      onScroll={(event) => {
        if (scrollKey !== undefined) scrollPositions.set(scrollKey, event.currentTarget.scrollTop)
      }}
    >
      <div
        role="grid"
        aria-label={props.label}
        aria-rowcount={rowCount + 1}
        aria-colcount={columns.length + (selectable ? 1 : 0)}
        aria-multiselectable={selectable || undefined}
        className={classes['grid']}
      >
        <div role="rowgroup" className={classes['head']}>
          <div
            role="row"
            aria-rowindex={1}
            className={classes['headRow']}
            style={{ gridTemplateColumns: template, height: headerHeight }}
          >
            {selectable && (
              <div role="columnheader" className={classes['cell']}>
                <Checkbox
                  size="xs"
                  aria-label={t('common.clearSelection')}
                  checked={selection.size > 0}
                  indeterminate={selection.size > 0}
                  disabled={selection.size === 0}
                  onChange={() => onSelectionChange(new Set())}
                />
              </div>
            )}
            {columns.map((column) => (
              <HeaderCell key={column.key} column={column} sort={props.sort} onSortChange={props.onSortChange} />
            ))}
          </div>
        </div>
        {rowCount > 0 && (
          <div role="rowgroup" className={classes['body']} style={{ height: virtualizer.getTotalSize() }}>
            {items.map((item) => {
              const row = getRow(item.index)
              const id = row === undefined ? null : rowId(row)
              const isSelected = id !== null && (selection?.has(id) ?? false)
              return (
                <div
                  key={item.index}
                  role="row"
                  aria-rowindex={item.index + 2}
                  aria-selected={selectable ? isSelected : undefined}
                  aria-current={id !== null && id === props.activeId ? 'true' : undefined}
                  aria-busy={row === undefined || undefined}
                  data-index={item.index}
                  tabIndex={focus.tabIndexOf(item.index, first, last)}
                  className={classes['row']}
                  data-opens={onOpen !== undefined || undefined}
                  style={{ gridTemplateColumns: template, height: rowHeight, transform: `translateY(${item.start}px)` }}
                  onFocus={() => focus.setIndex(item.index)}
                  onKeyDown={(event) => {
                    if (event.target !== event.currentTarget || row === undefined)
                      return focus.onKeyDown(event, item.index)
                    if (event.key === 'Enter') {
                      // The same press must not act on what it opens.
                      event.preventDefault()
                      onOpen?.(row, item.index)
                    } else if (event.key === ' ' && selectable) {
                      event.preventDefault()
                      select(item.index, event.shiftKey)
                    } else focus.onKeyDown(event, item.index)
                  }}
                  onClick={(event) => {
                    if (row === undefined) return
                    if (selectable && (event.ctrlKey || event.metaKey || event.shiftKey))
                      select(item.index, event.shiftKey)
                    else onOpen?.(row, item.index)
                  }}
                >
                  {selectable && (
                    <div role="gridcell" className={classes['cell']} onClick={(event) => event.stopPropagation()}>
                      {row !== undefined && (
                        <Checkbox
                          size="xs"
                          tabIndex={-1}
                          aria-label={t('common.selectRow', { name: props.rowName?.(row) ?? '' })}
                          checked={isSelected}
                          onChange={(event) => select(item.index, (event.nativeEvent as MouseEvent).shiftKey)}
                        />
                      )}
                    </div>
                  )}
                  {columns.map((column) => (
                    <div key={column.key} role="gridcell" className={classes['cell']} data-align={column.align}>
                      {row === undefined ? <span className={classes['waiting']} /> : column.render(row)}
                    </div>
                  ))}
                </div>
              )
            })}
          </div>
        )}
      </div>
      {rowCount === 0 && props.empty}
    </div>
  )
}

type HeaderCellProps<Row> = Pick<VirtualTableProps<Row>, 'sort' | 'onSortChange'> & {
  readonly column: VirtualColumn<Row>
}

function HeaderCell<Row>({ column, sort, onSortChange }: HeaderCellProps<Row>) {
  const direction = sort?.key === column.key ? sort.direction : null
  const Arrow = direction === 'desc' ? IconArrowDown : IconArrowUp
  const ariaSort = direction === null ? 'none' : direction === 'asc' ? 'ascending' : 'descending'
  const isSortable = column.sortable === true && onSortChange !== undefined
  return (
    <div
      role="columnheader"
      aria-sort={isSortable ? ariaSort : undefined}
      className={classes['cell']}
      data-align={column.align}
    >
      {isSortable ? (
        <UnstyledButton
          className={classes['sort']}
          data-sorted={direction !== null || undefined}
          onClick={() => onSortChange({ key: column.key, direction: direction === 'asc' ? 'desc' : 'asc' })}
        >
          {column.header}
          <Arrow size={14} stroke={2} aria-hidden className={classes['arrow']} />
        </UnstyledButton>
      ) : (
        <HeaderText column={column} />
      )}
    </div>
  )
}

function HeaderText<Row>({ column }: { readonly column: VirtualColumn<Row> }) {
  return column.hideHeader === true ? <VisuallyHidden>{column.header}</VisuallyHidden> : column.header
}
