import { pauseEvery } from './csv-rows.ts'
import type { ReadImportOptions } from './import-types.ts'
import { eachRecord, type PreparedTable } from './prepare-table.ts'

/** Thrown to leave the reading where no further row is wanted. */
const enough = Symbol('enough')

/** Rows of a table as they are written, by their numbers, in file order; the reading stops after the largest wanted. */
export async function originalRows(
  table: PreparedTable,
  options: Pick<ReadImportOptions, 'breathe' | 'signal'>,
  wanted: ReadonlySet<number>,
): Promise<ReadonlyMap<number, readonly string[]>> {
  const rows = new Map<number, readonly string[]>()
  let last = 0
  for (const row of wanted) if (row > last) last = row
  const pause = pauseEvery(options.breathe, options.signal)
  try {
    await eachRecord(
      table,
      (row, number) => {
        if (number > last) throw enough
        if (wanted.has(number)) rows.set(number, row.cells)
      },
      pause,
      () => undefined,
    )
  } catch (error) {
    if (error !== enough) throw error
  }
  return rows
}
