import { isAscii, isUtf8 } from 'node:buffer'
import iconv from 'iconv-lite'
import { guessCodePage } from '../code-page-guess.ts'

/** Labels as mail programs write them that neither decoder knows. */
const nameOf = (label: string): string => {
  const plain = label
    .trim()
    .toLowerCase()
    .replace(/^["']|["']$/g, '')
  const page = /^(?:cp|win|ms|x-cp|windows)[-_]?(125\d|874)$/.exec(plain)
  return page === null ? plain : `windows-${page[1] ?? ''}`
}

const saysNothing = new Set(['', 'us-ascii', 'ascii', 'utf-8', 'utf8', 'unknown-8bit', 'x-unknown', 'x-user-defined'])
/** What programs call text that is really UTF-8, by habit. */
const mislabelled = new Set(['iso-8859-1', 'windows-1252', 'latin1'])
// eslint-disable-next-line no-control-regex -- exactly this sign begins Japanese text of seven bits
const escapes = /\u001B(?:\$[@B]|\([BIJ])/

/** Text of bytes under a label; null where nobody knows the label. */
function decodeAs(bytes: Uint8Array, label: string): string | null {
  const name = nameOf(label)
  if (name === 'utf-7' || name === 'utf7' || name === 'unicode-1-1-utf-7')
    return iconv.decode(Buffer.from(bytes), 'utf7')
  try {
    return new TextDecoder(name).decode(bytes)
  } catch {
    return iconv.encodingExists(name) ? iconv.decode(Buffer.from(bytes), name) : null
  }
}

/** Bytes that are looked at to tell what a text is in. */
const sample = 256 * 1024

/** UTF-8 with a letter that is cut or spoilt here and there, which makes no other code page of it. */
export function nearlyUtf8(bytes: Uint8Array): string | null {
  const text = new TextDecoder().decode(bytes.subarray(0, sample))
  const wrong = text.split('\uFFFD').length - 1
  const right = text.match(/[\u0080-\uFFFC]/g)?.length ?? 0
  return right > 3 && wrong * 5 <= right ? new TextDecoder().decode(bytes) : null
}

/** The code page of 8-bit text that names none. */
export const guessedText = (bytes: Uint8Array, locale: string, evidence: Uint8Array = bytes): string =>
  nearlyUtf8(bytes) ??
  decodeAs(bytes, guessCodePage(evidence.subarray(0, sample), () => 0, locale).encoding) ??
  Buffer.from(bytes).toString('latin1')

/**
 * Text of a part. Its label is believed unless the bytes contradict it: then UTF-8 where they are, else the code page
 * they look like. Never throws.
 */
export function mailText(bytes: Uint8Array, label: string | undefined, locale: string): string {
  const stated = nameOf(label ?? '')
  // No mail travels in wide letters: what says so and is plain is plain.
  const name = /^(?:utf|ucs)-?(?:16|32|2|4)/.test(stated) && isAscii(bytes) && !bytes.includes(0) ? '' : stated
  if (isAscii(bytes) && saysNothing.has(name)) {
    const text = Buffer.from(bytes).toString('latin1')
    return escapes.test(text) ? (decodeAs(bytes, 'iso-2022-jp') ?? text) : text
  }
  if ((saysNothing.has(name) || mislabelled.has(name)) && isUtf8(bytes)) return new TextDecoder().decode(bytes)
  if (saysNothing.has(name)) {
    const text = new TextDecoder().decode(bytes)
    // A cut or spoilt letter makes no other code page of it.
    const wrong = text.split('\uFFFD').length - 1
    if (name.startsWith('utf') && wrong <= 1 + text.length / 200) return text
    return guessedText(bytes, locale)
  }
  return decodeAs(bytes, name) ?? (isUtf8(bytes) ? new TextDecoder().decode(bytes) : guessedText(bytes, locale))
}
