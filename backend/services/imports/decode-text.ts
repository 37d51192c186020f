import { isUtf8 } from 'node:buffer'
import { importLimits } from '#shared/domain/import-limits.ts'
import { guessCodePage } from './code-page-guess.ts'
import { importError } from './import-error.ts'
import { isBinary, otherFileType, wrongType } from './file-type.ts'
import { decodePieces, encodingName } from './text-encoding.ts'
import { isUtf16 } from './utf16-guess.ts'

export type DecodeOptions = {
  /** The user's choice; wins over everything. */
  readonly encoding?: string | undefined
  /** Language of the shop (BCP 47): tips the scales between code pages that fit equally. */
  readonly locale?: string | undefined
  /** How many cells of a header line are known words: the right code page makes sense of them. */
  readonly knownHeaders?: (line: string) => number
}

export type TextSource = {
  /** WHATWG name. */
  readonly encoding: string
  /** What told it; `statistics` deserves a look by the user. */
  readonly evidence: 'manual' | 'mark' | 'utf-8' | 'utf-16' | 'headers' | 'statistics'
  /** The text in slices, from the start at each call, without the byte order mark. */
  readonly pieces: () => Iterable<string>
}

/** Throws `file-too-large`. Text of two bytes for each letter may have twice as many: it says no more. */
export function refuseTooLarge(bytes: Uint8Array): void {
  const limit = isUtf16(bytes) === null ? importLimits.fileBytes : importLimits.wideTextBytes
  if (bytes.length > limit)
    throw importError('file-too-large', { bytes: bytes.length, limit, limitMb: limit / 1024 / 1024 })
}

/** Throws the codes for files that hold no text: `empty-file`, `file-too-large`, `wrong-file-type`, `binary-file`. */
const refuseNonText = (bytes: Uint8Array): void => {
  if (bytes.length === 0) throw importError('empty-file')
  refuseTooLarge(bytes)
  const other = otherFileType(bytes)
  if (other !== null) throw wrongType(other)
  if (isBinary(bytes)) throw importError('binary-file')
}

/** Letters beyond ASCII for each byte that is none, in UTF-8 that was damaged; other code pages have next to none. */
const LEAST_LETTERS = 8

/** UTF-8 in which something was cut or put together wrongly: all else in it is, and that by chance is next to impossible. */
function isNearlyUtf8(bytes: Uint8Array): boolean {
  let letters = 0
  let broken = 0
  let at = 0
  while (at < bytes.length) {
    const lead = bytes[at] ?? 0
    const more =
      lead < 0x80
        ? 0
        : lead >= 0xc2 && lead < 0xe0
          ? 1
          : lead >= 0xe0 && lead < 0xf0
            ? 2
            : lead >= 0xf0 && lead < 0xf5
              ? 3
              : -1
    let follow = 0
    while (follow < more && ((bytes[at + follow + 1] ?? 0) & 0xc0) === 0x80) follow += 1
    if (more === follow && more > 0) letters += 1
    // A file that ends within a letter was only cut.
    else if (more !== 0 && at + follow + 1 < bytes.length) broken += 1
    if (broken > 100 && letters < broken * LEAST_LETTERS) return false
    at += 1 + follow
  }
  return letters > 0 && letters >= broken * LEAST_LETTERS
}

const recognise = (bytes: Uint8Array, options: DecodeOptions): Pick<TextSource, 'encoding' | 'evidence'> => {
  if (options.encoding !== undefined) return { encoding: encodingName(options.encoding), evidence: 'manual' }
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', evidence: 'mark' }
  const wide = isUtf16(bytes)
  if (wide !== null) return { encoding: wide, evidence: bytes[0] === 0xff || bytes[0] === 0xfe ? 'mark' : 'utf-16' }
  if (isUtf8(bytes) || isNearlyUtf8(bytes)) return { encoding: 'utf-8', evidence: 'utf-8' }
  return guessCodePage(bytes, options.knownHeaders ?? (() => 0), options.locale)
}

/** Bytes of a file → text: byte order mark, then strict UTF-8, UTF-16 by shape, then code pages. */
export const openText = (bytes: Uint8Array, options: DecodeOptions = {}): TextSource => {
  refuseNonText(bytes)
  const { encoding, evidence } = recognise(bytes, options)
  return { encoding, evidence, pieces: () => decodePieces(bytes, encoding) }
}
