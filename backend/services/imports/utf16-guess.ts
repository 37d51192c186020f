const plausible =
  /^[\t\n\r\x20-\x7e\u00a0-\u024f\u0370-\u04ff\u1e00-\u1eff\u2000-\u206f\u20a0-\u20bf\u2116\u3000-\u30ff\u4e00-\u9fff\uff00-\uffef]$/

const share = (sample: Uint8Array, bigEndian: boolean): number => {
  let good = 0
  const units = Math.floor(sample.length / 2)
  for (let i = 0; i < units; i++) {
    const first = sample[i * 2] ?? 0
    const second = sample[i * 2 + 1] ?? 0
    if (plausible.test(String.fromCharCode(bigEndian ? first * 256 + second : second * 256 + first))) good += 1
  }
  return units === 0 ? 0 : good / units
}

/**
 * UTF-16 by its mark, or without one by its shape: separators, digits and line ends of any table have a zero as one
 * half, always the same half, and nearly all units are letters that people use. Null where it is something else.
 */
export const isUtf16 = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const sample = bytes.subarray(0, 8192)
  let even = 0
  let odd = 0
  sample.forEach((byte, index) => {
    if (byte === 0) {
      if (index % 2 === 0) even += 1
      else odd += 1
    }
  })
  if ((even + odd) * 40 < sample.length) return null
  if (odd > even * 8 && share(sample, false) > 0.95) return 'utf-16le'
  if (even > odd * 8 && share(sample, true) > 0.95) return 'utf-16be'
  return null
}
