import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { ShopFileError, shopFileErrorAt } from './shop-file-error.ts'

/** "Rglr" in ASCII: marks a SQLite file as a shop. */
export const applicationId = 0x52676c72

const magic = 'SQLite format 3\0'

/** @throws ShopFileError folder-missing: nothing of that name, or a file */
export function assertFolder(folder: string): void {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new ShopFileError('folder-missing', { folder })
}

export type ShopHeader = { readonly version: number; readonly applicationId: number; readonly bytes: number }

/**
 * Reads the first 100 bytes of a shop file before any connection touches it, because SQLite itself would take an
 * empty file for a new database. Layout: https://www.sqlite.org/fileformat.html §1.3.
 * Never call it for a file that this process has open: closing the descriptor drops SQLite's locks.
 * @throws ShopFileError file-missing, folder-missing, file-empty, not-a-shop-file, no-access
 */
export function readShopHeader(file: string): ShopHeader {
  assertFolder(dirname(file))
  if (!existsSync(file)) throw new ShopFileError('file-missing', { file })
  try {
    const stat = statSync(file)
    if (!stat.isFile()) throw new ShopFileError('not-a-shop-file', { file })
    if (stat.size === 0) throw new ShopFileError('file-empty', { file })
    const head = Buffer.alloc(100)
    const handle = openSync(file, 'r')
    try {
      readSync(handle, head, 0, 100, 0)
    } finally {
      closeSync(handle)
    }
    if (stat.size < 512 || head.toString('latin1', 0, 16) !== magic)
      throw new ShopFileError('not-a-shop-file', { file })
    return { version: head.readUInt32BE(60), applicationId: head.readUInt32BE(68), bytes: stat.size }
  } catch (error) {
    throw shopFileErrorAt(file, error)
  }
}

/**
 * Refuses what this program must not open; the file stays untouched.
 * @throws ShopFileError not-a-shop-file, newer-version
 */
export function assertOwnVersion(file: string, header: ShopHeader, newest: number): void {
  if (header.applicationId !== applicationId) throw new ShopFileError('not-a-shop-file', { file })
  if (header.version > newest) throw new ShopFileError('newer-version', { file, version: header.version, newest })
}
