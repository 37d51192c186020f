/** What a compound file of Microsoft is, by the names of its streams (UTF-16). */
export type OleKind = 'msg' | 'spreadsheet' | 'protected' | 'document' | 'other'

const wide = (name: string): Buffer => Buffer.from(name, 'utf16le')
const streams: readonly (readonly [Buffer, OleKind])[] = [
  // First, because files of the other kinds may be attached to it.
  [wide('__properties_version1.0'), 'msg'],
  [wide('EncryptedPackage'), 'protected'],
  [wide('Workbook\0'), 'spreadsheet'],
  [wide('Book\0'), 'spreadsheet'],
  [wide('WordDocument'), 'document'],
  [wide('PowerPoint Document'), 'document'],
]

export function oleKind(content: Uint8Array): OleKind {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength)
  return streams.find(([name]) => bytes.includes(name))?.[1] ?? 'other'
}
