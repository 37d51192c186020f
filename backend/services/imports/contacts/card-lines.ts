import { cardLimits } from './card-limits.ts'
import { encodingOf, readParams, type Bytes, type CardProperty } from './card-property.ts'
import { isPropertyName, isPictureName } from './property-names.ts'

/** A card as it stands in the file, nothing decoded yet. */
export type RawCard = {
  readonly properties: readonly CardProperty[]
  /** The file or the next card began before it ended. */
  readonly isCut: boolean
  readonly hasTooMany: boolean
  /** Where it stands in the text. */
  readonly from: number
  readonly to: number
}

/** Signs read between two breaths. */
const TICK = 131_072

/** The card of an agent may begin on its line. */
const agentCard = /^([\w-]+\.)?AGENT\b[^:]{0,100}:\s*BEGIN\s*:\s*VCARD\s*$/i
/** The first line of a card, where the one before it was lost. */
const version = /^VERSION\s*:\s*[234]\.[01]\s*$/i
const agent = /^([\w-]+\.)?AGENT\b/i
const isBlank = (code: number): boolean => code === 32 || code === 9
/** KDE writes `X-messaging/xmpp-All`. */
const start = /^([\w-]+\.)?(x-[^\s:;,"]+|[\w-]+)(?=[;:])/i
const indentOf = (line: Bytes): Bytes => /^[ \t]*/.exec(line)?.[0] ?? ''
const marker = /^\s*(?:[\w-]+\.)?(BEGIN|END)\s*:\s*(\S+)\s*$/i
/** The byte order mark in UTF-8: files that were put together have one before each of their parts. */
const mark8 = '\u00ef\u00bb\u00bf'
const members = new Set(['MEMBER', 'X-ADDRESSBOOKSERVER-MEMBER'])

/** A property that is still being read, line by line. */
type Pending = {
  group: string
  name: string
  /** Pieces before the colon; null once it was met. */
  head: Bytes[] | null
  isQuoted: boolean
  headLength: number
  params: CardProperty['params']
  encoding: CardProperty['encoding']
  pieces: Bytes[]
  length: number
  most: number
  isOversized: boolean
  /** The line ended with the `=` that says that the value goes on. */
  isSoft: boolean
}

const noParams: CardProperty['params'] = new Map()

function beginProperty(): Pending {
  return {
    group: '',
    name: '',
    head: [],
    isQuoted: false,
    headLength: 0,
    params: noParams,
    encoding: 'text',
    pieces: [],
    length: 0,
    most: cardLimits.value,
    isOversized: false,
    isSoft: false,
  }
}

function closeHead(pending: Pending, text: Bytes): void {
  const semicolon = text.indexOf(';')
  const path = semicolon < 0 ? text : text.slice(0, semicolon)
  const dot = path.lastIndexOf('.')
  pending.group = path.slice(0, Math.max(0, dot)).trim().toLowerCase()
  pending.name = path
    .slice(dot + 1)
    .trim()
    .toUpperCase()
  pending.params = semicolon < 0 ? noParams : readParams(text.slice(semicolon + 1))
  pending.encoding = encodingOf(pending.params)
  if (pending.encoding === 'text' && isPictureName(pending.name)) pending.encoding = 'base64'
  if (pending.encoding === 'base64') pending.most = cardLimits.picture
  pending.head = null
}

function takeValue(pending: Pending, piece: Bytes): void {
  if (pending.length + piece.length > pending.most) {
    pending.isOversized = true
    pending.pieces = []
    pending.most = -1
  }
  if (pending.isOversized) return
  pending.length += piece.length
  pending.pieces.push(piece)
}

/** One physical line, or what is left of it. The head is looked at once only, however often it is folded. */
function take(pending: Pending, piece: Bytes): void {
  if (pending.head === null) {
    takeValue(pending, piece)
    return
  }
  for (let at = 0; at < piece.length; at++) {
    const code = piece.charCodeAt(at)
    if (code === 34) pending.isQuoted = !pending.isQuoted
    else if (code === 58 && !pending.isQuoted) {
      closeHead(pending, pending.head.join('') + piece.slice(0, at))
      takeValue(pending, piece.slice(at + 1))
      return
    }
  }
  pending.headLength += piece.length
  if (pending.headLength <= cardLimits.head) pending.head.push(piece)
}

function finishProperty(pending: Pending): CardProperty | null {
  if (pending.head !== null) {
    // A quote that is never closed: the first colon then parts head and value.
    const text = pending.head.join('')
    const colon = text.indexOf(':')
    if (colon < 0 || pending.headLength > cardLimits.head) return null
    closeHead(pending, text.slice(0, colon))
    takeValue(pending, text.slice(colon + 1))
  }
  const { group, name, params, encoding, isOversized } = pending
  return { group, name, params, encoding, isOversized, value: pending.pieces.join('') }
}

const endsSoft = (line: Bytes): boolean => line.endsWith('=') || /=[ \t]{1,8}$/.test(line.slice(-9))
const softless = (line: Bytes): Bytes => line.slice(0, line.lastIndexOf('='))

/**
 * The cards of a file, one after another, by one walk over its lines; null where somebody else may work for a moment.
 * Reads 2.1, 3.0 and 4.0 alike, also mixed: what a line means follows from the line before it.
 */
export function* rawCards(text: Bytes): Generator<RawCard | null> {
  const lineEnd = text.includes('\n') ? '\n' : '\r'
  let properties: CardProperty[] | null = null
  let counted = 0
  let from = 0
  let pending: Pending | null = null
  /** Cards inside of the card (AGENT), and other things that begin and end. */
  let depth = 0
  /** Whether the line before, inside of such a card, asks for another one. */
  let isAgent = false
  let wasEmpty = false
  /** Blanks before each property of a card that was copied out of a text: no folds. */
  let indent = ''
  let tick = 0

  const flush = (): void => {
    const property = pending === null ? null : finishProperty(pending)
    pending = null
    if (property === null || properties === null) return
    if (!members.has(property.name)) counted += 1
    if (counted <= cardLimits.properties) properties.push(property)
  }
  const close = (to: number, isCut: boolean): RawCard | null => {
    flush()
    const found = properties
    properties = null
    if (found === null || (isCut && found.length === 0)) return null
    return { properties: found, isCut, hasTooMany: counted > cardLimits.properties, from, to }
  }
  const goOn = (piece: Bytes): void => {
    if (pending === null) return
    const isSoft: boolean = pending.encoding === 'quoted-printable' && pending.head === null && endsSoft(piece)
    take(pending, isSoft ? softless(piece) : piece)
    pending.isSoft = isSoft
  }
  const begin = (line: Bytes): void => {
    flush()
    pending = beginProperty()
    take(pending, line)
    const { encoding, head, pieces }: Pending = pending
    const first = pieces[0]
    if (encoding === 'quoted-printable' && head === null && first !== undefined && endsSoft(first)) {
      pieces[0] = softless(first)
      pending.isSoft = true
    }
  }
  /** Whether a line begins a property: broken files hold line ends in the middle of a text. */
  const isStart = (line: Bytes, nextIsFolded: boolean): boolean => {
    const [, group, name = ''] = start.exec(line) ?? []
    if (name === '' || (!line.includes(':') && !nextIsFolded)) return false
    return group !== undefined || isPropertyName(name) || pending?.name !== 'NOTE'
  }
  const isNextIndented = (at: number, blanks: Bytes): boolean =>
    text.startsWith(blanks, at) && isPropertyName(start.exec(text.slice(at + blanks.length, at + 200))?.[2] ?? '')

  for (let at = 0; at < text.length;) {
    const found = text.indexOf(lineEnd, at)
    const end = found < 0 ? text.length : found
    let stop = end
    while (stop > at && text.charCodeAt(stop - 1) === 13) stop -= 1
    const lineFrom = at
    const whole = text.slice(text.startsWith(mark8, at) ? at + mark8.length : at, stop)
    const line = indent !== '' && whole.startsWith(indent) ? whole.slice(indent.length) : whole
    at = end + 1
    tick += line.length + 1
    if (tick > TICK) {
      tick = 0
      yield null
    }

    const mark = line.length < 200 ? marker.exec(line) : null
    if (mark !== null) {
      const isCard = mark[2]?.toUpperCase() === 'VCARD'
      if (mark[1]?.toUpperCase() === 'END') {
        if (depth > 0) depth -= 1
        else if (isCard) {
          const card = close(at, false)
          if (card !== null) yield card
        }
      } else if (properties === null) {
        if (!isCard) continue
        properties = []
        counted = 0
        from = lineFrom
        indent = ''
      } else if (!isCard || (depth > 0 ? isAgent : lastName(pending) === 'AGENT')) {
        flush()
        depth += 1
        isAgent = false
      } else {
        // Whatever was inside has lost its end: the cards that follow must not be taken for a part of it.
        depth = 0
        const card = close(lineFrom, true)
        if (card !== null) yield card
        properties = []
        counted = 0
        from = lineFrom
      }
      continue
    }
    if (properties !== null && agentCard.test(line.slice(0, 200))) {
      flush()
      depth += 1
      isAgent = false
      continue
    }
    if (properties === null && version.test(line.slice(0, 40))) {
      properties = []
      counted = 0
      from = lineFrom
      indent = ''
    }
    if (depth > 0 && line !== '') isAgent = agent.test(line.slice(0, 100))
    if (properties === null || depth > 0) continue
    const current = pending as Pending | null
    const isIndented = isBlank(line.charCodeAt(0))
    if (current?.isSoft === true) {
      // An empty line within: the value goes on after it unless a property begins.
      if (line !== '' && wasEmpty && isStart(line, false)) begin(line)
      else if (line !== '') goOn(line)
      wasEmpty = line === ''
    } else if (line === '') continue
    else if (isIndented) {
      // In the oldest form the blank of a fold is part of it; all others put it there.
      if (current !== null) goOn(line.slice(1))
      else if (isStart(line.trimStart(), false)) {
        if (isNextIndented(at, indentOf(line))) indent = indentOf(line)
        begin(line.trimStart())
      }
    } else if (line.startsWith('#')) continue
    else if (isStart(line, isBlank(text.charCodeAt(at)))) begin(line)
    else if (current !== null) goOn(current.encoding === 'base64' ? line : `\n${line}`)
  }
  const last = close(text.length, true)
  if (last !== null) yield last
}

const lastName = (pending: Pending | null): string => pending?.name ?? ''
