import { setImmediate } from 'node:timers/promises'
import type { ImportProgress } from '#shared/contract/imports.ts'
import { inHiddenTransaction } from '#db/in-transaction.ts'
import type { ShopDatabase } from '#db/open-database.ts'

/** Longest stretch of work without a breath, ms; the commit of a slice comes on top. */
const SLICE = 15
const STRIDE = 8

/** How an import moves on: in slices, told about, and stoppable between two of them. */
export type ImportPace = {
  readonly signal: AbortSignal
  readonly report: (stage: ImportProgress['stage'], done: number, total: number) => void
}

/** Lets other calls run; throws where the import was stopped meanwhile. */
export async function breathe({ signal }: Pick<ImportPace, 'signal'>): Promise<void> {
  await setImmediate()
  signal.throwIfAborted()
}

/** Work on many items that writes nothing. */
export async function inSlices<T>(
  items: Pick<readonly T[], 'length' | 'at'>,
  pace: Pick<ImportPace, 'signal'>,
  each: (item: T, index: number) => void,
  onSlice: (done: number) => void = () => undefined,
): Promise<void> {
  let from = performance.now()
  for (let index = 0; index < items.length; index += 1) {
    each(items.at(index) as T, index)
    if (index % STRIDE === 0 && performance.now() - from > SLICE) {
      onSlice(index)
      await breathe(pace)
      from = performance.now()
    }
  }
}

/**
 * Work on many items that writes what is hidden yet: in transactions that end when somebody waits, so that no other call
 * waits long.
 */
export async function writeInSlices<T>(
  database: Pick<ShopDatabase, 'db' | 'raw' | 'isAwaited'>,
  items: Pick<readonly T[], 'length' | 'at'>,
  pace: Pick<ImportPace, 'signal'>,
  each: (item: T, index: number) => void,
  onSlice: (done: number) => void = () => undefined,
): Promise<void> {
  let index = 0
  while (index < items.length) {
    await inHiddenTransaction(database, () => {
      const until = performance.now() + SLICE
      do {
        each(items.at(index) as T, index)
        index += 1
      } while (index < items.length && performance.now() < until)
      return index < items.length && !pace.signal.aborted
    })
    onSlice(index)
    await breathe(pace)
  }
}
