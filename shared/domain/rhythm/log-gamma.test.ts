import { expect, test } from 'vitest'
import { logGamma } from './log-gamma.ts'

test('Known values of ln Γ', () => {
  const known = [
    [1e-6, 13.81550998074943],
    [0.1, 2.252712651734206],
    [0.5, 0.5723649429247],
    [1, 0],
    [2, 0],
    [3.5, 1.2009736023470743],
    [10, 12.801827480081469],
    [171.5, 709.1431630309283],
    [1e6, 12815504.569147611],
  ] as const
  for (const [x, value] of known) {
    expect(Math.abs(logGamma(x) - value) / Math.max(1, Math.abs(value)), `ln Γ(${x})`).toBeLessThan(1e-13)
  }
})
