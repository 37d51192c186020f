import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { readError } from '#shared/contract/errors.ts'
import type { Message } from '#shared/contract/values.ts'
import { todayIn } from '#shared/domain/calendar-date.ts'
import { copyBackup, listBackups, removeBackup, writeBackup, type BackupManifest } from '#db/backup.ts'
import { shopFileErrorOf } from '#db/shop-file-error.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { writeSetting } from '#backend/shop-settings.ts'
import { backupFolderOf, backupName } from './backup-folder.ts'
import { backupsToDelete } from './backup-rotation.ts'
import { shopState } from './shop-state.ts'

export type MadeBackup = { readonly folder: string; readonly manifest: BackupManifest; readonly warnings: Message[] }

export type BackupReason = 'manual' | 'automatic' | 'before-restore' | 'before-migration'

/** Takes away what rotation no longer keeps of this shop in a folder of the program's own. */
export function rotateBackups(shop: OpenShop, folder: string): void {
  const day = (at: string) => todayIn(shop.settings.timeZone, Date.parse(at))
  const backups = listBackups(folder, shop.identity.uid)
    .filter(({ ok }) => ok)
    .map(({ name, at, reason }) => ({ name, at, reason, day: day(at) }))
  for (const name of backupsToDelete(backups, shop.today())) removeBackup(folder, name)
}

/** A stick that isn't there today is worth a word, not a failure: the backup itself is good. */
async function copyToSecondFolder(
  shop: OpenShop,
  folder: string,
  manifest: BackupManifest,
  signal: AbortSignal | undefined,
): Promise<Message[]> {
  const second = shop.settings.backupFolder
  if (second === null || second === folder) return []
  try {
    await copyBackup(folder, second, manifest, signal)
    rotateBackups(shop, second)
    return []
  } catch (error) {
    signal?.throwIfAborted()
    const { code } = readError(shopFileErrorOf(error) ?? error)
    shop.log(`backup: the second folder failed with ${code}`)
    const known = code === 'folder-missing' ? 'backup-folder-missing' : 'backup-copy-failed'
    return [{ code: known, params: { folder: second } }]
  }
}

/**
 * Makes a verified backup, a copy in the second folder, and rotates. With `to`, the folder that was named gets the
 * backup and nothing else happens there.
 * @throws AppError folder-missing, disk-full, no-access, read-only, backup-damaged; AbortError
 */
export async function createBackup(
  shop: OpenShop,
  given: {
    readonly to?: string | undefined
    readonly reason: BackupReason
    readonly onProgress?: (done: number, total: number) => void
    readonly signal?: AbortSignal | undefined
  },
): Promise<MadeBackup> {
  const own = backupFolderOf(shop.database.file)
  const folder = given.to ?? own
  if (folder === own) mkdirSync(own, { recursive: true, mode: 0o700 })
  const state = await shopState(shop.db)
  const at = new Date(shop.now()).toISOString()
  const manifest = await writeBackup(
    shop.database,
    {
      folder,
      name: backupName(shop, (name) => existsSync(join(folder, name))),
      shopUid: shop.identity.uid,
      at,
      reason: given.reason,
    },
    given.onProgress,
    given.signal,
  )
  await writeSetting(shop.db, 'last-backup-at', at)
  await writeSetting(shop.db, 'last-backup-state', state)
  shop.publish(['settings'])
  if (folder !== own) return { folder, manifest, warnings: [] }
  rotateBackups(shop, own)
  return { folder, manifest, warnings: await copyToSecondFolder(shop, own, manifest, given.signal) }
}
