/** Octets of a line, its end not counted (RFC 2426 §2.6, RFC 6350 §3.2). */
const LONGEST = 75

// eslint-disable-next-line no-control-regex -- whatever is one octet long
const oneOctetEach = /^[\u0000-\u007f]*$/

const octetsOf = (code: number): number => (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4)

/** One property as lines: folded at 75 octets of UTF-8, never inside of a character. */
export function foldedLine(line: string): string {
  const lines: string[] = []
  let from = 0
  let room = LONGEST
  const cut = (at: number): void => {
    lines.push(line.slice(from, at))
    from = at
    // The blank that begins a folded line is one of its octets.
    room = LONGEST - 1
  }
  if (oneOctetEach.test(line)) while (line.length - from > room) cut(from + room)
  else
    for (let at = 0; at < line.length;) {
      const code = line.codePointAt(at) ?? 0
      const octets = octetsOf(code)
      if (octets > room) cut(at)
      room -= octets
      at += code > 0xffff ? 2 : 1
    }
  lines.push(line.slice(from))
  return `${lines.join('\r\n ')}\r\n`
}

/** A text as it stands in a value of vCard 3.0 and 4.0. */
export const escapedText = (text: string): string =>
  text
    .replaceAll('\\', '\\\\')
    .replaceAll('\n', '\\n')
    .replace(/[,;]/g, (sign) => `\\${sign}`)

/** An address of the web: no text, so that commas and semicolons stand in it as they are. */
export const escapedUri = (uri: string): string => escapedText(uri).replaceAll(/\\([,;])/g, '$1')

/** A text as it stands in a parameter: quotes and line ends as RFC 6868 has them. */
export function parameterText(text: string): string {
  const plain = text.replaceAll('^', '^^').replaceAll('\n', '^n').replaceAll('"', "^'")
  return /^[\w-]+$/.test(plain) ? plain : `"${plain}"`
}
