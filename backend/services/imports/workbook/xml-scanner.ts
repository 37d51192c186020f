import { TextDecoder } from 'node:util'
import { importError } from '../import-error.ts'

/** Attributes of a tag, read only when they are asked for. */
export type XmlHandler = {
  /** Name without prefix; `attribute` answers '' for what is not there. */
  readonly open: (name: string, attribute: (name: string) => string) => void
  readonly close: (name: string) => void
  readonly text: (text: string) => void
}

/** A tag or an entity that is longer belongs to no spreadsheet. */
const LONGEST = 1_000_000
const DEEPEST = 200

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const entity = (whole: string, name: string): string => {
  if (!name.startsWith('#')) return named[name] ?? whole
  const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
  return Number.isInteger(code) && code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
}

const plain = (text: string): string =>
  text.includes('&') ? text.replace(/&(#x[\da-f]{1,6}|#\d{1,7}|[a-z]{2,4});/gi, entity) : text

const local = (name: string): string => name.slice(name.indexOf(':') + 1)

/** The value of one attribute of a tag's inside; its prefix doesn't matter. */
function attributeOf(inside: string, wanted: string): string {
  for (let at = inside.indexOf(wanted); at >= 0; at = inside.indexOf(wanted, at + 1)) {
    const before = inside.charCodeAt(at - 1)
    if (at === 0 || (before > 32 && before !== 58)) continue
    let from = at + wanted.length
    while (inside.charCodeAt(from) <= 32) from += 1
    if (inside.charCodeAt(from) !== 61) continue
    from += 1
    while (inside.charCodeAt(from) <= 32) from += 1
    const quote = inside[from]
    if (quote !== '"' && quote !== "'") continue
    const to = inside.indexOf(quote, from + 1)
    return to < 0 ? '' : plain(inside.slice(from + 1, to))
  }
  return ''
}

/**
 * Reads the XML of a spreadsheet piece by piece, so that a sheet of a hundred megabytes is never one string. Written here because the XML
 * readers at hand want the whole text; it knows no entities but the five of XML, and a document type is refused, so
 * nothing can be expanded or fetched.
 */
export function scanXml(pieces: Iterable<string>, { open, close, text }: XmlHandler): void {
  let rest = ''
  let depth = 0

  /** @returns how much of the text was read */
  function step(all: string, isLast: boolean): number {
    let at = 0
    for (;;) {
      const start = all.indexOf('<', at)
      if (start < 0) {
        // An entity may be cut in two.
        const cut = isLast ? -1 : all.lastIndexOf('&')
        const to = cut >= at && all.length - cut < 12 ? cut : all.length
        if (to > at) text(plain(all.slice(at, to)))
        return to
      }
      if (start > at) text(plain(all.slice(at, start)))
      if (all.length - start < 9 && !isLast) return start
      if (all.startsWith('<!--', start)) {
        const end = all.indexOf('-->', start + 4)
        if (end < 0) return start
        at = end + 3
      } else if (all.startsWith('<![CDATA[', start)) {
        const end = all.indexOf(']]>', start)
        if (end < 0) return start
        text(all.slice(start + 9, end))
        at = end + 3
      } else if (all.startsWith('<!', start)) throw importError('broken-file')
      else {
        const end = all.indexOf('>', start)
        if (end < 0) return start
        at = end + 1
        if (all[start + 1] === '?') continue
        if (all[start + 1] === '/') {
          depth -= 1
          close(local(all.slice(start + 2, end).trim()))
          continue
        }
        const isEmpty = all[end - 1] === '/'
        const inside = all.slice(start + 1, isEmpty ? end - 1 : end)
        const blank = inside.search(/\s/)
        const name = local(blank < 0 ? inside : inside.slice(0, blank))
        open(name, (wanted) => (blank < 0 ? '' : attributeOf(inside, wanted)))
        if (isEmpty) close(name)
        else if ((depth += 1) > DEEPEST) throw importError('broken-file')
      }
    }
  }

  for (const piece of pieces) {
    const all = rest + piece
    rest = all.slice(step(all, false))
    if (rest.length > LONGEST) throw importError('broken-file')
  }
  if (step(rest, true) < rest.length || depth !== 0) throw importError('broken-file')
}

/** Bytes of one piece. */
const PIECE = 65_536

/** UTF-16 by its mark, else what the declaration says, else UTF-8. */
function decoderOf(bytes: Uint8Array): TextDecoder {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be')
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 200)).toString('latin1')
  const label = /^\s*<\?xml[^>]*?\bencoding\s*=\s*["']([\w.:-]{2,30})["']/.exec(head)?.[1] ?? 'utf-8'
  try {
    return new TextDecoder(/^utf-?16/i.test(label) ? 'utf-8' : label)
  } catch {
    return new TextDecoder()
  }
}

/** The text of an XML file. */
export function* xmlPieces(bytes: Uint8Array): Generator<string> {
  const decoder = decoderOf(bytes)
  for (let at = 0; at < bytes.length; at += PIECE)
    yield decoder.decode(bytes.subarray(at, at + PIECE), { stream: true })
  yield decoder.decode()
}
