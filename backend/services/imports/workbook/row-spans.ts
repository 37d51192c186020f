/** Cells of a table that reach over several rows: what stands in the first is meant for all of them. */
export type RowSpans = {
  /** Whether a cell from above stands in this column of the row that is read. */
  readonly covers: (column: number) => boolean
  /** A cell of this row that reaches over `rows` rows. */
  readonly add: (column: number, rows: number, text: string) => void
  /** Puts what reaches from above into the row, where it says something itself; ends the row. */
  readonly endRow: (cells: (string | undefined)[]) => void
}

const MOST_COLUMNS = 1000

export function rowSpans(): RowSpans {
  const open = new Map<number, { rows: number; readonly text: string }>()
  let fresh = new Map<number, { rows: number; readonly text: string }>()
  return {
    covers: (column) => open.has(column),
    add: (column, rows, text) => {
      if (rows > 1 && column < MOST_COLUMNS) fresh.set(column, { rows: rows - 1, text })
    },
    endRow: (cells) => {
      const isFilled = cells.some((cell) => cell !== undefined && cell !== '')
      for (const [column, span] of open) {
        if (isFilled && (cells[column] ?? '') === '') cells[column] = span.text
        span.rows -= 1
        if (span.rows === 0) open.delete(column)
      }
      for (const [column, span] of fresh) open.set(column, span)
      fresh = new Map()
    },
  }
}
