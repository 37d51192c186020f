import { unzipSync, type UnzipFileInfo } from 'fflate'
import { zipLimits } from '#shared/domain/import-limits.ts'
import { importError, isImportError } from '../import-error.ts'

/** The files of an archive by name, and how to unpack them. */
export type ZipArchive = {
  readonly names: readonly string[]
  readonly has: (name: string) => boolean
  readonly read: (name: string) => Uint8Array
  /** All of the names at once, the first entry of each. */
  readonly readAll: (names: ReadonlySet<string>) => ReadonlyMap<string, Uint8Array>
}

const MB = 1024 * 1024

/** Every entry as the central directory has it, before anything is unpacked. */
function listed(bytes: Uint8Array): readonly UnzipFileInfo[] {
  const entries: UnzipFileInfo[] = []
  unzipSync(bytes, {
    filter: (entry) => {
      if (entries.length >= zipLimits.entries) throw importError('unpacks-too-large', { limit: zipLimits.entries })
      entries.push(entry)
      return false
    },
  })
  return entries
}

function refuseBombs(entries: readonly UnzipFileInfo[]): void {
  let total = 0
  for (const { size, originalSize } of entries) {
    total += originalSize
    const isSqueezed = originalSize > zipLimits.ratioFromBytes && originalSize > size * zipLimits.ratio
    if (originalSize > zipLimits.entryBytes || total > zipLimits.totalBytes || isSqueezed)
      throw importError('unpacks-too-large', { limitMb: zipLimits.totalBytes / MB })
  }
}

const isLocked = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[2] === 0x03 && ((bytes[6] ?? 0) & 1) === 1

/**
 * Opens a zip. Sizes, ratio and count are judged by its directory first. An entry never unpacks to more than the
 * directory says: fflate writes into a buffer of just that size, so a false size costs the entry, not the memory.
 */
export function openZip(bytes: Uint8Array): ZipArchive {
  if (isLocked(bytes)) throw importError('protected-file')
  const unpack = <T>(work: () => T): T => {
    try {
      return work()
    } catch (error) {
      throw isImportError(error) ? error : importError('broken-file')
    }
  }
  const entries = unpack(() => listed(bytes))
  refuseBombs(entries)
  const names = [...new Set(entries.map(({ name }) => name))]
  const known = new Set(names)
  const readAll: ZipArchive['readAll'] = (wanted) =>
    unpack(() => {
      const seen = new Set<string>()
      const files = unzipSync(bytes, {
        filter: ({ name }) => {
          if (!wanted.has(name) || seen.has(name)) return false
          seen.add(name)
          return true
        },
      })
      return new Map(Object.entries(files))
    })
  return {
    names,
    has: (name) => known.has(name),
    read: (name) => {
      const content = readAll(new Set([name])).get(name)
      if (content === undefined) throw importError('broken-file')
      return content
    },
    readAll,
  }
}
