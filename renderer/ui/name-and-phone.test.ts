import { describe, expect, it } from 'vitest'
import { splitNameAndPhone } from './name-and-phone.ts'

describe('a name typed with a phone', () => {
  it('takes digits at the end for the phone', () => {
    expect(splitNameAndPhone('Ana Đorđević 060 123-45-67')).toEqual({ name: 'Ana Đorđević', phone: '060 123-45-67' })
  })

  it('takes a lone number for a phone', () => {
    expect(splitNameAndPhone('+381641234567')).toEqual({ name: '', phone: '+381641234567' })
  })

  it('leaves a short number in the name', () => {
    expect(splitNameAndPhone('Kiosk 42')).toEqual({ name: 'Kiosk 42', phone: '' })
  })
})
