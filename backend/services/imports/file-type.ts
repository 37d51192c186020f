import { looksLikeMail } from './mail/mail-shape.ts'
import { isUtf16 } from './utf16-guess.ts'

/** What the first bytes say, for files that are no text table. Signatures: en.wikipedia.org/wiki/List_of_file_signatures */
const signatures: readonly (readonly [string, string])[] = [
  ['png', '\x89PNG\r\n'],
  ['jpeg', '\xff\xd8\xff'],
  ['gif', 'GIF8'],
  ['webp', 'RIFF'],
  ['pdf', '%PDF-'],
  ['zip', 'PK\x03\x04'],
  ['zip', 'PK\x05\x06'],
  ['ole', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  ['pst', '!BDN'],
  ['sqlite', 'SQLite format 3\0'],
  ['gzip', '\x1f\x8b'],
  ['7z', "7z\xbc\xaf'\x1c"],
  ['rar', 'Rar!'],
  ['exe', 'MZ\x90'],
  ['elf', '\x7fELF'],
  ['rtf', '{\\rtf'],
]

/** Text formats that are no table; looked for at the start, without case. */
const textStarts: readonly (readonly [string, RegExp])[] = [
  ['vcard', /^(#[^\n]*\n\s*)*([\w-]+\.)?BEGIN[ \t]*:[ \t]*VCARD/i],
  ['icalendar', /^BEGIN:VCALENDAR/i],
  ['html', /^<(!doctype html|html|head|body|table)\b/i],
  ['xml', /^<\?xml/i],
  ['ldif', /^(([# \t][^\n]*|version:[ \t]*1[ \t\r]*|\r?)\n)*dn::?[ \t]*\S/i],
  // What banks give out beside tables.
  ['mt940', /^(?:\{1:[^\n]{0,200}\n?)?:20:[^\n]*\r?\n(?:[^\n]*\r?\n){0,3}:25:/],
  ['ofx', /^(?:OFXHEADER|<OFX>)/i],
  ['qif', /^!(?:Type|Account|Option):/i],
  ['1c', /^1CClientBankExchange/],
  ['json', /^(\{\s*"|\[\s*\{)/],
  ['mail', /^From (\S+ .*\d\d:\d\d|(?:-|\S+@\S+)?[ \t\r]*\n[!-9;-~]+:)/],
]

const latin1 = (bytes: Uint8Array, length: number): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(length, bytes.byteLength)).toString('latin1')

const zipKind = (bytes: Uint8Array): string => {
  const text = latin1(bytes, 4096)
  if (text.includes('xl/') || text.includes('[Content_Types].xml')) return 'xlsx'
  return text.includes('mimetypeapplication/vnd.oasis.opendocument.spreadsheet') ? 'ods' : 'zip'
}

/** A file type other than a text table (`png`, `xlsx`, `vcard` …), or null. */
export const otherFileType = (bytes: Uint8Array): string | null => {
  const head = latin1(bytes, 8192)
  const found = signatures.find(([, signature]) => head.startsWith(signature))?.[0]
  if (found === 'zip') return zipKind(bytes)
  if (found !== undefined) return found
  const text = head.replace(/^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '').replaceAll('\0', '')
  const start = text.trimStart()
  return textStarts.find(([, pattern]) => pattern.test(start))?.[0] ?? (looksLikeMail(start) ? 'mail' : null)
}

/** True for bytes that no text holds: NULs (unless it is UTF-16) or many control characters. */
export const isBinary = (bytes: Uint8Array): boolean => {
  const sample = bytes.subarray(0, 65_536)
  if (isUtf16(bytes) !== null) return false
  let nul = 0
  let control = 0
  for (const byte of sample) {
    if (byte === 0) nul += 1
    else if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12 && byte !== 26 && byte !== 27)
      control += 1
  }
  return (nul > 3 && nul * 500 > sample.length) || control * 50 > sample.length
}
