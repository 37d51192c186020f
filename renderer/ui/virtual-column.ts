import type { ReactNode } from 'react'

/** A column of a long table. */
export type VirtualColumn<Row> = {
  readonly key: string
  readonly header: string
  /** The header is only said, for columns of buttons. */
  readonly hideHeader?: boolean
  /** A grid track: `minmax(200px, 2fr)`, `120px`. */
  readonly width: string
  readonly align?: 'start' | 'end'
  readonly sortable?: boolean
  /** Left out where the table is narrower than so many pixels. */
  readonly from?: number
  /** Plain elements: hundreds of cells come and go while one scrolls. */
  readonly render: (row: Row) => ReactNode
}
