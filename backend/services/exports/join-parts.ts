/**
 * The parts of a file as one; nothing is left of the list. Each part is let go as soon as it is in its place, so that
 * hundreds of megabytes are never there twice.
 */
export function joinParts(parts: Uint8Array[]): Buffer {
  const whole = Buffer.allocUnsafeSlow(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (let part = parts.shift(); part !== undefined; part = parts.shift()) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
