export type ImageHeader = {
  readonly mediaType: 'image/jpeg' | 'image/png' | 'image/webp'
  readonly width: number
  readonly height: number
}

const startsWith = (bytes: Uint8Array, at: number, signs: string): boolean =>
  bytes.length >= at + signs.length && [...signs].every((sign, n) => bytes[at + n] === sign.charCodeAt(0))

/** Start of frame: the marker that tells width and height (ITU T.81, table B.1); C4, C8 and CC are something else. */
const isFrame = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc

function readJpeg(bytes: Uint8Array, view: DataView): ImageHeader | null {
  let size: { readonly width: number; readonly height: number } | null = null
  for (let at = 2; at + 4 <= bytes.length;) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes[at + 1] ?? 0
    // Fill bytes may stand before a marker.
    if (marker === 0xff) {
      at += 1
      continue
    }
    const length = view.getUint16(at + 2)
    if (isFrame(marker) && at + 9 <= bytes.length)
      size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    // From the start of scan on there are pixels; a whole picture has an end mark after them.
    if (marker === 0xda) {
      const isEnded = bytes.subarray(at).some((byte, n, rest) => byte === 0xff && rest[n + 1] === 0xd9)
      return size !== null && isEnded ? { mediaType: 'image/jpeg', ...size } : null
    }
    if (length < 2) return null
    at += 2 + length
  }
  return null
}

/** Chunks of length, name, content, checksum (PNG, third edition, §5.3): the first is IHDR, the last IEND. */
function readPng(bytes: Uint8Array, view: DataView): ImageHeader | null {
  if (bytes.length < 33 || !startsWith(bytes, 12, 'IHDR')) return null
  let hasPixels = false
  for (let at = 8; at + 12 <= bytes.length; at += 12 + view.getUint32(at)) {
    if (startsWith(bytes, at + 4, 'IDAT')) hasPixels = true
    if (startsWith(bytes, at + 4, 'IEND'))
      return hasPixels ? { mediaType: 'image/png', width: view.getUint32(16), height: view.getUint32(20) } : null
  }
  return null
}

/** RIFF container; sizes as in RFC 9649 §2.5 to §2.7. */
function readWebp(bytes: Uint8Array, view: DataView): ImageHeader | null {
  if (bytes.length < 30 || view.getUint32(4, true) + 8 > bytes.length) return null
  const sized = (width: number, height: number): ImageHeader => ({ mediaType: 'image/webp', width, height })
  if (startsWith(bytes, 12, 'VP8 '))
    return bytes[23] === 0x9d && bytes[24] === 0x01 && bytes[25] === 0x2a
      ? sized(view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff)
      : null
  if (startsWith(bytes, 12, 'VP8L')) {
    const bits = view.getUint32(21, true)
    return bytes[20] === 0x2f ? sized((bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1) : null
  }
  const uint24 = (at: number) => view.getUint16(at, true) + ((bytes[at + 2] ?? 0) << 16)
  return startsWith(bytes, 12, 'VP8X') ? sized(uint24(24) + 1, uint24(27) + 1) : null
}

/**
 * What kind of picture these bytes are and how large, by their own words and not by any name; null for what is none of
 * the three kinds, is cut off or has no pixels. The pixels themselves aren't decoded.
 */
export function readImageHeader(bytes: Uint8Array): ImageHeader | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const header =
    bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff
      ? readJpeg(bytes, view)
      : startsWith(bytes, 0, '\u0089PNG\r\n\u001a\n')
        ? readPng(bytes, view)
        : startsWith(bytes, 0, 'RIFF') && startsWith(bytes, 8, 'WEBP')
          ? readWebp(bytes, view)
          : null
  return header !== null && header.width > 0 && header.height > 0 ? header : null
}
