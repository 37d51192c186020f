import { listBackups } from '#db/backup.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { backupFolderOf } from './backup-folder.ts'
import { createBackup } from './create-backup.ts'
import { isBackedUp } from './shop-state.ts'

const dayMs = 24 * 60 * 60 * 1000
/** After the window is up: opening must not wait for it. */
const afterOpeningMs = 3000
const lookAgainMs = 60 * 60 * 1000
/** A quitting program waits this long at most; the host gives up after 8 s. */
const onCloseMs = 5000

/** Backups that nobody has to think of. `stop` ends them, with a last one where something changed since. */
export type AutomaticBackups = { stop(): Promise<void> }

/**
 * A backup once a day while the shop is open, soon after opening where the last is older, and one on closing. The
 * command line has a command of its own for it, and the sample shop needs none.
 */
export function startAutomaticBackups(
  shop: OpenShop,
  waits: { readonly afterOpeningMs: number; readonly onCloseMs: number } = { afterOpeningMs, onCloseMs },
): AutomaticBackups {
  if (shop.door === 'cli' || shop.identity.isSample) return { stop: () => Promise.resolve() }
  const stopped = new AbortController()
  let running: Promise<void> = Promise.resolve()

  async function backUp(signal: AbortSignal): Promise<void> {
    try {
      await createBackup(shop, { reason: 'automatic', signal })
    } catch (error) {
      if (!signal.aborted)
        shop.log(`automatic backup failed: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  async function backUpWhenDue(): Promise<void> {
    const newest = listBackups(backupFolderOf(shop.database.file), shop.identity.uid).find(({ ok }) => ok)
    const isRecent = newest !== undefined && shop.now() - Date.parse(newest.at) < dayMs
    if (isRecent || (newest !== undefined && (await isBackedUp(shop.db)))) return
    await backUp(stopped.signal)
  }
  const look = () => {
    running = running.then(backUpWhenDue).catch((error: unknown) => shop.log(`automatic backup: ${String(error)}`))
  }
  const first = setTimeout(look, waits.afterOpeningMs).unref()
  const hourly = setInterval(look, lookAgainMs).unref()

  return {
    stop: async () => {
      clearTimeout(first)
      clearInterval(hourly)
      stopped.abort()
      await running
      if (!(await isBackedUp(shop.db))) await backUp(AbortSignal.timeout(waits.onCloseMs))
    },
  }
}
