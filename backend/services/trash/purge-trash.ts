import { setTimeout as wait } from 'node:timers/promises'
import { once } from 'node:events'
import { inTransaction } from '#db/in-transaction.ts'
import { purgePhotos } from '#db/repositories/photos.ts'
import { purgeSome, type PurgeWhich } from '#db/repositories/trash-purge.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { limits } from '#backend/limits.ts'
import { removeUnusedContents } from '../attachments/remove-unused-contents.ts'

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
  await purgeContents(shop, signal)
  if (written.size > 0) shop.publish(written)
}

/** Contents of attachments that no row needs any more. It may stand behind a long backup, which closing doesn't wait for. */
async function purgeContents(shop: OpenShop, signal: AbortSignal | undefined): Promise<void> {
  if (signal?.aborted === true) return
  const removed = removeUnusedContents(shop, signal)
  await Promise.race([removed, ...(signal === undefined ? [] : [signal.aborted || once(signal, 'abort')])])
}

/** Removes for good what has been in the trash longer than it is kept, and photos that nobody can get back any more. */
export async function purgeTrash(shop: OpenShop, signal?: AbortSignal): Promise<void> {
  const before = new Date(shop.now() - limits.trashDays * dayMs).toISOString()
  await purge(shop, { before }, { restMs: quietRestMs, signal })
  if (signal?.aborted !== true) await inTransaction(shop.db, (trx) => purgePhotos(trx, before))
}

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
