/**
 * What a column holds. `code` is text that only looks like a number (phones, postal codes). Values: money in minor units,
 * quantity in thousandths, price in 1/10000 of the currency unit, percent in 1/100 of a percent point, day `YYYY-MM-DD`
 * (or `--MM-DD`), month `YYYY-MM`, number as it is.
 */
export type ColumnType =
  'text' | 'code' | 'day' | 'month' | 'money' | 'price' | 'quantity' | 'count' | 'number' | 'percent'

export type TableColumn = {
  /** Name of the field: the header of a raw file. */
  readonly key: string
  /** Words of the shop's language. */
  readonly header: string
  readonly type: ColumnType
}

export type TableCell = string | number | null
export type TableRow = readonly TableCell[]

export type Table = {
  readonly title: string
  readonly columns: readonly TableColumn[]
  readonly rows: readonly TableRow[]
}
