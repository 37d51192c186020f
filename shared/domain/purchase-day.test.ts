import { describe, expect, it } from 'vitest'
import { isPastPurchaseDay, isPurchaseDay } from './purchase-day.ts'

const today = '2026-11-22'

describe('isPurchaseDay', () => {
  it('takes what is booked by hand from 1900 until a year from now', () => {
    const days = ['1066-10-14', '1899-12-31', '1900-01-01', '2026-11-22', '2027-11-22', '2027-11-23', '2126-01-05']
    expect(days.map((day) => isPurchaseDay(day, today))).toEqual([false, false, true, true, true, false, false])
  })
})

describe('isPastPurchaseDay', () => {
  it('takes what a file tells of the past until tomorrow', () => {
    const days = ['1899-12-31', '1900-01-01', '2026-11-22', '2026-11-23', '2026-11-24', '2126-01-05']
    expect(days.map((day) => isPastPurchaseDay(day, today))).toEqual([false, true, true, true, false, false])
  })
})
