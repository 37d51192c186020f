import { inflateSync } from 'fflate'
import { zipLimits } from '#shared/domain/import-limits.ts'
import { importError, isImportError } from '../import-error.ts'
import { packedBytes, zipDirectory, type ZipEntry } from './zip-directory.ts'

/** The files of an archive by name, and how to unpack them. */
export type ZipArchive = {
  readonly names: readonly string[]
  /** Letters may be of another case, as the parts of a workbook may. */
  readonly has: (name: string) => boolean
  readonly read: (name: string) => Uint8Array
}

const MB = 1024 * 1024
const STORED = 0
const DEFLATED = 8

function refuseBombs(entries: readonly ZipEntry[]): void {
  if (entries.length > zipLimits.entries) throw importError('unpacks-too-large', { limit: zipLimits.entries })
  let total = 0
  for (const { packed, unpacked } of entries) {
    total += unpacked
    const isSqueezed = unpacked > zipLimits.ratioFromBytes && unpacked > packed * zipLimits.ratio
    if (unpacked > zipLimits.entryBytes || total > zipLimits.totalBytes || isSqueezed)
      throw importError('unpacks-too-large', { limitMb: zipLimits.totalBytes / MB })
  }
}

const keyOf = (name: string): string => name.replace(/^\//, '').toLowerCase()

/**
 * Opens a zip. Sizes, ratio and count are judged by its directory first. An entry never unpacks to more than the
 * directory says: fflate writes into a buffer of just that size, so a false size costs the entry, not the memory. The
 * directory is read here because fflate tells neither what is locked nor the bytes of a name.
 */
export function openZip(bytes: Uint8Array): ZipArchive {
  const safely = <T>(work: () => T): T => {
    try {
      return work()
    } catch (error) {
      throw isImportError(error) ? error : importError('broken-file')
    }
  }
  const entries = safely(() => zipDirectory(bytes, zipLimits.entries))
  refuseBombs(entries)
  const byKey = new Map<string, ZipEntry>()
  // The first of a name counts, and one in the very letters before one in others.
  for (const entry of entries)
    for (const key of [entry.name, keyOf(entry.name)]) if (!byKey.has(key)) byKey.set(key, entry)
  const find = (name: string): ZipEntry | undefined => byKey.get(name) ?? byKey.get(keyOf(name))
  return {
    names: [...new Set(entries.map(({ name }) => name))],
    has: (name) => find(name) !== undefined,
    read: (name) =>
      safely(() => {
        const entry = find(name)
        if (entry?.isLocked === true) throw importError('protected-file')
        if (entry === undefined || (entry.method !== STORED && entry.method !== DEFLATED))
          throw importError('broken-file')
        const packed = packedBytes(bytes, entry)
        return entry.method === STORED ? packed.slice() : inflateSync(packed, { out: new Uint8Array(entry.unpacked) })
      }),
  }
}
