import { existsSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import { AppError } from '#shared/contract/errors.ts'
import { isNetworkPath } from '#db/network-folder.ts'
import { assertFolder } from '#db/shop-header.ts'
import { ShopFileError, shopFileErrorOf } from '#db/shop-file-error.ts'
import type { Door } from '#backend/engine-state.ts'
import { backupFolderOf } from './backup-folder.ts'

/** Nobody writes into a folder that was only named: a backup that fails months later is found out now. */
function assertTakesFiles(folder: string): void {
  const probe = join(folder, `.regulars-${process.pid}`)
  try {
    writeFileSync(probe, 'regulars', { mode: 0o600 })
  } catch (error) {
    const refusal = shopFileErrorOf(error)
    throw refusal === null ? error : new ShopFileError(refusal.code, { folder }, error)
  } finally {
    rmSync(probe, { force: true })
  }
}

/**
 * Refuses what can't be the second place of backups. The desktop's own dialog may name any folder. A page in browser
 * mode can't see folders, so it may name one of this machine in full; a share only `trusted` callers, because asking
 * for one already tells a strange server who asks. The page of the desktop may name none.
 * @throws AppError forbidden, invalid-input; ShopFileError folder-missing, read-only, no-access, disk-full
 */
export function assertBackupPlace(
  folder: string,
  given: { readonly shopFile: string; readonly door: Door; readonly trusted: boolean },
): void {
  if (!given.trusted && (given.door !== 'browser' || isNetworkPath(folder))) throw new AppError('forbidden')
  if (!isAbsolute(folder)) throw new AppError('invalid-input', { issue: 'folder-not-full' })
  assertFolder(folder)
  const own = backupFolderOf(given.shopFile)
  if (existsSync(own) && realpathSync(own) === realpathSync(folder))
    throw new AppError('invalid-input', { issue: 'folder-of-first-place' })
  assertTakesFiles(folder)
}
