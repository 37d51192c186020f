import { setTimeout as wait } from 'node:timers/promises'
import { inTransaction } from '#db/in-transaction.ts'
import { purgeSome, type PurgeWhich } from '#db/repositories/trash-purge.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { limits } from '#backend/limits.ts'

const dayMs = 24 * 60 * 60 * 1000
/** After the window is up and the columns of all sales are read. */
const afterOpeningMs = 10_000
/** Between two slices in the background: whoever works goes first. */
const quietRestMs = 20

/** Removes records of the trash for good, a slice at a time. */
export async function purge(
  shop: OpenShop,
  which: PurgeWhich,
  { restMs, signal }: { readonly restMs: number; readonly signal?: AbortSignal | undefined },
): Promise<void> {
  const written = new Set<string>()
  while (signal?.aborted !== true) {
    const table = await inTransaction(shop.db, (trx) => purgeSome(trx, which))
    if (table === null) break
    written.add(table)
    await wait(restMs)
  }
  if (written.size > 0) shop.publish(written)
}

/** Removes for good what has been in the trash longer than it is kept. */
export const purgeTrash = (shop: OpenShop, signal?: AbortSignal): Promise<void> =>
  purge(
    shop,
    { before: new Date(shop.now() - limits.trashDays * dayMs).toISOString() },
    { restMs: quietRestMs, signal },
  )

/** Once for each opening, in the background. `stop` waits for the slice that is running. */
export function startTrashPurge(shop: OpenShop): { stop(): Promise<void> } {
  const stopped = new AbortController()
  let running: Promise<void> = Promise.resolve()
  const timer = setTimeout(() => {
    running = purgeTrash(shop, stopped.signal).catch((error: unknown) => shop.log(`trash: ${String(error)}`))
  }, afterOpeningMs).unref()
  return {
    stop: async () => {
      clearTimeout(timer)
      stopped.abort()
      await running
    },
  }
}
