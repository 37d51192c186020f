import { createInflateRaw } from 'node:zlib'
import { unzipSync } from 'fflate'
import { attachmentLimits } from '#shared/domain/attachment-limits.ts'
import { copyLimits } from '#shared/domain/copy-limits.ts'
import { DamagedCopy } from '#db/shop-copy/damaged-copy.ts'
import { copyFileName } from './copy-format.ts'

/** A copy as it came: its JSON, which may be read more than once, and the photos and files beside it. */
export type CopySource = {
  readonly json: () => AsyncGenerator<Uint8Array>
  readonly files: Readonly<Record<string, Uint8Array>>
}

/** Bytes looked at in one go. */
const pieceBytes = 1024 * 1024

const isZip = (content: Uint8Array) => content[0] === 0x50 && content[1] === 0x4b

async function* slices(content: Uint8Array): AsyncGenerator<Uint8Array> {
  const from = content[0] === 0xef && content[1] === 0xbb && content[2] === 0xbf ? 3 : 0
  for (let at = from; at < content.length; at += pieceBytes) yield content.subarray(at, at + pieceBytes)
}

/** Photos and files in memory, each no larger than it says, all together no larger than a copy may be. */
function unpackedFiles(content: Uint8Array): CopySource['files'] {
  let bytes = 0
  let files = 0
  return unzipSync(content, {
    filter: ({ name, originalSize }) => {
      if (!/^(?:photos|attachments)\//.test(name)) return false
      bytes += originalSize
      files += 1
      if (originalSize > attachmentLimits.bytes || bytes > copyLimits.bytes || files > copyLimits.files)
        throw new DamagedCopy('too large')
      return true
    },
  })
}

type Entry = { readonly packed: Uint8Array; readonly size: number; readonly isStored: boolean }

/** Where the JSON lies in the archive, by the directory at its end (APPNOTE.TXT 4.3.12). */
function findJson(content: Uint8Array): Entry {
  const view = Buffer.from(content.buffer, content.byteOffset, content.length)
  const end = view.lastIndexOf('PK\x05\x06', undefined, 'latin1')
  if (end < 0) throw new DamagedCopy('zip')
  let at = view.readUInt32LE(end + 16)
  for (let left = view.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (view.readUInt32LE(at) !== 0x02014b50) throw new DamagedCopy('zip')
    const [nameBytes, extraBytes, commentBytes] = [28, 30, 32].map((offset) => view.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ]
    if (view.toString('utf8', at + 46, at + 46 + nameBytes) === copyFileName) {
      const [method, packedBytes, size] = [
        view.readUInt16LE(at + 10),
        view.readUInt32LE(at + 20),
        view.readUInt32LE(at + 24),
      ]
      const head = view.readUInt32LE(at + 42)
      const from = head + 30 + view.readUInt16LE(head + 26) + view.readUInt16LE(head + 28)
      if (size > copyLimits.jsonBytes || (method !== 0 && method !== 8)) throw new DamagedCopy(copyFileName)
      return { packed: content.subarray(from, from + packedBytes), size, isStored: method === 0 }
    }
    at += 46 + nameBytes + extraBytes + commentBytes
  }
  throw new DamagedCopy(copyFileName)
}

/** Unpacks piece by piece; more than the directory says is refused. */
async function* inflated({ packed, size }: Entry): AsyncGenerator<Uint8Array> {
  const unpacker = createInflateRaw({ chunkSize: pieceBytes })
  unpacker.end(packed)
  let bytes = 0
  for await (const piece of unpacker as AsyncIterable<Buffer>) {
    bytes += piece.length
    if (bytes > size) throw new DamagedCopy(copyFileName)
    yield piece
  }
  if (bytes < size) throw new DamagedCopy(copyFileName)
}

async function* unpackedJson(entry: Entry): AsyncGenerator<Uint8Array> {
  try {
    yield* entry.isStored ? slices(entry.packed) : inflated(entry)
  } catch (error) {
    throw damagedBy(error)
  }
}

/** What an archive or a text is broken by is for nobody; that it is broken, is. */
const damagedBy = (error: unknown): DamagedCopy =>
  error instanceof DamagedCopy ? error : new DamagedCopy(error instanceof Error ? error.message : 'zip')

/** @throws DamagedCopy, also while it is read */
export function copySource(content: Uint8Array): CopySource {
  if (!isZip(content)) return { json: () => slices(content), files: {} }
  try {
    const entry = findJson(content)
    return { json: () => unpackedJson(entry), files: unpackedFiles(content) }
  } catch (error) {
    throw damagedBy(error)
  }
}
