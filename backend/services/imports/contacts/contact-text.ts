import { isUtf8 } from 'node:buffer'
import { guessCodePage } from '../code-page-guess.ts'
import { isImportError } from '../import-error.ts'
import { decodeAll, encodingName } from '../text-encoding.ts'
import type { Bytes } from './card-property.ts'

const bytesOf = (bytes: Bytes): Buffer => Buffer.from(bytes, 'latin1')
// eslint-disable-next-line no-control-regex -- everything beyond ASCII
const beyondAscii = /[^\u0000-\u007f]/
/** Bytes that the guess looks at. */
const SAMPLE = 32_768

const knownName = (charset: string): string | null => {
  try {
    return encodingName(charset)
  } catch (error) {
    if (isImportError(error)) return null
    throw error
  }
}

/** What the values of a file that say nothing of their code page have to say all together. */
export type CharsetSurvey = {
  readonly see: (bytes: Bytes, charset: string | null) => void
  /** A language that the file names, for the guess. */
  readonly seeLanguage: (language: string) => void
  readonly settle: (options: {
    readonly encoding?: string | undefined
    readonly locale: string
    readonly hasMark: boolean
  }) => ContactText
}

export type ContactText = {
  /** WHATWG name of what undeclared text is in. */
  readonly encoding: string
  readonly decode: (bytes: Bytes, charset: string | null) => string
}

export function charsetSurvey(): CharsetSurvey {
  const sample: Buffer[] = []
  /** Code pages by name, and whether a letter is written in them. */
  const declared = new Map<string, boolean>()
  let sampled = 0
  let valid = 0
  let invalid = 0
  let language = ''
  return {
    see(bytes, charset) {
      const known = charset === null ? null : knownName(charset)
      const isPlain = !beyondAscii.test(bytes)
      if (known !== null) declared.set(known, declared.get(known) === true || !isPlain)
      if (known !== null || isPlain) return
      const content = bytesOf(bytes)
      if (isUtf8(content)) valid += 1
      else invalid += 1
      if (sampled >= SAMPLE) return
      sample.push(content, Buffer.from('\n'))
      sampled += content.length
    },
    seeLanguage(tag) {
      language ||= tag
    },
    settle({ encoding, locale, hasMark }) {
      if (encoding !== undefined) return contactText(encodingName(encoding), false)
      const used = [...declared].filter(([, isUsed]) => isUsed).map(([name]) => name)
      const [only] = used
      if (valid + invalid === 0 && only !== undefined && used.length === 1) return contactText(only, true)
      if (invalid === 0 || hasMark) return contactText('utf-8', true)
      // A few values in UTF-8 among many others are chance; as many as not are a file of two programs.
      const isMixed = valid >= invalid
      const hints = [...declared.keys()].filter((name) => name !== 'utf-8')
      const page = hints.length === 1 ? (hints[0] ?? '') : guess(Buffer.concat(sample), language || locale)
      return contactText(page, isMixed)
    },
  }
}

function guess(sample: Buffer, locale: string): string {
  const { encoding } = guessCodePage(sample, () => 0, locale)
  return encoding === 'utf-8' ? 'windows-1252' : encoding
}

/** @param triesUtf8 whether what is valid UTF-8 is read as such where nothing is declared */
function contactText(encoding: string, triesUtf8: boolean): ContactText {
  const names = new Map<string, string | null>()
  const nameOf = (charset: string): string | null => {
    const known = names.get(charset)
    if (known !== undefined) return known
    const found = knownName(charset)
    if (names.size < 100) names.set(charset, found)
    return found
  }
  return {
    encoding,
    decode(bytes, charset) {
      if (!beyondAscii.test(bytes)) return bytes
      const content = bytesOf(bytes)
      const declared = charset === null ? null : nameOf(charset)
      const wanted = declared ?? encoding
      if ((wanted === 'utf-8' || (declared === null && triesUtf8)) && isUtf8(content)) return content.toString('utf8')
      if (wanted !== 'utf-8') return decodeAll(content, wanted)
      return lossy(content, encoding)
    },
  }
}

/** UTF-8 by its own word that is none: cut short in the middle of a letter, or another page altogether. */
function lossy(content: Buffer, fallback: string): string {
  const text = content.toString('utf8')
  const lost = text.match(/\uFFFD/g)?.length ?? 0
  const letters = text.match(/[^\u0000-\u007f\uFFFD]/g)?.length ?? 0 // eslint-disable-line no-control-regex -- as above
  if (lost <= letters) return text
  return decodeAll(content, fallback === 'utf-8' ? 'windows-1252' : fallback)
}
