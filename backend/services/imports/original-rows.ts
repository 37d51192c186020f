import { pauseEvery } from './csv-rows.ts'
import type { ImportReading, ReadImportOptions } from './import-types.ts'
import { eachRecord, prepare } from './read-import.ts'

/** Thrown to leave the reading where no further row is wanted. */
const enough = Symbol('enough')

/**
 * Rows of a file as they are written, by their numbers, in file order: for the preview and for the rows that were left
 * out. `wanted` are row numbers; the reading stops after the largest.
 */
export async function originalRows(
  content: Uint8Array,
  reading: ImportReading,
  options: ReadImportOptions,
  wanted: ReadonlySet<number>,
): Promise<ReadonlyMap<number, readonly string[]>> {
  const rows = new Map<number, readonly string[]>()
  let last = 0
  for (const row of wanted) if (row > last) last = row
  const pause = pauseEvery(options.breathe, options.signal)
  const known = { ...options, encoding: reading.encoding, delimiter: reading.delimiter }
  try {
    await eachRecord(
      await prepare(content, known, pause),
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
