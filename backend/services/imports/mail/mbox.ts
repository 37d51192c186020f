/** One message of a file: where it lies, and the separator line in front of it. */
export type MboxEntry = { readonly start: number; readonly end: number; readonly separator: string }

const LF = 10
const FROM = Buffer.from('From ')

/**
 * A line that begins a message: `From ana@example.com Thu Aug 23 …`, `From - Thu …` of Thunderbird, a bare `From ` of its
 * newer ones, or with the day written as elsewhere. What merely begins with "From " in a letter has no time and year.
 */
const isSeparator = (line: string): boolean =>
  /^From (?:\S.{0,200} )?.*\d\d:\d\d.*\d{4}/.test(line) ||
  /^From \S+ +(?:(?:mon|tue|wed|thu|fri|sat|sun)\w*,? +\d{1,2} +\w+ +\d{4}|\d{4}-\d\d-\d\d)[T ]\d\d:\d\d/i.test(line) ||
  /^From(?: (?:-|\S+@\S+|MAILER-DAEMON|[?]+@[?]+)?)?\s*$/.test(line)

const headerLine = /^[!-9;-~]{1,80}:/

/** The lines above the first empty one, of 64 kB at most. */
export function headersOf(bytes: Buffer, from: number): string {
  let at = from
  while (at - from < 65_536) {
    const end = bytes.indexOf(LF, at)
    if (end < 0 || end === at || (end === at + 1 && bytes[at] === 13)) break
    at = end + 1
  }
  return bytes.toString('latin1', from, at)
}

/**
 * Where the next message begins by what the head of this one says of its length (mboxcl), which is believed where it comes out
 * at a separator or at the end; `body` is behind the separator. Such files may hold others unquoted.
 */
function statedEnd(bytes: Buffer, body: number): number | null {
  const head = headersOf(bytes, body)
  const stated = /^content-length:[ \t]*(\d{1,10})[ \t]*\r?$/im.exec(head)?.[1]
  if (stated === undefined) return null
  const blank = bytes.indexOf(LF, body + head.length)
  let end = blank + 1 + Number(stated)
  while (bytes[end] === LF || bytes[end] === 13) end += 1
  return end === bytes.length || (bytes[end - 1] === LF && bytes.subarray(end, end + 5).equals(FROM)) ? end : null
}

/**
 * Where the messages of an mbox file lie. A separator stands at the beginning or behind an empty line and a header
 * follows it, whichever of the four ways of quoting the program knows; one pass over the lines.
 */
export function splitMbox(bytes: Buffer): readonly MboxEntry[] {
  const found: { readonly at: number; readonly body: number; readonly separator: string }[] = []
  let isAfterBlank = true
  for (let at = 0; at < bytes.length;) {
    const feed = bytes.indexOf(LF, at)
    const end = feed < 0 ? bytes.length : feed
    if (bytes[at] === FROM[0] && bytes.subarray(at, at + FROM.length).equals(FROM)) {
      const separator = bytes.toString('latin1', at, Math.min(end, at + 300)).trimEnd()
      const next = bytes.toString('latin1', end + 1, Math.min(bytes.length, end + 82))
      const isFirst = at === 0
      if (
        (isFirst || isAfterBlank || headerLine.test(next)) &&
        (isFirst || isSeparator(separator)) &&
        (isFirst || headerLine.test(next) || next.startsWith('>From '))
      ) {
        found.push({ at, body: Math.min(end + 1, bytes.length), separator })
        const stated = statedEnd(bytes, end + 1)
        if (stated !== null) {
          at = stated
          isAfterBlank = true
          continue
        }
      }
    }
    isAfterBlank = end === at || (end === at + 1 && bytes[at] === 13)
    at = end + 1
  }
  return found.map(({ body, separator }, index) => ({
    start: body,
    end: found[index + 1]?.at ?? bytes.length,
    separator,
  }))
}

/**
 * A message as it was before it was put into the file: lines that began with "From " got a `>` in front (mboxrd: one more to
 * each), in Thunderbird's a space.
 */
export function mboxText(message: Buffer): Buffer {
  const pieces: Buffer[] = []
  let done = 0
  for (let at = message.indexOf('From '); at >= 0; at = message.indexOf('From ', at + 5)) {
    let start = at
    while (start > 0 && message[start - 1] === 0x3e && at - start < 100) start -= 1
    if (start === at && message[at - 1] === 0x20) start = at - 1
    if (start === at || (start > 0 && message[start - 1] !== LF)) continue
    pieces.push(message.subarray(done, start))
    done = start + 1
  }
  return pieces.length === 0 ? message : Buffer.concat([...pieces, message.subarray(done)])
}

/** The date that a separator line ends with. */
export const separatorDate = (separator: string): string => separator.replace(/^From \S*\s*/, '')
