import { expect, test } from 'vitest'
import { kaplanMeier, reachedBy } from './kaplan-meier.ts'

test('Cut-off observations count until they are cut off', () => {
  const steps = kaplanMeier([
    { at: 1, closed: true },
    { at: 2, closed: false },
    { at: 3, closed: true },
    { at: 4, closed: false },
  ])
  expect([0.5, 1, 2.9, 3, 99].map((time) => reachedBy(steps, time))).toEqual([0, 0.25, 0.25, 0.625, 0.625])
})

test('Without observations nothing ever happens', () => {
  expect(reachedBy(kaplanMeier([]), 10)).toBe(0)
})
