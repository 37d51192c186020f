import { describe, expect, it } from 'vitest'
import { addDays, type Day } from '../calendar-date.ts'
import { reasonOn, RHYTHM_REASON_CODES, type RhythmReason } from './reason.ts'
import { rhythmOf } from './rhythm.ts'
import { BUILT_IN_SHOP, shopModel } from './shop-model.ts'
import { historyOf } from './unit-history.ts'

const { customer: shop } = shopModel(BUILT_IN_SHOP, new Map())

/** The reason after `silence` days, for visits with these gaps between them. */
const reasonAfter = (gaps: readonly number[], silence: number, productName?: string): RhythmReason => {
  const days: { day: Day; amount: null; quantity: number }[] = [{ day: '2025-01-01', amount: null, quantity: 1000 }]
  for (const gap of gaps) days.push({ day: addDays(days.at(-1)?.day ?? '', gap), amount: null, quantity: 1000 })
  const history = historyOf(days)
  if (!history) throw new Error('a customer with purchases has a history')
  const rhythm = rhythmOf(shop, null, history)
  return reasonOn(shop, rhythm, addDays(rhythm.lastOn, silence), productName === undefined ? {} : { productName })
}

describe('the reason of a state', () => {
  it('of a regular customer names the usual gap, half of the gaps and the days late', () => {
    const { code, params } = reasonAfter([28, 29, 27, 28, 28, 28], 37, 'Kafa')
    expect(code).toBe('rhythm-regular-late')
    expect(params).toMatchObject({ product: 'Kafa', usualDays: 28, sinceDays: 37, daysLate: 9, chanceDays: 56 })
    expect(params.from < 28 && params.to > 28 && params.to < 37).toBe(true)
  })

  it('has a code for every situation', () => {
    const codes = [
      reasonAfter([], 12),
      reasonAfter([30], 20),
      reasonAfter([28, 28, 28], 5),
      reasonAfter([28, 28, 28], 28),
      reasonAfter([28, 28, 28], 41),
      reasonAfter([20, 40], 5),
      reasonAfter([20, 40], 28),
      reasonAfter([20, 40], 70),
      reasonAfter([1, 60, 2, 90], 10),
      reasonAfter([28, 28, 28], 75),
      reasonAfter([28, 28, 28], 400),
    ].map(({ code }) => code)
    const corrected = ['rhythm-interval', 'rhythm-paused', 'rhythm-yearly', 'rhythm-moved-away', 'rhythm-gone']
    expect([...codes, ...corrected]).toEqual(RHYTHM_REASON_CODES)
  })

  it('says how rare a return is', () => {
    expect(reasonAfter([28, 28, 28], 75).params.oneIn).toBeGreaterThanOrEqual(4)
    expect(reasonAfter([28, 28, 28], 400).params.oneIn).toBeGreaterThan(10)
    expect(reasonAfter([28, 28, 28], 5).params.oneIn).toBe(1)
  })

  it('gives a newcomer what is typical', () => {
    expect(reasonAfter([], 12).params).toMatchObject({ usualDays: 37, sinceDays: 12, daysLate: null, product: null })
  })
})
