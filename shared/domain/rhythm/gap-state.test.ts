import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addPurchaseDay, emptyGaps, gapsOfDays } from './gap-state.ts'

const days = fc.array(fc.integer({ min: 10_000, max: 20_000 }), { maxLength: 60 })

test('The order of the days and repeats of a day do not matter', () => {
  fc.assert(
    fc.property(days, days, (some, again) => {
      const repeated = [...some, ...some.filter((_, index) => again[index] !== undefined && again[index] % 2 === 0)]
      const shuffled = repeated.map((day, index) => [day, again[index] ?? index] as const)
      shuffled.sort((a, b) => a[1] - b[1])
      expect(gapsOfDays(shuffled.map(([day]) => day))).toEqual(gapsOfDays(some))
    }),
  )
})

test('Adding later days one by one gives the state of a replay, bit for bit', () => {
  fc.assert(
    fc.property(days, (some) => {
      const state = emptyGaps()
      for (const day of [...some].sort((a, b) => a - b)) expect(addPurchaseDay(state, day)).toBe(true)
      expect(state).toEqual(gapsOfDays(some))
    }),
  )
})

test('A day before the last one is refused and changes nothing', () => {
  const state = gapsOfDays([100, 120])
  expect(addPurchaseDay(state, 110)).toBe(false)
  expect(state).toEqual(gapsOfDays([100, 120]))
})

test('An odd gap is clipped from the fourth on', () => {
  const usual = gapsOfDays([0, 20, 40, 60, 80])
  const odd = gapsOfDays([0, 20, 40, 60, 80, 3080])
  const reach = odd.sum - 0.85 * usual.sum
  expect(reach).toBeLessThan(Math.log(3000))
  expect(reach).toBeGreaterThan(Math.log(80))
})

test('Two thousand purchases on one day are one purchase day', () => {
  expect(gapsOfDays(Array.from({ length: 2000 }, () => 15_000))).toEqual(gapsOfDays([15_000]))
})

test('Fifty thousand purchase days stay finite', () => {
  const state = gapsOfDays(Array.from({ length: 50_000 }, (_, index) => index))
  expect(state).toEqual({
    firstDay: 0,
    lastDay: 49_999,
    gaps: 49_999,
    weight: expect.closeTo(1 / 0.15, 9),
    sum: 0,
    squares: 0,
  })
})
