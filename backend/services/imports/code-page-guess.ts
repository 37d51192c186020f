import jschardet from 'jschardet'
import { letterScore } from './letter-score.ts'
import { decodeAll, encodingName } from './text-encoding.ts'

/** In order of likelihood: the first of equals wins. */
const candidates = [
  'windows-1252',
  'windows-1250',
  'windows-1251',
  'iso-8859-2',
  'koi8-r',
  'ibm866',
  'ibm852',
  'x-mac-cyrillic',
  'iso-8859-5',
] as const

/** Bytes of text around non-ASCII letters that are looked at. */
const SAMPLE = 8192
/** The detector takes 100 ms for all of it, and what it says about more does not change. */
const DETECTED = 3072
/** Always looked at: holds the header line. */
const START = 4096
const wideEncodings = /^(shift_jis|euc-|big5|gb|iso-2022)/

/** The first lines and then only lines with bytes above 127: an all-ASCII start says nothing about the letters. */
const sampleOf = (bytes: Uint8Array): Uint8Array => {
  const parts: Uint8Array[] = [bytes.subarray(0, START)]
  let size = START
  let at = START
  while (at < bytes.length && size < SAMPLE) {
    if ((bytes[at] ?? 0) < 128) at += 1
    else {
      const part = bytes.subarray(Math.max(START, at - 40), at + 120)
      parts.push(Buffer.from('\n'), part)
      size += part.length
      at += 120
    }
  }
  return Buffer.concat(parts)
}

const statisticalGuess = (sample: Uint8Array): { encoding: string; confidence: number } | null => {
  const { encoding, confidence } = jschardet.detect(Buffer.from(sample.subarray(-DETECTED))) as {
    encoding: string | null
    confidence: number
  }
  if (encoding === null) return null
  try {
    return { encoding: encodingName(encoding), confidence }
  } catch {
    return null
  }
}

type Decoded = { readonly encoding: string; readonly text: string; readonly headers: number }
type Scored = Decoded & { readonly score: number }

const best = (scored: readonly Scored[], vote: string | null): Scored => {
  const worth = (each: Scored): number => each.score + (each.encoding === vote ? 0.5 : 0)
  return scored.reduce((winner, each) => (worth(each) > worth(winner) + 1e-9 ? each : winner))
}

/**
 * The code page of 8-bit text. Statistics alone are weak on names and short files, so every candidate is tried: known
 * header words count most, then how much the letters look like words. Only where that does not convince is the
 * detector asked, which is slow; its opinion is one vote.
 */
export const guessCodePage = (
  bytes: Uint8Array,
  knownHeaders: (line: string) => number,
  locale = '',
  pages: readonly string[] = candidates,
): { readonly encoding: string; readonly evidence: 'headers' | 'statistics' } => {
  const sample = sampleOf(bytes)
  const central = /^(ro|sr|hr|hu|pl|cs|sk|sl|bs)\b/.test(locale)
  const decoded = (encoding: string): Decoded => {
    const text = decodeAll(sample, encoding)
    const lines = text.slice(0, 8192).split(/\r?\n|\r/, 3)
    return { encoding, text, headers: Math.max(knownHeaders(lines[0] ?? ''), knownHeaders(lines[1] ?? '')) }
  }
  const weighed = (each: Decoded): Scored => ({
    ...each,
    score: letterScore(each.text, central && /^(?:windows-1250|iso-8859-2)$/.test(each.encoding) ? 1.15 : 1),
  })
  const texts = pages.map(decoded)
  const most = Math.max(...texts.map((each) => each.headers))
  const decided = texts.some((each) => each.headers < most)
  const left = texts.filter((each) => each.headers === most).map(weighed)
  const winner = best(left, null)
  const rival = left.filter((each) => each.text !== winner.text).reduce((top, each) => Math.max(top, each.score), 0)
  const letters = sample.reduce((count, byte) => count + (byte > 127 ? 1 : 0), 0)
  if (winner.score > letters * 0.4 && winner.score > rival * 1.25)
    return { encoding: winner.encoding, evidence: decided ? 'headers' : 'statistics' }

  const opinion = statisticalGuess(sample)
  if (opinion === null) return { encoding: winner.encoding, evidence: 'statistics' }
  if (opinion.confidence > 0.9 && wideEncodings.test(opinion.encoding))
    return { encoding: opinion.encoding, evidence: 'statistics' }
  const known: readonly string[] = [...pages, ...candidates, 'utf-8']
  const isNew = !known.includes(opinion.encoding) && /^(windows|iso|koi8|gb|big5|euc|shift)/.test(opinion.encoding)
  // The detector says ISO for the Windows page that differs from it in a few letters only.
  const vote = opinion.encoding === 'iso-8859-2' ? 'windows-1250' : opinion.encoding
  const all = isNew ? [...left, weighed(decoded(opinion.encoding))] : left
  return { encoding: best(all, vote).encoding, evidence: 'statistics' }
}
