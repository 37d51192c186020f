const hexOf = (byte: number | undefined): number => {
  if (byte === undefined) return -1
  if (byte >= 48 && byte <= 57) return byte - 48
  const letter = byte | 32
  return letter >= 97 && letter <= 102 ? letter - 87 : -1
}

function quotedPrintable(bytes: Buffer): Buffer {
  const plain = Buffer.allocUnsafe(bytes.length)
  let length = 0
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0
    if (byte === 61) {
      const [high, low] = [hexOf(bytes[at + 1]), hexOf(bytes[at + 2])]
      if (high >= 0 && low >= 0) {
        plain[length++] = (high << 4) | low
        at += 2
        continue
      }
      // A soft line break, perhaps with blanks that a server put behind it.
      let end = at + 1
      while (bytes[end] === 32 || bytes[end] === 9) end += 1
      if (bytes[end] === 13) end += 1
      if (bytes[end] === 10 || end >= bytes.length) {
        at = end
        continue
      }
    }
    plain[length++] = byte
  }
  return plain.subarray(0, length)
}

/** `=` ends a block: some programs write several of them one behind the other. */
function base64(bytes: Buffer): Buffer {
  const text = bytes.toString('latin1')
  const padded = text.search(/=[\s=]*[A-Za-z0-9+/]/)
  if (padded < 0) return Buffer.from(text, 'base64')
  return Buffer.concat(text.split(/=+/).map((block) => Buffer.from(block, 'base64')))
}

/** Text that was never coded, though it says so: most lines have blanks within. */
const isWords = (bytes: Buffer): boolean => {
  const lines = bytes
    .toString('latin1', 0, 4000)
    .trim()
    .split(/\s*\n\s*/)
  return lines.filter((line) => /[a-z] +[a-z]/i.test(line)).length * 2 > lines.length
}

/** What lies between `begin 644 name` and `end`, 45 bytes a line at most (POSIX uuencode). */
function uuencoded(bytes: Buffer): Buffer {
  const lines = bytes.toString('latin1').split(/\r?\n/)
  const begin = lines.findIndex((line) => /^begin [0-7]{3,4} /.test(line))
  if (begin < 0) return bytes
  const pieces: Buffer[] = []
  for (const line of lines.slice(begin + 1)) {
    const length = ((line.charCodeAt(0) || 32) - 32) & 63
    if (length === 0) break
    const piece = Buffer.alloc(Math.ceil(length / 3) * 3)
    for (let at = 0; at < piece.length / 3; at += 1) {
      const [a = 0, b = 0, c = 0, d = 0] = [1, 2, 3, 4].map((i) => ((line.charCodeAt(at * 4 + i) || 32) - 32) & 63)
      piece.writeUIntBE((a << 18) | (b << 12) | (c << 6) | d, at * 3, 3)
    }
    pieces.push(piece.subarray(0, length))
  }
  return Buffer.concat(pieces)
}

/** A copy of the content without its transfer coding; what is in none comes as it lies in the file. */
export function decoded(bytes: Buffer, coding: string): Uint8Array<ArrayBuffer> {
  if (/base64/i.test(coding)) return new Uint8Array(isWords(bytes) ? bytes : base64(bytes))
  if (/uuencode|x-uue/i.test(coding)) return new Uint8Array(uuencoded(bytes))
  if (/quoted-printable/i.test(coding)) return new Uint8Array(quotedPrintable(bytes))
  return new Uint8Array(bytes)
}
