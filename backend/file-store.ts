import { randomUUID } from 'node:crypto'
import { AppError } from '#shared/contract/errors.ts'
import { chunkBytes } from '#shared/contract/files.ts'
import { limits } from './limits.ts'

/** `sheet` is the sheet of a workbook that is meant. */
export type FilePart = { readonly name: string; readonly content: Buffer; readonly sheet?: string }

type StoredFile = {
  readonly name: string
  /** Null until something has arrived. */
  content: Buffer | null
  bytes: number
  expected: number
  touchedAt: number
  /** Of a bundle. */
  readonly parts?: readonly FilePart[]
}

/**
 * Files on their way in or out, in memory, under an id that can't be guessed. Nothing touches the disk: an upload is
 * gone when it was imported, an export when it was saved.
 */
export type FileStore = {
  begin(name: string, bytes: number): string
  append(fileId: string, offset: number, chunk: Buffer): number
  /** A whole file made here: its bytes are taken over, not copied. */
  put(name: string, content: Uint8Array): string
  read(
    fileId: string,
    offset: number,
  ): { readonly chunk: Buffer; readonly done: boolean; readonly name: string; readonly bytes: number }
  whole(fileId: string): { readonly name: string; readonly content: Buffer }
  /** Several files that are read as one. */
  bundle(name: string, parts: readonly FilePart[]): string
  /** The files of a bundle; any other file is its own only part. */
  parts(fileId: string): readonly FilePart[]
  discard(fileId: string): boolean
}

/** Names of files that hold many. */
const manyFiles = /\.(zip|mbox)$/i
/** Names of files that may be the copy of a shop. A thread reads them: it shares their memory instead of having a copy of it. */
const readInThread = /\.(json|zip)$/i

export function createFileStore(now: () => number): FileStore {
  const stored = new Map<string, StoredFile>()

  function get(fileId: string): StoredFile {
    const file = stored.get(fileId)
    if (file === undefined) throw new AppError('unknown-file')
    file.touchedAt = now()
    return file
  }
  function add(file: StoredFile): string {
    for (const [id, old] of stored) if (now() - old.touchedAt > limits.fileIdleMs) stored.delete(id)
    const held = () => [...stored.values()].reduce((sum, { expected }) => sum + expected, file.expected)
    while (stored.size > 0 && (stored.size >= limits.filesAtOnce || held() > limits.filesBytes)) {
      const oldest = [...stored].reduce((a, b) => (a[1].touchedAt <= b[1].touchedAt ? a : b))
      stored.delete(oldest[0])
    }
    const fileId = randomUUID()
    stored.set(fileId, file)
    return fileId
  }

  function whole(fileId: string): FilePart {
    const file = get(fileId)
    // An upload that was broken off is no file.
    if (file.bytes < file.expected) throw new AppError('invalid-input', { issue: 'upload-unfinished' })
    return { name: file.name, content: wholeOf(file) }
  }

  return {
    begin(name, bytes) {
      const most = readInThread.test(name)
        ? limits.copyBytes
        : manyFiles.test(name)
          ? limits.archiveBytes
          : limits.importBytes
      if (bytes > most) throw new AppError('file-too-large', { limitMb: most / 1024 / 1024 })
      return add({ name, content: null, bytes: 0, expected: bytes, touchedAt: now() })
    },
    append(fileId, offset, chunk) {
      const file = get(fileId)
      if (offset !== file.bytes) throw new AppError('invalid-input', { issue: 'offset', expected: file.bytes })
      if (file.bytes + chunk.length > file.expected)
        throw new AppError('file-too-large', { limitMb: Math.ceil(file.expected / 1024 / 1024) })
      // In its place at once: chunks that are joined at the end would need twice the memory.
      file.content ??= readInThread.test(file.name)
        ? Buffer.from(new SharedArrayBuffer(file.expected))
        : Buffer.allocUnsafeSlow(file.expected)
      chunk.copy(file.content, file.bytes)
      file.bytes += chunk.length
      return file.bytes
    },
    put(name, content) {
      return add({
        name,
        content: Buffer.from(content.buffer, content.byteOffset, content.length),
        bytes: content.length,
        expected: content.length,
        touchedAt: now(),
      })
    },
    read(fileId, offset) {
      const file = get(fileId)
      const content = wholeOf(file)
      const chunk = content.subarray(offset, offset + chunkBytes)
      return { chunk, done: offset + chunk.length >= file.bytes, name: file.name, bytes: file.bytes }
    },
    whole,
    bundle: (name, parts) => add({ name, content: null, bytes: 0, expected: 0, touchedAt: now(), parts }),
    parts: (fileId) => get(fileId).parts ?? [whole(fileId)],
    discard: (fileId) => stored.delete(fileId),
  }
}

const wholeOf = ({ content, bytes }: StoredFile): Buffer => content?.subarray(0, bytes) ?? Buffer.alloc(0)
