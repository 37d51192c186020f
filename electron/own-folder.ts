import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { ErrorCode } from '#shared/contract/errors.ts'

/** Folder of what Electron and the window keep beside the shop. */
export const ownFolderOf = (dataFolder: string): string => join(dataFolder, 'desktop')

const codes: Readonly<Record<string, ErrorCode>> = {
  EACCES: 'no-access',
  EPERM: 'no-access',
  EROFS: 'read-only',
  ENOSPC: 'disk-full',
  // A stick that isn't plugged in; a file where the folder should be.
  ENOENT: 'folder-missing',
  ENOTDIR: 'folder-missing',
  EEXIST: 'folder-missing',
}

/** Makes the folder. @returns null, or the code of what stood in the way */
export function makeFolder(folder: string): ErrorCode | null {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    return null
  } catch (error) {
    const errno = error instanceof Error && 'code' in error ? String(error.code) : ''
    return codes[errno] ?? 'internal'
  }
}
