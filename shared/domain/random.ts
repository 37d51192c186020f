/** A seeded stream of numbers in [0, 1) with 32 random bits each. The same seed gives the same stream on every machine. */
export type Random = () => number

/**
 * Stream for a seed; each `stream` name of one seed is a stream of its own, so that a change in one part of what is made
 * leaves the others as they were. Generator: sfc32 of PractRand (Chris Doty-Humphrey), period about 2^128.
 */
export const createRandom = (seed: number, stream = ''): Random => {
  if (!Number.isSafeInteger(seed)) throw new RangeError('seed-not-integer')
  let a = seed | 0
  let b = Math.floor(seed / 0x1_0000_0000) | 0
  let c = hashText(stream)
  let counter = 1
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + sum) | 0
    return (sum >>> 0) / 0x1_0000_0000
  }
  // the first numbers still resemble the seed
  for (let round = 0; round < 15; round++) next()
  return next
}

/** FNV-1a over UTF-16 units. */
const hashText = (text: string): number => {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  return hash | 0
}

/** Integer from `from` to `to`, both possible. */
export const randomInt = (random: Random, from: number, to: number): number =>
  from + Math.floor(random() * (to - from + 1))

/** Number from `from` up to `to`. */
export const randomBetween = (random: Random, from: number, to: number): number => from + random() * (to - from)

/** True in `share` of the cases (0–1). */
export const chance = (random: Random, share: number): boolean => random() < share

/** One of the items, each as likely as the others. Throws a RangeError for an empty list. */
export const pick = <T>(random: Random, items: readonly T[]): T => {
  if (items.length === 0) throw new RangeError('pick-from-nothing')
  return items[Math.floor(random() * items.length)] as T
}

/** Index into weights (none negative), in proportion to them. */
export const pickWeighted = (random: Random, weights: readonly number[]): number => {
  let rest = random() * weights.reduce((sum, weight) => sum + weight, 0)
  for (const [index, weight] of weights.entries()) {
    rest -= weight
    if (rest < 0) return index
  }
  return weights.length - 1
}

/** Bell-shaped around 0 with deviation 1 and never beyond ±3.5: twelve uniform numbers, no logarithm whose last bit may differ between engines. */
export const randomNormal = (random: Random): number => {
  let sum = -6
  for (let part = 0; part < 12; part++) sum += random()
  return Math.max(-3.5, Math.min(3.5, sum))
}

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0')

/** A valid UUIDv7 (RFC 9562) whose time part is the instant (UTC ISO-8601, years 1970 and later). */
export const seededUid = (random: Random, instant: string): string => {
  const ms = Date.parse(instant)
  if (!(ms >= 0)) throw new RangeError('instant-invalid')
  const time = hex(ms, 12)
  const [a, b, c, d] = [random(), random(), random(), random()].map((part) => Math.floor(part * 0x10000))
  const tail = hex(Math.floor(random() * 0x1_0000_0000), 8)
  const version = hex(0x7000 | ((a ?? 0) & 0xfff), 4)
  const variant = hex(0x8000 | ((b ?? 0) & 0x3fff), 4)
  return `${time.slice(0, 8)}-${time.slice(8)}-${version}-${variant}-${tail}${hex((c ?? 0) ^ (d ?? 0), 4)}`
}

/** An instant of a day (`YYYY-MM-DD`) in working hours, UTC with milliseconds. */
export const seededInstant = (random: Random, day: string): string => {
  const ms = Date.parse(`${day}T07:00:00.000Z`)
  if (Number.isNaN(ms)) throw new RangeError('day-invalid')
  return new Date(ms + randomInt(random, 0, 10 * 3_600_000 - 1)).toISOString()
}
