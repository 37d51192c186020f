import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { createRandom, pick, pickWeighted, randomInt, randomNormal, seededInstant, seededUid } from './random.ts'

const numbers = (seed: number, stream?: string): number[] => Array.from({ length: 8 }, createRandom(seed, stream))

describe('random', () => {
  it('gives the same stream for the same seed', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.string(), (seed, stream) => {
        expect(numbers(seed, stream)).toEqual(numbers(seed, stream))
      }),
    )
  })

  it('keeps its stream from release to release', () => {
    expect(numbers(1).map((n) => Math.floor(n * 1_000_000))).toMatchInlineSnapshot(`
      [
        525015,
        980697,
        908756,
        861127,
        40393,
        855963,
        519232,
        644018,
      ]
    `)
  })

  it('gives other streams for other seeds and other names', () => {
    const streams = [numbers(1), numbers(2), numbers(1 + 2 ** 32), numbers(-1), numbers(1, 'a'), numbers(1, 'b')]
    expect(new Set(streams.map(String)).size).toBe(streams.length)
  })

  it('spreads evenly', () => {
    const random = createRandom(5)
    const counts = Array.from({ length: 10 }, () => 0)
    for (let n = 0; n < 100_000; n++) counts[randomInt(random, 0, 9)]!++
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(500)
  })

  it('picks by weight and never what weighs nothing', () => {
    const random = createRandom(6)
    const counts = [0, 0, 0]
    for (let n = 0; n < 10_000; n++) counts[pickWeighted(random, [1, 0, 3])]!++
    expect(counts[1]).toBe(0)
    expect(counts[2]! / counts[0]!).toBeCloseTo(3, 0)
    expect(() => pick(random, [])).toThrow('pick-from-nothing')
  })

  it('has a bell around zero', () => {
    const random = createRandom(7)
    const sample = Array.from({ length: 20_000 }, () => randomNormal(random))
    const mean = sample.reduce((sum, n) => sum + n, 0) / sample.length
    expect(Math.abs(mean)).toBeLessThan(0.03)
    expect(sample.reduce((sum, n) => sum + n * n, 0) / sample.length).toBeCloseTo(1, 1)
  })

  it('makes UUIDs of version 7 that carry their instant and sort by it', () => {
    const random = createRandom(8)
    const instant = seededInstant(random, '2026-03-05')
    expect(instant).toMatch(/^2026-03-05T(0[7-9]|1[0-6]):\d\d:\d\d\.\d{3}Z$/)
    const uid = seededUid(random, instant)
    expect(uid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(Number.parseInt(uid.replaceAll('-', '').slice(0, 12), 16)).toBe(Date.parse(instant))
    expect(seededUid(random, '2026-03-07T00:00:00Z') > uid).toBe(true)
    expect(() => seededUid(random, 'soon')).toThrow('instant-invalid')
  })
})
