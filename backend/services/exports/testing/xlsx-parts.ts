import { inflateRawSync } from 'node:zlib'

/** The XML files inside of a spreadsheet, by their names, from the directory at the end of the archive. */
export function xlsxParts(content: Uint8Array): ReadonlyMap<string, string> {
  const bytes = Buffer.from(content)
  const parts = new Map<string, string>()
  const end = bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1')
  let at = bytes.readUInt32LE(end + 16)
  for (let count = bytes.readUInt16LE(end + 10); count > 0; count -= 1) {
    const [size, nameLength, extraLength, commentLength] = [
      bytes.readUInt32LE(at + 20),
      bytes.readUInt16LE(at + 28),
      bytes.readUInt16LE(at + 30),
      bytes.readUInt16LE(at + 32),
    ]
    const local = bytes.readUInt32LE(at + 42)
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
    const packed = bytes.subarray(from, from + size)
    const isStored = bytes.readUInt16LE(at + 10) === 0
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength)
    parts.set(name, (isStored ? packed : inflateRawSync(packed)).toString('utf8'))
    at += 46 + nameLength + extraLength + commentLength
  }
  return parts
}
