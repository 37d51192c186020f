import iconv from 'iconv-lite'
import { importError } from './import-error.ts'

/** Names that people and programs write → WHATWG names (ibm852 has none and keeps its own). */
const aliases: Readonly<Record<string, string>> = {
  utf8: 'utf-8',
  ascii: 'utf-8',
  'us-ascii': 'utf-8',
  utf16: 'utf-16le',
  'utf-16': 'utf-16le',
  utf16le: 'utf-16le',
  utf16be: 'utf-16be',
  unicode: 'utf-16le',
  ansi: 'windows-1252',
  latin1: 'windows-1252',
  'iso-8859-1': 'windows-1252',
  latin2: 'iso-8859-2',
  cp866: 'ibm866',
  cp852: 'ibm852',
  koi8r: 'koi8-r',
  koi8u: 'koi8-u',
  maccyrillic: 'x-mac-cyrillic',
  'x-maccyrillic': 'x-mac-cyrillic',
  shiftjis: 'shift_jis',
}

/** What iconv-lite calls those that it knows by another name. */
const codecNames: Readonly<Record<string, string>> = {
  ibm866: 'cp866',
  ibm852: 'cp852',
  'x-mac-cyrillic': 'maccyrillic',
  'utf-16le': 'utf16le',
  'utf-16be': 'utf16be',
}

const codec = (encoding: string): string => codecNames[encoding] ?? encoding

/** The WHATWG name of an encoding; throws `unknown-encoding`. */
export const encodingName = (name: string): string => {
  const lower = name.trim().toLowerCase().replaceAll('_', '-')
  const page = /^(?:cp|win|windows|x-cp|ms)-?(125\d|874)$/.exec(lower)
  const known = page ? `windows-${page[1]}` : (aliases[lower] ?? lower)
  if (
    !/^[a-z0-9-]{3,20}$/.test(known) ||
    !iconv.encodingExists(codec(known)) ||
    /^(base64|hex|binary|internal|utf-?7|ucs-?2)/.test(known)
  )
    throw importError('unknown-encoding', { encoding: name.slice(0, 40) })
  return known
}

/** Bytes of one slice: decoded and parsed in a few milliseconds. */
const PIECE = 32_768

/** Decodes in slices; a byte order mark is left out. Can be called again to start over. */
export function* decodePieces(bytes: Uint8Array, encoding: string): Generator<string> {
  const decoder = iconv.getDecoder(codec(encoding))
  for (let at = 0; at < bytes.length; at += PIECE) {
    const slice = bytes.subarray(at, at + PIECE)
    const text = decoder.write(Buffer.from(slice.buffer, slice.byteOffset, slice.byteLength))
    if (text !== '') yield text
  }
  const rest = decoder.end()
  if (rest) yield rest
}

export const decodeAll = (bytes: Uint8Array, encoding: string): string => [...decodePieces(bytes, encoding)].join('')
