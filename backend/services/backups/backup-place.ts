import { existsSync, realpathSync } from 'node:fs'
import { AppError } from '#shared/contract/errors.ts'
import { assertNamedFolder, type FolderNaming } from '#backend/named-folder.ts'
import { backupFolderOf } from './backup-folder.ts'

/**
 * Refuses what can't be the second place of backups.
 * @throws AppError forbidden, invalid-input; ShopFileError folder-missing, read-only, no-access, disk-full
 */
export function assertBackupPlace(folder: string, given: FolderNaming & { readonly shopFile: string }): void {
  assertNamedFolder(folder, given)
  const own = backupFolderOf(given.shopFile)
  if (existsSync(own) && realpathSync(own) === realpathSync(folder))
    throw new AppError('invalid-input', { issue: 'folder-of-first-place' })
}
