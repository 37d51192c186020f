import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { VirtualColumn } from './virtual-column.ts'
import classes from './virtual-table.module.css'

export type VirtualRowProps<Row> = {
  readonly columns: readonly VirtualColumn<Row>[]
  /** undefined while its page is read. */
  readonly row: Row | undefined
  readonly index: number
  /** Pixels from the top of the list. */
  readonly top: number
  readonly height: number
  readonly template: string
  readonly tabIndex: 0 | -1
  readonly isActive: boolean
  readonly opens: boolean
  /** undefined: rows can't be ticked. */
  readonly isSelected: boolean | undefined
  /** For the name of the box to tick. */
  readonly name: string
}

function Row<Row>({ columns, row, index, isSelected, name, ...place }: VirtualRowProps<Row>) {
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      aria-current={place.isActive ? 'true' : undefined}
      aria-busy={row === undefined || undefined}
      data-index={index}
      tabIndex={place.tabIndex}
      className={classes['row']}
      data-opens={place.opens || undefined}
      style={{ gridTemplateColumns: place.template, height: place.height, transform: `translateY(${place.top}px)` }}
    >
      {isSelected !== undefined && (
        <div role="gridcell" className={classes['tickCell']}>
          {row !== undefined && <Tick name={name} isSelected={isSelected} />}
        </div>
      )}
      {columns.map((column) => (
        <div key={column.key} role="gridcell" className={classes['cell']} data-align={column.align}>
          {row === undefined ? <span className={classes['waiting']} /> : column.render(row)}
        </div>
      ))}
    </div>
  )
}

/** What it does is done by the table, which hears the clicks of all rows. */
function Tick({ name, isSelected }: { readonly name: string; readonly isSelected: boolean }) {
  const { t } = useTranslation()
  return (
    <label className={classes['tick']} data-tick>
      <input type="checkbox" tabIndex={-1} aria-label={t('common.selectRow', { name })} checked={isSelected} readOnly />
    </label>
  )
}

/** A row of a long table. It is drawn anew only when something of it changed: scrolling moves dozens of them. */
export const VirtualRow = memo(Row) as typeof Row
