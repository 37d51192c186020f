import { stat } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { readError } from '#shared/contract/errors.ts'
import type { SecondBackupPlace } from '#shared/contract/shop.ts'
import type { Message } from '#shared/contract/values.ts'
import { copyBackup, listBackups, type BackupManifest } from '#db/backup.ts'
import { shopFileErrorOf } from '#db/shop-file-error.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { readSetting, writeSetting } from '#backend/shop-settings.ts'
import { backupFolderOf } from './backup-folder.ts'
import { inBackupLine } from './backup-line.ts'
import { rotateBackups } from './rotate-backups.ts'

/** A drive that has gone may never answer. */
const patienceMs = 5000

/** What is remembered of the second folder: kept in the shop file, so that it is known right after opening. */
type Remembered = Omit<SecondBackupPlace, 'problem'> & { readonly problem: Message['code'] | null }

const remembered = (shop: OpenShop) => readSetting<Remembered>(shop.db, 'second-backup')

async function isThere(folder: string): Promise<boolean> {
  const found = stat(folder).then(
    (entry) => entry.isDirectory(),
    () => false,
  )
  return await Promise.race([found, wait(patienceMs, false, { ref: false })])
}

/** The second folder of backups as it was found last, or null where none is set. */
export async function readSecondPlace(shop: OpenShop): Promise<SecondBackupPlace | null> {
  const folder = shop.settings.backupFolder
  if (folder === null) return null
  const known = await remembered(shop)
  if (known?.folder !== folder) return { folder, lastAt: null, problem: null }
  const { lastAt, problem } = known
  return { folder, lastAt, problem: problem === null ? null : { code: problem, params: { folder } } }
}

/** @returns the words for the user where the folder has a problem */
async function remember(
  shop: OpenShop,
  folder: string,
  found: { readonly lastAt?: string; readonly problem: Remembered['problem'] },
): Promise<Message[]> {
  const before = await readSecondPlace(shop)
  const known: Remembered = { folder, lastAt: found.lastAt ?? before?.lastAt ?? null, problem: found.problem }
  if (before?.folder !== folder || known.lastAt !== before.lastAt || known.problem !== (before.problem?.code ?? null)) {
    await writeSetting(shop.db, 'second-backup', known)
    shop.publish(['settings'])
  }
  return found.problem === null ? [] : [{ code: found.problem, params: { folder } }]
}

async function copyAndRotate(
  shop: OpenShop,
  folder: string,
  manifest: BackupManifest,
  signal: AbortSignal | undefined,
): Promise<void> {
  const isCopied = listBackups(folder, shop.identity.uid).some(({ name, ok }) => ok && name === manifest.name)
  if (isCopied) return
  await copyBackup(backupFolderOf(shop.database.file), folder, manifest, signal)
  await rotateBackups(shop, folder, manifest)
}

/** A stick that isn't there today is worth a word, not a failure: the backup itself is good. */
export async function copyToSecondPlace(
  shop: OpenShop,
  manifest: BackupManifest,
  signal: AbortSignal | undefined,
): Promise<Message[]> {
  const folder = shop.settings.backupFolder
  if (folder === null) return []
  if (!(await isThere(folder))) return await remember(shop, folder, { problem: 'backup-folder-missing' })
  try {
    await copyAndRotate(shop, folder, manifest, signal)
    return await remember(shop, folder, { lastAt: manifest.at, problem: null })
  } catch (error) {
    signal?.throwIfAborted()
    const { code } = readError(shopFileErrorOf(error) ?? error)
    shop.log(`backup: the second folder failed with ${code}`)
    return await remember(shop, folder, {
      problem: code === 'folder-missing' ? 'backup-folder-missing' : 'backup-copy-failed',
    })
  }
}

/**
 * Brings the second folder up to date: when the stick is plugged in again, or where the program was quit before the
 * copy was through, the newest backup goes there. Notes it when the folder has gone. A copy that failed is not made
 * anew each minute, only where `triesAgain`.
 */
export async function catchUpSecondPlace(
  shop: OpenShop,
  given: { readonly signal?: AbortSignal; readonly triesAgain: boolean },
): Promise<void> {
  await inBackupLine(shop, async () => {
    const place = await readSecondPlace(shop)
    if (place === null || (place.problem?.code === 'backup-copy-failed' && !given.triesAgain)) return
    const newest = listBackups(backupFolderOf(shop.database.file), shop.identity.uid).find(({ ok }) => ok)
    if (newest !== undefined) {
      const { ok: _ok, ...manifest } = newest
      await copyToSecondPlace(shop, manifest, given.signal)
    } else if (!(await isThere(place.folder))) await remember(shop, place.folder, { problem: 'backup-folder-missing' })
  })
}
