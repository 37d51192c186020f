import { importError } from '../import-error.ts'
import { importLimits } from '#shared/domain/import-limits.ts'

/** One sheet as a text table: commas, quotes where needed, UTF-8. */
export type SheetText = { readonly name: string; readonly content: Uint8Array }

/** Bytes of all tables of a workbook together. */
const MOST_BYTES = 2 * importLimits.fileBytes
/** Cells of a row that are looked at; the reader of tables tells of more than it takes. */
const MOST_CELLS = importLimits.columns * 2

const quoted = (cell: string): string => (/[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** Collects rows of sheets; counts what they come to. */
export function sheetWriter(): {
  readonly row: (cells: readonly (string | undefined)[]) => void
  /** @returns the table, null where nothing stands in it */
  readonly end: (name: string) => SheetText | null
} {
  let total = 0
  let lines: string[] = []
  let pieces: Buffer[] = []
  const count = (bytes: number): void => {
    total += bytes
    if (total > MOST_BYTES) throw importError('unpacks-too-large', { limitMb: MOST_BYTES / 1024 / 1024 })
  }
  const flush = (): void => {
    const text = lines.join('')
    const piece = Buffer.from(text)
    count(piece.length - text.length)
    pieces.push(piece)
    lines = []
  }
  return {
    row(cells) {
      let last = Math.min(cells.length, MOST_CELLS) - 1
      while (last >= 0 && (cells[last] ?? '').trim() === '') last -= 1
      if (last < 0) return
      let line = ''
      for (let at = 0; at <= last; at += 1) line += `${at === 0 ? '' : ','}${quoted(cells[at] ?? '')}`
      lines.push(`${line}\n`)
      // One long text that many cells share would fill the memory before it is written.
      count(line.length + 1)
      if (lines.length >= 500) flush()
    },
    end(name) {
      flush()
      // Memory of its own, so that it can be handed to another thread.
      const content = new Uint8Array(Buffer.concat(pieces))
      pieces = []
      return content.length === 0 ? null : { name, content }
    },
  }
}
