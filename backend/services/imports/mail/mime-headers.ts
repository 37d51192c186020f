import { isParameter } from './header-end.ts'
import type { HeaderDecoder } from './header-text.ts'
import { mailText } from './mail-charset.ts'

/** Names in small letters, folded lines joined. */
export type MimeHeaders = readonly { readonly key: string; readonly value: string }[]

const LF = 10
const isFold = (byte: number | undefined): boolean => byte === 32 || byte === 9

/** The headers in a range of bytes. */
export function readHeaders(bytes: Buffer, decode: HeaderDecoder): MimeHeaders {
  const headers: { key: string; value: string }[] = []
  for (let start = 0; start < bytes.length;) {
    let end = bytes.indexOf(LF, start)
    while (end >= 0 && isFold(bytes[end + 1])) end = bytes.indexOf(LF, end + 1)
    if (end < 0) end = bytes.length
    const line = decode(bytes.subarray(start, end)).replace(/\r?\n(?=[ \t])|\r$/g, '')
    const colon = line.indexOf(':')
    const last = headers.at(-1)
    if (last?.value.endsWith(';') === true && isParameter.test(line)) last.value += ` ${line.trim()}`
    else if (colon > 0)
      headers.push({ key: line.slice(0, colon).trim().toLowerCase(), value: line.slice(colon + 1).trim() })
    start = end + 1
  }
  return headers
}

export type Structured = { readonly value: string; readonly params: ReadonlyMap<string, string> }

/** Without comments in brackets, except in quotes. */
export function withoutComments(text: string): string {
  if (!text.includes('(')) return text
  let plain = ''
  let depth = 0
  let isQuoted = false
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? ''
    if (sign === '\\') {
      if (depth === 0) plain += sign + (text[at + 1] ?? '')
      at += 1
    } else if (sign === '"' && depth === 0) {
      isQuoted = !isQuoted
      plain += sign
    } else if (sign === '(' && !isQuoted) depth += 1
    else if (sign === ')' && !isQuoted && depth > 0) depth -= 1
    else if (depth === 0) plain += sign
  }
  // One that never ends is no comment.
  return depth === 0 ? plain : text
}

/** Parts between semicolons, except in quotes. */
function cutAtSemicolons(text: string): readonly string[] {
  const parts: string[] = []
  let isQuoted = false
  let from = 0
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '\\' && isQuoted) at += 1
    else if (text[at] === '"') isQuoted = !isQuoted
    else if (text[at] === ';' && !isQuoted) {
      parts.push(text.slice(from, at))
      from = at + 1
    }
  }
  return [...parts, text.slice(from)]
}

/** Inside quotes `\\` makes the next sign plain; what programs of Windows mean is a folder. */
function unquoted(value: string): string {
  const text = value.trim()
  if (!text.startsWith('"')) return text
  const end = text.indexOf('"', 1) < 0 ? text.length : text.lastIndexOf('"')
  return text.slice(1, Math.max(1, end)).replace(/\\(["\\])/g, '$1')
}

const percent = (text: string): Buffer =>
  Buffer.from(
    Buffer.from(text)
      .toString('latin1')
      .replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  )

type Section = { readonly at: number; readonly isEncoded: boolean; readonly value: string }

/** Pieces of one parameter (RFC 2231), in their order: `name*0*=utf-8''…; name*1=…`. */
function joinSections(sections: readonly Section[], locale: string): string {
  const sorted = [...sections].sort((a, b) => a.at - b.at)
  const stated = sorted[0]?.isEncoded === true ? /^([^']*)'[^']*'/.exec(sorted[0].value) : null
  const bytes = sorted.map(({ isEncoded, value }, index) => {
    const text = index === 0 && stated !== null ? value.slice(stated[0].length) : value
    return isEncoded ? percent(text) : Buffer.from(text)
  })
  return mailText(Buffer.concat(bytes), stated?.[1] ?? 'utf-8', locale)
}

/** `text/plain; charset=utf-8; …`; the first of a parameter that stands twice counts. */
export function structured(header: string, locale: string): Structured {
  const [start = '', ...others] = cutAtSemicolons(withoutComments(header.slice(0, 20_000))).slice(0, 200)
  // `multipart/mixed boundary="x"`: the first semicolon is missing.
  const [, first = start, param] = /^\s*([^\s=]+)\s+([\w*-]+\s*=.*)$/s.exec(start) ?? []
  const rest = param === undefined ? others : [param, ...others]
  const params = new Map<string, string>()
  const sections = new Map<string, Section[]>()
  for (const part of rest) {
    const equals = part.indexOf('=')
    if (equals < 1) continue
    const name = part.slice(0, equals).trim().toLowerCase()
    const value = unquoted(part.slice(equals + 1))
    const piece = /^(.{1,60}?)\*(?:(\d{1,3})(\*?))?$/.exec(name)
    if (piece === null) {
      if (!params.has(name)) params.set(name, value)
    } else {
      const key = piece[1] ?? ''
      const isEncoded = piece[2] === undefined || piece[3] === '*'
      sections.set(key, [...(sections.get(key) ?? []), { at: Number(piece[2] ?? 0), isEncoded, value }])
    }
  }
  for (const [name, all] of sections) params.set(name, joinSections(all, locale))
  return { value: first.trim().toLowerCase(), params }
}
