import { headerDecoder } from './header-text.ts'
import { endsHeaders, isStray } from './header-end.ts'
import { readHeaders, structured, type MimeHeaders, type Structured } from './mime-headers.ts'
import { decoded } from './transfer-coding.ts'

/** A part of a message, with the bytes it is made of. */
export type MimePart = {
  readonly headers: MimeHeaders
  readonly type: string
  readonly contentType: Structured
  readonly disposition: Structured
  readonly hasId: boolean
  readonly parts: readonly MimePart[]
  /** Without transfer coding; each call decodes anew. */
  readonly content: () => Uint8Array<ArrayBuffer>
}

const mimeLimits = {
  /** Levels that are taken apart; what lies deeper is not looked into. */
  depth: 50,
  parts: 5000,
  /** Of all headers of a message, bytes. */
  headers: 2 * 1024 * 1024,
  /** Lines among the headers of a message that are none. */
  strays: 200,
}

const LF = 10
const CR = 13
const DASH = 45

type Draft = { headers: MimeHeaders; contentType: Structured; parts: Draft[]; start: number; end: number }
type Open = { readonly part: Draft; readonly boundary: string }

const none: Structured = { value: '', params: new Map() }

/**
 * Takes a message apart, in one pass over its lines, without copying: contents are exactly the bytes of the file, which
 * no line-wise parser keeps.
 * @throws Error for headers without end
 */
export function mimeTree(bytes: Buffer, locale: string): MimePart {
  const decode = headerDecoder(bytes, locale)
  const open: Open[] = []
  let headerBytes = 0
  let count = 0
  let strays = 0
  const newPart = (defaultType: string): Draft => {
    count += 1
    return {
      headers: [],
      contentType: { value: defaultType, params: new Map() },
      parts: [],
      start: bytes.length,
      end: bytes.length,
    }
  }
  const root = newPart('text/plain')
  let current: Draft | null = root
  let isHeader = true
  let headerStart = 0

  const endHeader = (part: Draft, end: number, bodyStart: number): void => {
    headerBytes += end - headerStart
    if (headerBytes > mimeLimits.headers) throw new Error('headers without end')
    part.headers = readHeaders(bytes.subarray(headerStart, end), decode)
    const type = part.headers.find(({ key }) => key === 'content-type')
    if (type !== undefined) {
      const stated = structured(type.value, locale)
      part.contentType = stated.value === '' ? { ...stated, value: part.contentType.value } : stated
    }
    part.start = Math.min(bodyStart, bytes.length)
    isHeader = false
    const boundary = part.contentType.params.get('boundary') ?? ''
    if (part.contentType.value.startsWith('multipart/') && boundary !== '' && open.length < mimeLimits.depth)
      open.push({ part, boundary: boundary.trimEnd() })
  }
  /** Ends what is open at a line that separates parts. */
  const endPart = (at: number): void => {
    if (current === null) return
    if (isHeader) endHeader(current, at, at)
    let end = at
    if (end > current.start && bytes[end - 1] === LF) end -= 1
    if (end > current.start && bytes[end - 1] === CR) end -= 1
    current.end = end
  }
  const separate = (at: number, end: number): boolean => {
    if (end - at > 1000) return false
    const line = bytes.toString('latin1', at + 2, end).trimEnd()
    for (let level = open.length - 1; level >= 0; level -= 1) {
      const { part, boundary } = open[level] as Open
      const isLast = line === `${boundary}--`
      if (!isLast && line !== boundary) continue
      endPart(at)
      // Closing its header may have opened the part itself.
      open.length = isLast ? level : level + 1
      current = null
      if (!isLast && count < mimeLimits.parts) {
        current = newPart(part.contentType.value === 'multipart/digest' ? 'message/rfc822' : 'text/plain')
        part.parts.push(current)
      }
      isHeader = current !== null
      headerStart = end + 1
      return true
    }
    return false
  }

  for (let at = 0; at < bytes.length;) {
    const feed = bytes.indexOf(LF, at)
    const end = feed < 0 ? bytes.length : feed
    const isSeparator = open.length > 0 && bytes[at] === DASH && bytes[at + 1] === DASH && separate(at, end)
    if (!isSeparator && isHeader && current !== null) {
      const isBlank = end === at || (end === at + 1 && bytes[at] === CR)
      if (isBlank) endHeader(current, at, end + 1)
      else if (strays < mimeLimits.strays && isStray(bytes, at, end)) {
        strays += 1
        if (endsHeaders(bytes, at, end)) {
          endHeader(current, at, at)
          // The line may separate parts.
          continue
        }
      }
    }
    at = end + 1
  }
  if (isHeader && current !== null) endHeader(current, bytes.length, bytes.length)
  return finished(root, bytes, locale)
}

function finished(draft: Draft, bytes: Buffer, locale: string): MimePart {
  const header = (key: string): string => draft.headers.find((each) => each.key === key)?.value ?? ''
  const disposition = header('content-disposition')
  return {
    headers: draft.headers,
    type: draft.contentType.value,
    contentType: draft.contentType,
    disposition: disposition === '' ? none : structured(disposition, locale),
    hasId: header('content-id') !== '',
    parts: draft.parts.map((part) => finished(part, bytes, locale)),
    content: () => decoded(bytes.subarray(draft.start, draft.end), header('content-transfer-encoding')),
  }
}
