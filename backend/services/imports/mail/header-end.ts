/** `Name: value`, also without the name, as broken programs write it, and what follows a line. */
const header = /^(?:[!-9;-~]{1,200}[ \t]*)?:|^[ \t]/
const blank = /^\r?$/
/** Headers that every message has some of: behind a line that is none, they say that the headers go on. */
const sure =
  /^(?:from|to|cc|bcc|subject|date|sender|reply-to|received|return-path|message-id|mime-version|in-reply-to|references|content-[a-z-]{1,40}|x-[\w-]{1,60}|[a-z]{1,20}-[a-z-]{1,60})[ \t]*:/i
/** How far is looked, bytes. */
const reach = 4000

const lineOf = (bytes: Buffer, from: number, to: number): string =>
  bytes.toString('latin1', from, Math.min(to, from + 300))

/** Whether a line among headers is neither a header nor the rest of one. */
export const isStray = (bytes: Buffer, at: number, end: number): boolean => !header.test(lineOf(bytes, at, end))

/** A parameter whose indent a program lost: `boundary="x"` below `Content-Type: multipart/mixed;`. */
export const isParameter = /^[\w*-]{1,60}[ \t]*=/

/**
 * Whether the text begins at a stray line: the empty line between is missing, or holds blanks. It doesn't where headers come
 * after it, or where it belongs to the header above.
 */
export function endsHeaders(bytes: Buffer, at: number, end: number): boolean {
  const line = lineOf(bytes, at, end)
  if (line.startsWith('--')) return true
  const before = bytes.toString('latin1', Math.max(0, at - 100), at).trimEnd()
  if (before.endsWith(';') && isParameter.test(line)) return false
  for (const next of bytes.toString('latin1', end + 1, end + 1 + reach).split('\n')) {
    if (blank.test(next) || next.startsWith('--')) return true
    if (sure.test(next)) return false
  }
  return true
}
