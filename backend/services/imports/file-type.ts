import { importError } from './import-error.ts'
import { zipKind } from './archive/zip-kind.ts'
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
  ['bzip2', 'BZh91AY&SY'],
  ['xz', '\xfd7zXZ\0'],
  ['exe', 'MZ\x90'],
  ['elf', '\x7fELF'],
  ['rtf', '{\\rtf'],
]

/** Text formats that are no table; looked for at the start, without case. */
const textStarts: readonly (readonly [string, RegExp])[] = [
  ['vcard', /^(#[^\n]*\n\s*)*([\w-]+\.)?BEGIN[ \t]*:[ \t]*VCARD/i],
  // A card whose first line was lost.
  [
    'vcard',
    /^VERSION[ \t]*:[ \t]*(2\.1|3\.0|4\.0)[ \t\r]*\n([\w-]+\.)?(N|FN|PRODID|UID|REV|ORG|TEL|EMAIL|X-[\w-]+)[;:]/i,
  ],
  ['icalendar', /^BEGIN:VCALENDAR/i],
  ['html', /^<(!doctype html|html|head|body|table|meta|title|style|center|div|font)\b/i],
  ['spreadsheet-xml', /^<(\w{1,20}:)?Workbook\b[^>]*urn:schemas-microsoft-com:office:spreadsheet/],
  ['flat-ods', /^<office:document\b[^>]*opendocument\.spreadsheet/],
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

/** A web page is a table where it holds one. */
const hasTable = (bytes: Uint8Array): boolean => /<\0?t\0?a\0?b\0?l\0?e\0?[\s>]/i.test(latin1(bytes, 4_000_000))

/** What stands before the first element of XML. */
function afterProlog(text: string): string {
  let at = 0
  for (;;) {
    const blank = /\S/.exec(text.slice(at))
    if (blank === null) return ''
    at += blank.index
    const end = text.startsWith('<?', at) ? '?>' : text.startsWith('<!--', at) ? '-->' : ''
    const to = end === '' ? -1 : text.indexOf(end, at)
    if (to < 0) return text.slice(at)
    at = to + end.length
  }
}

/** A file type other than a text table (`png`, `xlsx`, `vcard` …), or null. */
export const otherFileType = (bytes: Uint8Array): string | null => {
  const head = latin1(bytes, 8192)
  const signed = signatures.find(([, signature]) => head.startsWith(signature))?.[0]
  if (signed === 'zip') return zipKind(bytes)
  if (signed !== undefined) return signed
  const text = head.replace(/^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '').replaceAll('\0', '')
  const start = text.trimStart()
  const element = start.startsWith('<') ? afterProlog(start) : start
  const found = textStarts.find(([, pattern]) => pattern.test(element))?.[0]
  if (found === 'html') return hasTable(bytes) ? 'html' : 'web-page'
  if (found !== undefined) return found
  return start.startsWith('<?xml') ? 'xml' : looksLikeMail(start) ? 'mail' : null
}

/** Archives that nothing here opens. */
const otherArchives = new Set(['gzip', '7z', 'rar', 'bzip2', 'xz'])

/** What is said of a file of a type that nobody reads. */
export const wrongType = (detected: string): Error =>
  importError(otherArchives.has(detected) ? 'other-archive' : 'wrong-file-type', { detected })

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
