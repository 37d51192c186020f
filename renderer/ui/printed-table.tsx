import type { ReactNode } from 'react'
import classes from './printed-table.module.css'

export type PrintedColumn<Row> = {
  readonly key: string
  readonly header: string
  readonly align?: 'end'
  readonly text: (row: Row) => ReactNode
}

export type PrintedTableProps<Row> = {
  /** Stands on every page: what it is of, and how many or of which day. */
  readonly heading: string
  readonly detail: string
  readonly columns: readonly PrintedColumn<Row>[]
  readonly rows: readonly Row[]
  readonly rowId: (row: Row) => number
  /** Sums under the last row, by the key of the column. */
  readonly sums?: Readonly<Record<string, ReactNode>>
}

/** A table for paper; its heading comes again on every page. */
export function PrintedTable<Row>({ heading, detail, columns, rows, rowId, sums }: PrintedTableProps<Row>) {
  return (
    <table className={classes['table']}>
      <thead>
        <tr className={classes['running']}>
          <th colSpan={columns.length}>
            <span>{heading}</span>
            <span className="rg-number">{detail}</span>
          </th>
        </tr>
        <tr>
          {columns.map((column) => (
            <th key={column.key} scope="col" data-align={column.align}>
              {column.header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowId(row)}>
            {columns.map((column) => (
              <td key={column.key} data-align={column.align}>
                {column.text(row)}
              </td>
            ))}
          </tr>
        ))}
        {sums !== undefined && (
          <tr className={classes['sums']}>
            {columns.map(({ key, align }) => (
              <td key={key} data-align={align}>
                {sums[key]}
              </td>
            ))}
          </tr>
        )}
      </tbody>
    </table>
  )
}
