import { describe, expect, it } from 'vitest'
import { dayAsRead } from './day-as-read.ts'

describe('a date shown as it will be read', () => {
  it('follows the order of the file', () => {
    expect(dayAsRead('06/05/1984', 'dmy')).toBe('1984-05-06')
    expect(dayAsRead('06/05/1984', 'mdy')).toBe('1984-06-05')
  })

  it('takes four digits in front for the year in any order, and leaves out the time', () => {
    expect(dayAsRead('2024-02-29 14:00', 'dmy')).toBe('2024-02-29')
  })

  it('shows nothing for what is no such day or leaves the century open', () => {
    expect(dayAsRead('31.02.2024', 'dmy')).toBeNull()
    expect(dayAsRead('6.5.84', 'dmy')).toBeNull()
    expect(dayAsRead('May 6', 'dmy')).toBeNull()
  })
})
