import { expect, test } from 'vitest'
import { randomSample } from './random-sample.ts'

test('A sample has no repeats, is ascending, and the same for the same seed', () => {
  const sample = randomSample(5000, 1000, 1)
  expect(new Set(sample).size).toBe(1000)
  expect([...sample]).toEqual([...sample].sort((a, b) => a - b))
  expect(randomSample(5000, 1000, 1)).toEqual(sample)
  expect(randomSample(5000, 1000, 2)).not.toEqual(sample)
  expect(sample.at(-1)).toBeLessThan(5000)
})

test('Where there are few, all are taken', () => {
  expect([...randomSample(3, 1000, 1)]).toEqual([0, 1, 2])
})
