import { zipLimits } from '#shared/domain/import-limits.ts'
import { safeFileName } from '#shared/domain/safe-file-name.ts'
import type { ImportErrorCode, ImportParams } from '#shared/domain/import-codes.ts'
import { fileFormat } from '../file-format.ts'
import { importError, isImportError } from '../import-error.ts'
import { leftovers } from './leftovers.ts'
import { openZip } from './zip-entries.ts'

/** What lay in an archive. Names are last parts of paths, harmless on every system. */
export type Unpacked = {
  readonly files: readonly { readonly name: string; readonly content: Uint8Array }[]
  readonly unread: readonly { readonly name: string; readonly code: ImportErrorCode; readonly params: ImportParams }[]
}

/** An archive in an archive is opened, one in that no more. */
const DEEPEST = 2

/** Unpacks an archive with those that lie in it. A file that can't be unpacked doesn't keep the others. */
export function unpackZip(bytes: Uint8Array): Unpacked {
  const files: Unpacked['files'][number][] = []
  const unread: Unpacked['unread'][number][] = []
  let total = 0
  const isFull = (): boolean => total > zipLimits.totalBytes || files.length >= zipLimits.entries

  function unpack(archive: Uint8Array, depth: number): void {
    const zip = openZip(archive)
    const wanted = zip.names.filter((name) => !name.endsWith('/') && !leftovers.test(name))
    for (const path of wanted) {
      const name = safeFileName(path, 'file')
      try {
        const content = zip.read(path)
        if (content.length === 0) continue
        total += content.length
        if (isFull()) throw importError('unpacks-too-large', { limitMb: zipLimits.totalBytes / 1024 / 1024 })
        if (fileFormat(content) !== 'zip') files.push({ name, content })
        else if (depth < DEEPEST) unpack(content, depth + 1)
        else unread.push({ name, code: 'wrong-file-type', params: { detected: 'zip' } })
      } catch (error) {
        if (!isImportError(error) || isFull()) throw error
        unread.push({ name, code: error.code, params: error.params })
      }
    }
  }
  unpack(bytes, 1)
  if (files.length === 0 && unread.length > 0 && unread.every(({ code }) => code === 'protected-file'))
    throw importError('protected-file')
  return { files, unread }
}
