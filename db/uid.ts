import { randomUUID } from 'node:crypto'

/**
 * UUIDv7 (RFC 9562 §5.7): the identity of a record across export and import, in order of creation.
 * @param at milliseconds since 1970
 */
export function newUid(at: number): string {
  const time = Math.floor(at).toString(16).padStart(12, '0')
  // Behind its version a random UUID is what follows the time in this one, the variant included.
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`
}
