import { expect, test } from 'vitest'
import { randomSample } from './random-sample.ts'

test('A sample has no repeats, and is the same for the same seed', () => {
  const sample = randomSample(5000, 1000, 1)
  expect(new Set(sample).size).toBe(1000)
  expect(randomSample(5000, 1000, 1)).toEqual(sample)
  expect(randomSample(5000, 1000, 2)).not.toEqual(sample)
  expect(Math.max(...sample)).toBeLessThan(5000)
})

test('Where there are few, all are taken', () => {
  expect([...randomSample(3, 1000, 1)].sort()).toEqual([0, 1, 2])
})
