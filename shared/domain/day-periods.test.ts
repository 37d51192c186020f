import { expect, it } from 'vitest'
import { dayPeriods } from './day-periods.ts'

it('twelve hours are counted only where language and country do', () => {
  expect(dayPeriods('en', 'US')).toEqual({ am: 'AM', pm: 'PM' })
  expect(dayPeriods('en', 'AU')).toEqual({ am: 'am', pm: 'pm' })
  expect(dayPeriods('en', 'IE')).toBeNull()
  expect(dayPeriods('en', 'RO')).toBeNull()
  for (const language of ['ro', 'ru', 'sr-Latn', 'sr-Cyrl'] as const) expect(dayPeriods(language, 'US')).toBeNull()
})
