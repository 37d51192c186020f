import { expect, it } from 'vitest'
import { returnWithin } from './recall-return.ts'

const bought = (...days: readonly string[]) => days.map((day, at) => ({ id: at + 1, day, amount: 100 }))
const given = { onDay: '2026-05-10', lastOn: '2026-04-01', days: 30, today: '2026-06-15' }
const ids = (...args: Parameters<typeof returnWithin>) => returnWithin(...args).sold.map(({ id }) => id)

it('a purchase of the day itself to the last of the days is a return, what lies around it is none', () => {
  expect(ids(bought('2026-05-09', '2026-05-10', '2026-06-09', '2026-06-10'), given)).toEqual([2, 3])
})

it('a purchase of the same day that was known when the call was made is none', () => {
  expect(ids(bought('2026-05-10', '2026-05-11'), { ...given, lastOn: '2026-05-10' })).toEqual([2])
  expect(ids(bought('2026-05-10', '2026-05-11'), { ...given, lastOn: null })).toEqual([2])
})

it('nothing can be said until the days are over, unless something was bought', () => {
  const late = { ...given, onDay: '2026-06-01' }
  expect(returnWithin([], late).isWaiting).toBe(true)
  expect(returnWithin(bought('2026-06-02'), late).isWaiting).toBe(false)
  expect(returnWithin([], given).isWaiting).toBe(false)
})
