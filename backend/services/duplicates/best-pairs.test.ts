import { describe, expect, it } from 'vitest'
import { createBestPairs } from './best-pairs.ts'

describe('the pairs that are kept', () => {
  it('are the likeliest, each once, common names going first', () => {
    const best = createBestPairs(3)
    best.add(1, 2, 60, ['same-name'], 2)
    best.add(2, 1, 60, ['same-name'], 2)
    best.add(3, 4, 72, ['same-name', 'same-town'], 8)
    best.add(5, 6, 94, ['same-phone', 'same-name'], 8)
    best.add(7, 8, 48, ['near-name'], 1)
    best.add(9, 10, 52, ['short-name'], 1)
    expect(best.kept().map(({ a, b }) => [a, b])).toEqual([
      [5, 6],
      [1, 2],
      [3, 4],
    ])
  })
})
