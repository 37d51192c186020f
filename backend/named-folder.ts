import { rmSync, writeFileSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import { AppError } from '#shared/contract/errors.ts'
import { isNetworkPath } from '#db/network-folder.ts'
import { assertFolder } from '#db/shop-header.ts'
import { ShopFileError, shopFileErrorOf } from '#db/shop-file-error.ts'
import type { Door } from './engine-state.ts'

/** Nobody writes into a folder that was only named: what fails months later is found out now. */
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

/** Who names a folder: `trusted` are the process itself and the desktop's own dialogs. */
export type FolderNaming = { readonly door: Door; readonly trusted: boolean }

/**
 * Refuses a folder that nothing can be written into. The desktop's own dialog may name any folder. A page in browser mode
 * can't see folders, so it may name one of this machine in full; a share only `trusted` callers, because asking for one
 * already tells a strange server who asks. The page of the desktop may name none.
 * @throws AppError forbidden, invalid-input; ShopFileError folder-missing, read-only, no-access, disk-full
 */
export function assertNamedFolder(folder: string, { door, trusted }: FolderNaming): void {
  if (!trusted && (door !== 'browser' || isNetworkPath(folder))) throw new AppError('forbidden')
  if (!isAbsolute(folder)) throw new AppError('invalid-input', { issue: 'folder-not-full' })
  assertFolder(folder)
  assertTakesFiles(folder)
}
