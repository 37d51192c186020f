import { setImmediate } from 'node:timers/promises'
import { inHiddenTransaction } from '#db/in-transaction.ts'
import type { ShopDatabase } from '#db/open-database.ts'
import { rhythmRemaker, rhythmsDoneUpTo } from '#db/repositories/rhythm-catch-up.ts'

/** Longest stretch of work without a breath, ms. */
const sliceMs = 10

/**
 * Makes rhythms anew that stand by older parameters, in slices; what is left of it goes on when the shop is opened again.
 * @returns true where it came to the end
 */
export async function remakeRhythms(database: ShopDatabase, signal: AbortSignal): Promise<boolean> {
  const { raw } = database
  let upTo = rhythmsDoneUpTo(raw)
  if (upTo === null) return true
  const { after, remake, keep } = rhythmRemaker(raw)
  while (upTo !== null) {
    if (signal.aborted) return false
    await inHiddenTransaction(database, () => {
      const until = performance.now() + sliceMs
      do {
        upTo = after(upTo ?? 0)
        if (upTo !== null) remake(upTo)
      } while (upTo !== null && performance.now() < until)
      keep(upTo)
    })
    await setImmediate()
  }
  return true
}
