import { describe, expect, it } from 'vitest'
import { parseDiscount } from './typed-discount.ts'

describe('a typed discount', () => {
  it('is an amount, with arithmetic if one likes', () => {
    expect(parseDiscount('5', 'EUR', 'en')).toEqual({ discount: 500, discountPercent: null })
    expect(parseDiscount('2,5*2', 'RON', 'ro')).toEqual({ discount: 500, discountPercent: null })
  })

  it('is a share where a per cent sign stands', () => {
    expect(parseDiscount('10%', 'EUR', 'en')).toEqual({ discount: 0, discountPercent: 10 })
    expect(parseDiscount('12,5 %', 'RUB', 'ru')).toEqual({ discount: 0, discountPercent: 12.5 })
  })

  it('says what is wrong with it', () => {
    expect(parseDiscount('110%', 'EUR', 'en')).toBe('above-all')
    expect(parseDiscount('-5', 'EUR', 'en')).toBe('below')
    expect(parseDiscount('-5%', 'EUR', 'en')).toBe('below')
    expect(parseDiscount('much', 'EUR', 'en')).toBe('unclear')
    expect(parseDiscount('1.234%', 'EUR', 'en')).toBe('unclear')
  })

  it('is none where nothing is typed', () => {
    expect(parseDiscount(' ', 'EUR', 'en')).toEqual({ discount: 0, discountPercent: null })
  })
})
