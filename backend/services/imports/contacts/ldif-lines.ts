import { cardLimits } from './card-limits.ts'
import type { Bytes } from './card-property.ts'

/** One `name;option: value` of an entry, its value as bytes. */
export type LdifValue = {
  /** In small letters, without options. */
  readonly name: string
  /** In small letters: `binary`, `lang-sr`. */
  readonly options: readonly string[]
  readonly bytes: Bytes
  /** `:<`: the value is somewhere else, and stays there. */
  readonly isElsewhere: boolean
  readonly isOversized: boolean
}

export type LdifEntry = {
  readonly values: readonly LdifValue[]
  readonly hasTooMany: boolean
  readonly from: number
  readonly to: number
}

/** Signs read between two breaths. */
const TICK = 131_072
/** Attributes that may be many: they are what a list is made of. */
const uncounted = new Set(['member', 'uniquemember', 'memberuid', 'objectclass', 'memberof'])
const pictures = new Set(['jpegphoto', 'photo', 'thumbnailphoto', 'thumbnaillogo', 'usercertificate', 'audio'])

type Pending = { pieces: Bytes[]; length: number; most: number; isOversized: boolean }

function readValue({ pieces, isOversized }: Pending): LdifValue | null {
  const line = pieces.join('')
  const colon = line.indexOf(':')
  if (colon <= 0) return null
  const [name = '', ...options] = line.slice(0, colon).toLowerCase().split(';')
  const sign = line[colon + 1]
  const text = line.slice(sign === ':' || sign === '<' ? colon + 2 : colon + 1).replace(/^ +/, '')
  const bytes = sign === ':' ? Buffer.from(text, 'base64').toString('latin1') : text
  return {
    name: name.trim().replace(/^\d+(\.\d+)+$/, ''),
    options: options.map((option) => option.trim()),
    bytes: isOversized ? '' : bytes,
    isElsewhere: sign === '<',
    isOversized,
  }
}

const mostOf = (line: Bytes): number => {
  const name = /^[\w-]+/.exec(line.slice(0, 40))?.[0].toLowerCase() ?? ''
  return pictures.has(name) ? cardLimits.picture : cardLimits.value
}

/** Entries of an LDIF file (RFC 2849), by one walk over its lines; null where somebody else may work for a moment. */
export function* ldifRecords(text: Bytes): Generator<LdifEntry | null> {
  const lineEnd = text.includes('\n') ? '\n' : '\r'
  let values: LdifValue[] = []
  let counted = 0
  let from = 0
  let pending: Pending | null = null
  let isComment = false
  let tick = 0

  const flush = (): void => {
    const value = pending === null ? null : readValue(pending)
    pending = null
    if (value === null || value.name === '' || (value.name === 'version' && values.length === 0)) return
    if (!uncounted.has(value.name)) counted += 1
    if (counted <= cardLimits.properties) values.push(value)
  }
  const close = (to: number): LdifEntry | null => {
    flush()
    const entry = { values, hasTooMany: counted > cardLimits.properties, from, to }
    values = []
    counted = 0
    return entry.values.length === 0 ? null : entry
  }
  const add = (piece: Bytes): void => {
    if (pending === null) return
    if (pending.length + piece.length > pending.most) {
      // The name stays, so that it can be told what was too long.
      if (!pending.isOversized) pending.pieces = [pending.pieces.join('').slice(0, 300)]
      pending.isOversized = true
    } else if (!pending.isOversized) {
      pending.length += piece.length
      pending.pieces.push(piece)
    }
  }

  for (let at = 0; at < text.length;) {
    const found = text.indexOf(lineEnd, at)
    const end = found < 0 ? text.length : found
    let stop = end
    while (stop > at && text.charCodeAt(stop - 1) === 13) stop -= 1
    const line = text.slice(at, stop)
    const lineFrom = at
    at = end + 1
    tick += line.length + 1
    if (tick > TICK) {
      tick = 0
      yield null
    }
    if (line === '' || line === '-') {
      isComment = false
      // Changes of one entry are parted by a hyphen; a blank line ends it.
      if (line === '-') flush()
      else {
        const entry = close(lineFrom)
        if (entry !== null) yield entry
      }
    } else if (line.startsWith(' ')) {
      if (!isComment) add(line.slice(1))
    } else if (line.startsWith('#')) {
      flush()
      isComment = true
    } else {
      isComment = false
      flush()
      // Some write entries one after another without a line between them.
      if (/^dn:/i.test(line) && values.length > 0) {
        const entry = close(lineFrom)
        if (entry !== null) yield entry
      }
      if (values.length === 0) from = lineFrom
      pending = { pieces: [], length: 0, most: mostOf(line), isOversized: false }
      add(line)
    }
  }
  const last = close(text.length)
  if (last !== null) yield last
}
