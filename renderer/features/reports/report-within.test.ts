import { expect, it } from 'vitest'
import { addressWithin, withinOf } from './report-within.ts'

it('the days stand in the address of the one report that has them, thirty where it says nothing', () => {
  expect(withinOf('recall-results', undefined)).toBe(30)
  expect(withinOf('recall-results', '60')).toBe(60)
  expect(withinOf('sales-by-month', '60')).toBeNull()
  expect([addressWithin('recall-results', 60), addressWithin('recall-results', 30)]).toEqual([
    '/reports/recall-results/60',
    '/reports/recall-results',
  ])
})

it('days that cannot be are thirty', () => {
  for (const said of ['0', '366', '-3', '1.5', 'soon', '1e9']) expect(withinOf('recall-results', said)).toBe(30)
})
