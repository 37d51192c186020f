/** What the dictionary holds before the first byte (MS-OXRTFCP 2.1.2.1). */
const start =
  '{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbol' +
  'ArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx'
const dictionaryBytes = 4096
const headerBytes = 16
/** Bytes that are unpacked; a letter has far fewer. */
const most = 20_000_000

/**
 * The RTF in which Outlook keeps a text, unpacked, a letter a byte (MS-OXRTFCP). What is broken ends early; empty for what is
 * none.
 */
export function unpackedRtf(packed: Uint8Array): string {
  if (packed.length < headerBytes) return ''
  const view = Buffer.from(packed.buffer, packed.byteOffset, packed.length)
  const kind = view.toString('latin1', 8, 12)
  const bytes = Math.min(view.readUInt32LE(4), most)
  if (kind === 'MELA') return view.toString('latin1', headerBytes, headerBytes + bytes)
  if (kind !== 'LZFu') return ''
  const dictionary = Buffer.alloc(dictionaryBytes)
  // A byte of input becomes 8 letters and a bit at most, whatever the header says.
  const plain = Buffer.alloc(Math.min(bytes, packed.length * 9))
  let at = dictionary.write(start, 'latin1')
  let length = 0
  const put = (byte: number) => {
    if (length < plain.length) plain[length++] = byte
    dictionary[at] = byte
    at = (at + 1) % dictionaryBytes
  }
  for (let from = headerBytes; from < view.length && length < plain.length;) {
    const control = view[from++] ?? 0
    for (let bit = 0; bit < 8 && from < view.length; bit += 1) {
      if ((control & (1 << bit)) === 0) {
        put(view[from++] ?? 0)
        continue
      }
      const [high = 0, low = 0] = [view[from], view[from + 1]]
      from += 2
      const offset = (high << 4) | (low >> 4)
      if (offset === at) return plain.toString('latin1', 0, length)
      for (let step = 0; step < (low & 15) + 2; step += 1) put(dictionary[(offset + step) % dictionaryBytes] ?? 0)
    }
  }
  return plain.toString('latin1', 0, length)
}
