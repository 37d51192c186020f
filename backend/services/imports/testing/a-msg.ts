import { burn } from '@kenjiuno/msgreader/lib/Burner.js'
import iconv from 'iconv-lite'

/** Properties by their numbers: texts, whole numbers, instants, bytes. */
type Properties = {
  readonly texts?: Readonly<Record<string, string>>
  readonly numbers?: Readonly<Record<string, number>>
  readonly instants?: Readonly<Record<string, string>>
  readonly bytes?: Readonly<Record<string, Buffer>>
}

export type MsgContent = Properties & {
  /** The code page of its texts; UTF-16 where none is given. */
  readonly codePage?: string
  readonly recipients?: readonly Properties[]
  readonly attachments?: readonly Properties[]
}

type Entry = Parameters<typeof burn>[0][number]

const fileTime = (instant: string): bigint => (BigInt(Date.parse(instant)) + 11_644_473_600_000n) * 10_000n

function propertyStream({ numbers = {}, instants = {} }: Properties, headerBytes: number): Buffer {
  const row = (tag: string, type: number, value: bigint): Buffer => {
    const bytes = Buffer.alloc(16)
    bytes.writeUInt16LE(type, 0)
    bytes.writeUInt16LE(parseInt(tag, 16), 2)
    bytes.writeUInt32LE(6, 4)
    bytes.writeBigUInt64LE(value, 8)
    return bytes
  }
  return Buffer.concat([
    Buffer.alloc(headerBytes),
    ...Object.entries(numbers).map(([tag, value]) => row(tag, 3, BigInt(value))),
    ...Object.entries(instants).map(([tag, value]) => row(tag, 0x40, fileTime(value))),
  ])
}

/** A .msg file as Outlook writes it. */
export function aMsg({ codePage, recipients = [], attachments = [], ...own }: MsgContent): Buffer {
  const entries: Entry[] = [{ name: 'Root Entry', type: 5, length: 0, children: [] }]
  const add = (parent: number, entry: Entry): number => {
    entries.push(entry)
    entries[parent]?.children?.push(entries.length - 1)
    return entries.length - 1
  }
  const stream = (parent: number, name: string, bytes: Buffer) =>
    add(parent, { name, type: 2, length: bytes.length, binaryProvider: () => new Uint8Array(bytes) })
  const put = (parent: number, properties: Properties, headerBytes: number) => {
    const [type, encoding] = codePage === undefined ? ['001F', 'utf-16le'] : ['001E', codePage]
    for (const [tag, text] of Object.entries(properties.texts ?? {}))
      stream(parent, `__substg1.0_${tag.toUpperCase()}${type}`, iconv.encode(text, encoding))
    for (const [tag, bytes] of Object.entries(properties.bytes ?? {}))
      stream(parent, `__substg1.0_${tag.toUpperCase()}0102`, bytes)
    stream(parent, '__properties_version1.0', propertyStream(properties, headerBytes))
  }
  put(0, own, 32)
  const folder = (name: string, index: number) =>
    add(0, { name: `${name}_version1.0_#0000000${index}`, type: 1, length: 0, children: [] })
  for (const [index, each] of recipients.entries()) put(folder('__recip', index), each, 8)
  for (const [index, each] of attachments.entries()) put(folder('__attach', index), each, 8)
  return Buffer.from(burn(entries))
}
