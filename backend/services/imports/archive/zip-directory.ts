import { zipNames } from './zip-names.ts'

/** An entry as the central directory of a zip has it. */
export type ZipEntry = {
  /** With `/` between folders. */
  readonly name: string
  readonly isLocked: boolean
  /** 0 stored, 8 deflated. */
  readonly method: number
  readonly packed: number
  readonly unpacked: number
  /** Where its own header begins. */
  readonly offset: number
}

/** PKWARE's APPNOTE: 4.3.16 end of the directory, 4.3.14 that of large archives, 4.3.12 an entry of it. */
const end = { mark: 0x06054b50, length: 22, count: 10, directory: 16 }
const longestComment = 65_535
const largeEnd = { mark: 0x06064b50, count: 32, directory: 48 }
const largePointer = { mark: 0x07064b50, length: 20, at: 8 }
const file = { mark: 0x02014b50, length: 46, flags: 8, method: 10, packed: 20, unpacked: 24, offset: 42 }
const inLargeField = 0xffff_ffff
const locked = 1
const utf8 = 1 << 11

const large = (bytes: Buffer, at: number): number => Number(bytes.readBigUInt64LE(at))

function endOf(bytes: Buffer): { readonly count: number; readonly directory: number } {
  const first = Math.max(0, bytes.length - end.length - longestComment)
  let at = bytes.length - end.length
  while (at >= first && bytes.readUInt32LE(at) !== end.mark) at -= 1
  if (at < first) throw new Error('no directory')
  const pointer = at - largePointer.length
  if (pointer >= 0 && bytes.readUInt32LE(pointer) === largePointer.mark) {
    const from = large(bytes, pointer + largePointer.at)
    if (bytes.readUInt32LE(from) === largeEnd.mark)
      return { count: large(bytes, from + largeEnd.count), directory: large(bytes, from + largeEnd.directory) }
  }
  return { count: bytes.readUInt16LE(at + end.count), directory: bytes.readUInt32LE(at + end.directory) }
}

/** Fields beyond those that every entry has, by their number. */
function extraFields(bytes: Buffer): ReadonlyMap<number, Buffer> {
  const fields = new Map<number, Buffer>()
  for (let at = 0; at + 4 <= bytes.length; at += 4 + bytes.readUInt16LE(at + 2))
    fields.set(bytes.readUInt16LE(at), bytes.subarray(at + 4, at + 4 + bytes.readUInt16LE(at + 2)))
  return fields
}

/** Info-ZIP's name in UTF-8, which stands beside one in the code page of a system. */
const unicodePath = 0x7075
const largeSizes = 0x0001

/**
 * The entries of a zip by its central directory, nothing unpacked.
 * @param most more entries than that aren't listed: one more than `most` is returned
 * @throws whatever a damaged file leads to
 */
export function zipDirectory(content: Uint8Array, most: number): readonly ZipEntry[] {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength)
  const { count, directory } = endOf(bytes)
  const entries: Omit<ZipEntry, 'name'>[] = []
  const names: { readonly bytes: Buffer; readonly isUtf8: boolean }[] = []
  let at = directory
  while (entries.length < Math.min(count, most + 1)) {
    if (bytes.readUInt32LE(at) !== file.mark) throw new Error('no entry')
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) => bytes.readUInt16LE(at + field))
    const nameEnd = at + file.length + (nameLength ?? 0)
    const extraEnd = nameEnd + (extraLength ?? 0)
    if (extraEnd > bytes.length) throw new Error('cut off')
    const extra = extraFields(bytes.subarray(nameEnd, extraEnd))
    const flags = bytes.readUInt16LE(at + file.flags)
    const sizes = extra.get(largeSizes)
    let next = 0
    const number = (field: number): number => {
      const value = bytes.readUInt32LE(at + field)
      if (value !== inLargeField || sizes === undefined) return value
      next += 8
      return large(sizes, next - 8)
    }
    // In the order of the field of large sizes.
    const unpacked = number(file.unpacked)
    const packed = number(file.packed)
    const offset = number(file.offset)
    entries.push({
      isLocked: (flags & locked) !== 0,
      method: bytes.readUInt16LE(at + file.method),
      packed,
      unpacked,
      offset,
    })
    const better = extra.get(unicodePath)?.subarray(5)
    names.push({
      bytes: better ?? bytes.subarray(at + file.length, nameEnd),
      isUtf8: better !== undefined || (flags & utf8) !== 0,
    })
    at = extraEnd + (commentLength ?? 0)
  }
  const read = zipNames(names)
  return entries.map((entry, index) => ({ ...entry, name: read[index] ?? '' }))
}

/** The bytes of an entry as they lie in the archive. */
export function packedBytes(content: Uint8Array, { offset, packed }: ZipEntry): Uint8Array {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength)
  const from = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28)
  return content.subarray(from, from + packed)
}
