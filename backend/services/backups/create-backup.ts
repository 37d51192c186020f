import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Message } from '#shared/contract/values.ts'
import { writeBackup, type BackupManifest, type WrittenBackup } from '#db/backup.ts'
import { ShopFileError, shopFileErrorOf } from '#db/shop-file-error.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { writeSetting } from '#backend/shop-settings.ts'
import { backupFolderOf, backupName } from './backup-folder.ts'
import { inBackupLine } from './backup-line.ts'
import { rotateBackups } from './rotate-backups.ts'
import { copyToSecondPlace } from './second-place.ts'
import { shopState } from './shop-state.ts'

export type MadeBackup = { readonly folder: string; readonly manifest: BackupManifest; readonly warnings: Message[] }

export type BackupReason = 'manual' | 'automatic' | 'before-restore'

export type BackupRequest = {
  readonly to?: string | undefined
  readonly reason: BackupReason
  readonly onProgress?: (done: number, total: number) => void
  readonly signal?: AbortSignal | undefined
}

function makeOwnFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
  } catch (error) {
    const refusal = shopFileErrorOf(error)
    // A file of that name, or no folder to make it in.
    const isMissing = refusal === null || refusal.code === 'file-missing'
    throw new ShopFileError(isMissing ? 'folder-missing' : refusal.code, { folder }, error)
  }
}

async function writeNamed(shop: OpenShop, folder: string, request: BackupRequest): Promise<WrittenBackup> {
  const state = await shopState(shop.db)
  const at = new Date(shop.now()).toISOString()
  const written = await writeBackup(
    shop.database,
    {
      folder,
      name: backupName(shop, (name) => existsSync(join(folder, name))),
      shopUid: shop.identity.uid,
      at,
      reason: request.reason,
    },
    request.onProgress,
    request.signal,
  )
  await writeSetting(shop.db, 'last-backup-at', at)
  // A copy that was carried elsewhere doesn't save the next one of the shop's own.
  if (request.to === undefined) await writeSetting(shop.db, 'last-backup-state', state)
  return written
}

/** The backup is good; what somebody took away beside the shop can't be in it. */
const wordsOfMissing = (count: number): Message[] =>
  count === 0 ? [] : [{ code: 'backup-lacks-attachments', params: { count } }]

/**
 * Makes a verified backup, a copy in the second folder, and rotates. With `to`, the folder that was named gets the
 * backup and nothing else happens there.
 * @throws AppError folder-missing, disk-full, no-access, read-only, backup-damaged; AbortError
 */
export async function createBackup(shop: OpenShop, request: BackupRequest): Promise<MadeBackup> {
  return await inBackupLine(shop, async () => {
    const own = backupFolderOf(shop.database.file)
    const folder = request.to ?? own
    if (folder === own) makeOwnFolder(own)
    const { manifest, missingContents } = await writeNamed(shop, folder, request)
    const warnings = wordsOfMissing(missingContents)
    shop.publish(['settings'])
    if (folder !== own) return { folder, manifest, warnings }
    await rotateBackups(shop, own, manifest)
    return { folder, manifest, warnings: [...warnings, ...(await copyToSecondPlace(shop, manifest, request.signal))] }
  })
}
