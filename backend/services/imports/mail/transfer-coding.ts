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

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
/** What each byte stands for; -1 for none. `-` and `_` are those of addresses in the web. */
const sixBits = Int8Array.from({ length: 256 }, (_, byte) => digits.indexOf(String.fromCharCode(byte)))
sixBits[45] = 62
sixBits[95] = 63

/** Blocks one behind the other, each ended by `=`, as some programs write them. */
function base64Blocks(bytes: Buffer): Buffer {
  const plain = Buffer.allocUnsafe(Math.ceil((bytes.length * 3) / 4))
  let length = 0
  let bits = 0
  let held = 0
  for (const byte of bytes) {
    const value = sixBits[byte] ?? -1
    if (byte === 61) held = 0
    if (value < 0) continue
    bits = ((bits << 6) | value) & 0xfff
    held += 6
    if (held < 8) continue
    held -= 8
    plain[length++] = (bits >> held) & 0xff
  }
  return plain.subarray(0, length)
}

function base64(bytes: Buffer): Buffer {
  const end = bytes.indexOf(61)
  const isOne = end < 0 || bytes.subarray(end).every((byte) => (sixBits[byte] ?? -1) < 0)
  return isOne ? Buffer.from(bytes.toString('latin1'), 'base64') : base64Blocks(bytes)
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
    const value = (at: number): number => ((line.charCodeAt(at) || 32) - 32) & 63
    for (let at = 0, from = 1; at < piece.length; at += 3, from += 4)
      piece.writeUIntBE((value(from) << 18) | (value(from + 1) << 12) | (value(from + 2) << 6) | value(from + 3), at, 3)
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
