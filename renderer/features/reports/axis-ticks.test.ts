import { describe, expect, it } from 'vitest'
import { axisTicks } from './axis-ticks.ts'

describe('the ticks of an axis', () => {
  it('are round and reach beyond the largest value', () => {
    expect(axisTicks([364_400, 120_000])).toEqual([0, 100_000, 200_000, 300_000, 400_000])
    expect(axisTicks([161])).toEqual([0, 50, 100, 150, 200])
  })

  it('reach below zero where returns outweigh sales', () => {
    expect(axisTicks([-30, 50])).toEqual([-40, -20, 0, 20, 40, 60])
  })

  it('stay whole for a few, and are only zero for nothing', () => {
    expect(axisTicks([2])).toEqual([0, 1, 2])
    expect(axisTicks([])).toEqual([0])
  })
})
