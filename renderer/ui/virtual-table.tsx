import { useEffect, useMemo, useRef, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react'
import { UnstyledButton, VisuallyHidden } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useTranslation } from 'react-i18next'
import { useRowFocus } from './row-focus.ts'
import { nextSelection } from './row-selection.ts'
import { useWidth } from './use-width.ts'
import type { VirtualColumn } from './virtual-column.ts'
import { VirtualRow } from './virtual-row.tsx'
import classes from './virtual-table.module.css'

export type TableSort = { readonly key: string; readonly direction: 'asc' | 'desc' }

export type VirtualTableProps<Row> = {
  /** What is listed, for the screen reader. */
  readonly label: string
  /** The same array until something of it changes (`useMemo`): else every row is drawn anew with every step. */
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
  /** All rows of the list are ticked but those of `selection`, whether they were read or not. */
  readonly isAllSelected?: boolean
  /** Ticks every row, or none; with it the box in the header and Ctrl+A do so. */
  readonly onSelectAll?: (all: boolean) => void
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
  const { rowCount, getRow, rowId, onRangeChange, onOpen, selection, onSelectionChange, scrollKey } = props
  const { isAllSelected = false, onSelectAll } = props
  const rowHeight = props.rowHeight ?? 44
  const scroller = useRef<HTMLDivElement>(null)
  const anchor = useRef<number | null>(null)
  const [width, measured] = useWidth()
  const columns = useMemo(
    () => props.columns.filter(({ from = 0 }) => width === null || width >= from),
    [props.columns, width],
  )
  const virtualizer = useVirtualizer({
    count: rowCount,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
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

  function onClick(event: MouseEvent<HTMLElement>): void {
    const index = indexOf(event.target)
    const row = index === null ? undefined : getRow(index)
    if (index === null || row === undefined) return
    if (event.target instanceof Element && event.target.closest('[data-tick]') !== null) {
      // A click beside the box comes once more, from the box.
      if (event.target instanceof HTMLInputElement) select(index, event.shiftKey)
    } else if (selectable && (event.ctrlKey || event.metaKey || event.shiftKey)) select(index, event.shiftKey)
    else onOpen?.(row, index)
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const index = indexOf(event.target)
    if (index === null) return
    const row = event.target instanceof HTMLElement && event.target.role === 'row' ? getRow(index) : undefined
    if (onSelectAll !== undefined && event.code === 'KeyA' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      onSelectAll(true)
    } else if (row !== undefined && event.key === 'Enter') {
      // The same press must not act on what it opens.
      event.preventDefault()
      onOpen?.(row, index)
    } else if (row !== undefined && event.key === ' ' && selectable) {
      event.preventDefault()
      select(index, event.shiftKey)
    } else focus.onKeyDown(event, index)
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
        ref={measured}
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
              <div role="columnheader" className={classes['tickCell']}>
                <HeaderTick
                  isAny={isAllSelected || selection.size > 0}
                  isWhole={isAllSelected && selection.size === 0}
                  onSelectAll={onSelectAll}
                  onClear={() => onSelectionChange(new Set())}
                />
              </div>
            )}
            {columns.map((column) => (
              <HeaderCell key={column.key} column={column} sort={props.sort} onSortChange={props.onSortChange} />
            ))}
          </div>
        </div>
        {rowCount > 0 && (
          <div
            role="rowgroup"
            className={classes['body']}
            style={{ height: virtualizer.getTotalSize() }}
            onClick={onClick}
            onKeyDown={onKeyDown}
            onFocus={(event) => focus.setIndex(indexOf(event.target) ?? 0)}
          >
            {items.map(({ index, start }) => {
              const row = getRow(index)
              const id = row === undefined ? null : rowId(row)
              return (
                <VirtualRow
                  key={index}
                  columns={columns}
                  row={row}
                  index={index}
                  top={start}
                  height={rowHeight}
                  template={template}
                  tabIndex={focus.tabIndexOf(index, first, last)}
                  isActive={id !== null && id === props.activeId}
                  opens={onOpen !== undefined}
                  isSelected={selectable ? id !== null && selection.has(id) !== isAllSelected : undefined}
                  name={row === undefined ? '' : (props.rowName?.(row) ?? '')}
                />
              )
            })}
          </div>
        )}
      </div>
      {rowCount === 0 && props.empty}
    </div>
  )
}

/** The place in the list of the row that something happened in. */
function indexOf(target: EventTarget): number | null {
  const row = target instanceof Element ? target.closest<HTMLElement>('[role="row"]') : null
  const index = row?.dataset['index']
  return index === undefined ? null : Number(index)
}

type HeaderTickProps = {
  readonly isAny: boolean
  readonly isWhole: boolean
  readonly onSelectAll: ((all: boolean) => void) | undefined
  readonly onClear: () => void
}

/** Clears the selection; where nothing is selected and the list can do it, it ticks all. */
function HeaderTick({ isAny, isWhole, onSelectAll, onClear }: HeaderTickProps) {
  const { t } = useTranslation()
  const selectsAll = !isAny && onSelectAll !== undefined
  return (
    <label className={classes['tick']}>
      <input
        type="checkbox"
        aria-label={t(selectsAll ? 'common.selectAll' : 'common.clearSelection')}
        checked={isAny}
        data-some={!isWhole || undefined}
        disabled={!isAny && onSelectAll === undefined}
        onChange={() => (onSelectAll === undefined ? onClear() : onSelectAll(!isAny))}
      />
    </label>
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
  if (column.hideHeader === true) return <VisuallyHidden>{column.header}</VisuallyHidden>
  return (
    <span className={classes['headText']} title={column.header}>
      {column.header}
    </span>
  )
}
