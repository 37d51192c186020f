import { expect, test } from 'vitest'
import { nelderMead, type Pausing } from './nelder-mead.ts'
import { runToEnd } from './random-sample.ts'

const pausing = (f: (at: Float64Array) => number): Pausing =>
  function* (at) {
    yield
    return f(at)
  }

test('It finds the bottom of the bent valley of Rosenbrock', () => {
  const rosenbrock = pausing(([x = 0, y = 0]) => (1 - x) ** 2 + 100 * (y - x * x) ** 2)
  const { at, value } = runToEnd(
    nelderMead(rosenbrock, [-1.2, 1], { steps: [0.5, 0.5], tolerance: 1e-14, mostEvaluations: 2000 }),
  )
  expect(at[0]).toBeCloseTo(1, 5)
  expect(at[1]).toBeCloseTo(1, 5)
  expect(value).toBeLessThan(1e-10)
})

test('A bowl in seven dimensions', () => {
  const bowl = pausing((at) => at.reduce((sum, value, index) => sum + (index + 1) * (value - index) ** 2, 0))
  const options = { steps: Array.from({ length: 7 }, () => 1), tolerance: 1e-12, mostEvaluations: 5000 }
  const { at } = runToEnd(nelderMead(bowl, new Float64Array(7), options))
  for (const [index, value] of at.entries()) expect(value).toBeCloseTo(index, 4)
})

test('Where the function has no value it does not go, and it stops after so many evaluations', () => {
  const hole = pausing(([x = 0]) => (x < 0 ? NaN : (x - 0.1) ** 2))
  const { at, evaluations } = runToEnd(nelderMead(hole, [2], { steps: [-1], tolerance: 0, mostEvaluations: 60 }))
  expect(at[0]).toBeCloseTo(0.1, 3)
  expect(evaluations).toBeLessThanOrEqual(62)
})
