import { describe, expect, it } from 'vitest'
import { parseTypedDay } from './typed-day.ts'

const today = '2026-11-22'
const typed = (text: string) => parseTypedDay(text, today, 'ru', 'RU')

describe('a day as people type it', () => {
  it('takes the year and the month of today where they are left out', () => {
    expect([typed('5'), typed('5.3.'), typed('5 3')]).toEqual(['2026-11-05', '2026-03-05', '2026-03-05'])
  })

  it('understands dots, slashes, dashes and the written form of a file', () => {
    expect(['05.03.2026', '5/3/26', '5-3-2026', '2026-03-05'].map(typed)).toEqual(Array(4).fill('2026-03-05'))
  })

  it('puts the month first where the country does', () => {
    expect(parseTypedDay('3/5/2026', today, 'en', 'US')).toBe('2026-03-05')
  })

  it('counts from today', () => {
    expect([typed('+3'), typed('-1')]).toEqual(['2026-11-25', '2026-11-21'])
  })

  it('takes two digits for the nearest such year', () => {
    expect([typed('1.1.36'), typed('1.1.80')]).toEqual(['2036-01-01', '1980-01-01'])
  })

  it('refuses what is no day', () => {
    expect(['31.2.', 'tomorrow', '1.2.3.4', ''].map(typed)).toEqual([null, null, null, null])
  })
})
