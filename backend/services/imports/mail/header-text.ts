import { isUtf8 } from 'node:buffer'
import { decodeWords } from 'postal-mime'
import { guessedText, mailText, nearlyUtf8 } from './mail-charset.ts'

const encodedWord = /=\?([^?\s]{1,60})\?([QqBb])\?([^?]*)\?=/g
const isWideSeven = /^(?:unicode-1-1-)?utf-?7(?:\*|$)/i

const asWord = (text: string): string => `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`

const cutWord = /=\?([^?\s]{1,60})\?b\?([^?]*=)\?=\s+=\?\1\?b\?([^?]*)\?=/gi

/** Words that are the bytes of one text, cut within a letter and each padded: as one word. Every pass halves them. */
function joinWords(line: string): string {
  const joined = line.replace(cutWord, (_, charset: string, ...[first = '', second = '']: string[]) => {
    const bytes = [first, second].map((text) => Buffer.from(text, 'base64'))
    return `=?${charset}?B?${Buffer.concat(bytes).toString('base64')}?=`
  })
  return joined === line ? line : joinWords(joined)
}

/** Encoded words that hold raw bytes, or are in UTF-7, as words that every decoder knows. `line` has a letter a byte. */
const repairWords = (line: string): string =>
  line.replace(encodedWord, (word, charset: string, how: string, text: string) => {
    const isSeven = isWideSeven.test(charset)
    if (!isSeven && !/[\u0080-\u00FF]/.test(text)) return word
    if (/[bB]/.test(how)) return isSeven ? asWord(mailText(Buffer.from(text, 'base64'), 'utf-7', '')) : word
    const plain = text
      .replaceAll('_', ' ')
      .replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    return asWord(mailText(Buffer.from(plain, 'latin1'), isSeven ? 'utf-7' : charset, ''))
  })

/** The first code page that a message names: what its program thinks in. */
export const namedCharset = (head: string): string | undefined =>
  [...head.matchAll(/charset\s*=\s*"?([\w.:-]{1,40})/gi)]
    .map(([, name]) => name)
    .find((name = '') => !/^(?:us-ascii|ascii|utf-?8|utf-?7|unicode-1-1-utf-7|x-unknown|unknown-8bit)$/i.test(name))

/** How the bytes of header lines are read in one message. */
export type HeaderDecoder = (line: Buffer) => string

/**
 * Old and careless programs write headers in the code page of their PC, without saying which: it is the one that the
 * message names for its text, else the one that the bytes look like.
 */
export function headerDecoder(message: Buffer, locale: string): HeaderDecoder {
  let named: string | undefined
  let isKnown = false
  return (line) => {
    const latin = line.toString('latin1')
    const words = latin.includes('=?') ? repairWords(joinWords(latin)) : latin
    const repaired = words === latin ? line : Buffer.from(words, 'latin1')
    const inUtf8 = isUtf8(repaired) ? repaired.toString('utf8') : nearlyUtf8(repaired)
    if (inUtf8 !== null) return inUtf8
    if (!isKnown) named = namedCharset(message.toString('latin1', 0, 16_384))
    isKnown = true
    if (named !== undefined) return mailText(repaired, named, locale)
    return guessedText(repaired, locale, Buffer.concat([repaired, Buffer.from('\n'), message.subarray(0, 16_384)]))
  }
}

/** Signs that nobody sees, or that turn the writing direction. */
const unseen = /[\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]+/g

/** One line of text for people. */
export const cleanLine = (text: string): string =>
  text
    .toWellFormed()
    .replace(unseen, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .normalize('NFC')

/** The words of a header as people read them. */
export const headerText = (value: string): string => cleanLine(decodeWords(value.slice(0, 100_000)))
