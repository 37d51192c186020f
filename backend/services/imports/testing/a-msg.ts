import { burn } from '@kenjiuno/msgreader/lib/Burner.js'
import iconv from 'iconv-lite'

/** Properties by their numbers: texts, whole numbers, instants, bytes. */
type Properties = {
  readonly texts?: Readonly<Record<string, string>>
  readonly numbers?: Readonly<Record<string, number>>
  readonly instants?: Readonly<Record<string, string>>
  readonly bytes?: Readonly<Record<string, Buffer>>
  readonly flags?: Readonly<Record<string, boolean>>
  /** Properties that hold several texts. */
  readonly lists?: Readonly<Record<string, readonly string[]>>
}
/** Properties by a number of a set, or by a name: what stands in them, texts or instants. */
type NamedProperty = {
  readonly key: number | string
  readonly text?: string
  readonly instant?: string | undefined
  readonly flag?: boolean
  readonly list?: readonly string[]
}

export type MsgContent = Properties & {
  /** The code page of its texts; UTF-16 where none is given. */
  readonly codePage?: string
  readonly named?: readonly NamedProperty[]
  /** The set of its numbered properties. */
  readonly set?: keyof typeof sets
  readonly recipients?: readonly Properties[]
  readonly attachments?: readonly Properties[]
}

type Entry = Parameters<typeof burn>[0][number]

const fileTime = (instant: string): bigint => (BigInt(Date.parse(instant)) + 11_644_473_600_000n) * 10_000n

function propertyStream({ numbers = {}, instants = {}, flags = {} }: Properties, headerBytes: number): Buffer {
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
    ...Object.entries(flags).map(([tag, value]) => row(tag, 0x0b, value ? 1n : 0n)),
    ...Object.entries(instants).map(([tag, value]) => row(tag, 0x40, fileTime(value))),
  ])
}

/** Tags of named properties are counted from here. */
const FIRST_NAMED = 0x8000
/** PSETID_Address and PSETID_Appointment. */
const sets = { contacts: '0420060000000000c000000000000046', appointments: '0220060000000000c000000000000046' } as const

/** What the numbers of named properties stand for: sets, entries, names. */
function nameStreams(named: readonly NamedProperty[], set: keyof typeof sets): Readonly<Record<string, Buffer>> {
  const names: Buffer[] = []
  let length = 0
  const entries = named.map(({ key }, index) => {
    const entry = Buffer.alloc(8)
    const isName = typeof key === 'string'
    entry.writeUInt32LE(isName ? length : key, 0)
    // The kind, and which set: 3 is the first that is listed, 2 the one of names.
    entry.writeUInt16LE(isName ? (2 << 1) | 1 : 3 << 1, 4)
    entry.writeUInt16LE(index, 6)
    if (isName) {
      const text = Buffer.from(key, 'utf16le')
      const size = Buffer.alloc(4)
      size.writeUInt32LE(text.length)
      const padded = Buffer.concat([size, text, Buffer.alloc((4 - (text.length % 4)) % 4)])
      names.push(padded)
      length += padded.length
    }
    return entry
  })
  return { '0002': Buffer.from(sets[set], 'hex'), '0003': Buffer.concat(entries), '0004': Buffer.concat(names) }
}

/** Named properties under the tags that they have in this file. */
function underTags(named: readonly NamedProperty[]): Properties {
  const tagged = named.map((each, index) => [(FIRST_NAMED + index).toString(16), each] as const)
  const pick = <T>(value: (each: NamedProperty) => T | undefined): Record<string, T> =>
    Object.fromEntries(
      tagged.flatMap(([tag, each]) => {
        const found = value(each)
        return found === undefined ? [] : [[tag, found]]
      }),
    )
  return {
    texts: pick(({ text }) => text),
    instants: pick(({ instant }) => instant),
    lists: pick(({ list }) => list),
    flags: pick(({ flag }) => flag),
  }
}

/** A .msg file as Outlook writes it. */
export function aMsg({
  codePage,
  named = [],
  set = 'contacts',
  recipients = [],
  attachments = [],
  ...rest
}: MsgContent): Buffer {
  const tagged = underTags(named)
  const own: Properties = {
    ...rest,
    texts: { ...rest.texts, ...tagged.texts },
    instants: { ...rest.instants, ...tagged.instants },
    lists: { ...rest.lists, ...tagged.lists },
    flags: { ...rest.flags, ...tagged.flags },
  }
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
    for (const [tag, list] of Object.entries(properties.lists ?? {})) {
      const name = `__substg1.0_${tag.toUpperCase()}101F`
      const each = list.map((text) => Buffer.from(`${text}\0`, 'utf16le'))
      const lengths = Buffer.alloc(4 * each.length)
      for (const [index, bytes] of each.entries()) lengths.writeUInt32LE(bytes.length, 4 * index)
      stream(parent, name, lengths)
      for (const [index, bytes] of each.entries()) stream(parent, `${name}-0000000${index}`, bytes)
    }
    stream(parent, '__properties_version1.0', propertyStream(properties, headerBytes))
  }
  if (named.length > 0) {
    const names = add(0, { name: '__nameid_version1.0', type: 1, length: 0, children: [] })
    for (const [tag, bytes] of Object.entries(nameStreams(named, set))) stream(names, `__substg1.0_${tag}0102`, bytes)
  }
  put(0, own, 32)
  const folder = (name: string, index: number) =>
    add(0, { name: `${name}_version1.0_#0000000${index}`, type: 1, length: 0, children: [] })
  for (const [index, each] of recipients.entries()) put(folder('__recip', index), each, 8)
  for (const [index, each] of attachments.entries()) put(folder('__attach', index), each, 8)
  return Buffer.from(burn(entries))
}
