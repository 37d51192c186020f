import { listBackups } from '#db/backup.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { backupFolderOf } from './backup-folder.ts'
import { createBackup } from './create-backup.ts'
import { catchUpSecondPlace } from './second-place.ts'
import { isBackedUp } from './shop-state.ts'

const dayMs = 24 * 60 * 60 * 1000
/** After the window is up: opening must not wait for it. */
const afterOpeningMs = 3000
const lookAgainMs = 60 * 60 * 1000
/** A stick that is plugged in gets its copy, and one that was pulled out is told, within a minute. */
const lookForStickMs = 60 * 1000
/** A quitting program waits this long at most; the host gives up after 8 s. */
const onCloseMs = 5000

/** Backups that nobody has to think of. `stop` ends them, with a last one where something changed since. */
export type AutomaticBackups = { stop(): Promise<void> }

/**
 * A backup once a day while the shop is open, soon after opening where the last is older, and one on closing; each goes
 * to the second place too. The command line has a command of its own for it, and the sample shop needs none.
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
  const then = (work: () => Promise<void>) => {
    running = running.then(work).catch((error: unknown) => {
      if (!stopped.signal.aborted) shop.log(`automatic backup: ${String(error)}`)
    })
  }
  const lookForStick = (triesAgain: boolean) =>
    then(() => catchUpSecondPlace(shop, { signal: stopped.signal, triesAgain }))
  const look = () => {
    then(backUpWhenDue)
    lookForStick(true)
  }
  const first = setTimeout(look, waits.afterOpeningMs).unref()
  const hourly = setInterval(look, lookAgainMs).unref()
  const eachMinute = setInterval(() => lookForStick(false), lookForStickMs).unref()

  return {
    stop: async () => {
      clearTimeout(first)
      clearInterval(hourly)
      clearInterval(eachMinute)
      stopped.abort()
      await running
      const inTime = AbortSignal.timeout(waits.onCloseMs)
      if (!(await isBackedUp(shop.db))) await backUp(inTime)
      else await catchUpSecondPlace(shop, { signal: inTime, triesAgain: true }).catch(() => undefined)
    },
  }
}
