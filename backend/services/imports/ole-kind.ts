/** What a compound file of Microsoft is, by the names of its streams (UTF-16). */
export type OleKind = 'msg' | 'spreadsheet' | 'protected' | 'other'

const wide = (name: string): Buffer => Buffer.from(name, 'utf16le')
const streams: readonly (readonly [Buffer, OleKind])[] = [
  [wide('EncryptedPackage'), 'protected'],
  [wide('__properties_version1.0'), 'msg'],
  [wide('Workbook\0'), 'spreadsheet'],
  [wide('Book\0'), 'spreadsheet'],
]

export function oleKind(content: Uint8Array): OleKind {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength)
  return streams.find(([name]) => bytes.includes(name))?.[1] ?? 'other'
}
