import { setImmediate } from 'node:timers/promises'
import { inHiddenTransaction } from '#db/in-transaction.ts'
import type { ShopDatabase } from '#db/open-database.ts'
import { rhythmRemaker, rhythmsDoneUpTo } from '#db/repositories/rhythm-catch-up.ts'

/** Longest stretch of work without a breath, ms: the more rows in one transaction, the fewer pages are written twice. */
const sliceMs = 40

/**
 * Pages of the log after which it is put into the file (SQLite's default 1000). Rows of customers one after another lie all
 * over the indexes, so that the same pages come again and again: a third of the time was their way onto the disk.
 */
const pagesOfLog = 8000
const usualPagesOfLog = 1000

/**
 * Makes rhythms anew that stand by older parameters, in slices; what is left of it goes on when the shop is opened again.
 * @returns true where it came to the end
 */
export async function remakeRhythms(database: ShopDatabase, signal: AbortSignal): Promise<boolean> {
  const { raw } = database
  let upTo = rhythmsDoneUpTo(raw)
  if (upTo === null) return true
  const { after, remake, keep } = rhythmRemaker(raw)
  raw.pragma(`wal_autocheckpoint = ${pagesOfLog}`)
  try {
    while (upTo !== null) {
      if (signal.aborted) return false
      await inHiddenTransaction(database, () => {
        const until = performance.now() + sliceMs
        do {
          upTo = after(upTo ?? 0)
          if (upTo !== null) remake(upTo)
        } while (upTo !== null && performance.now() < until)
        keep(upTo)
        return false
      })
      await setImmediate()
    }
  } finally {
    if (raw.open) raw.pragma(`wal_autocheckpoint = ${usualPagesOfLog}`)
  }
  return true
}
