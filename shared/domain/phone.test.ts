import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatPhoneForCountry, phoneDigits, phoneLinks, phoneSearchForms, toE164 } from './phone.ts'

describe('toE164', () => {
  it.each([
    ['064 123 4567', 'RS', '+381641234567'],
    ['064/123-45-67', 'rs', '+381641234567'],
    ['+381 (0)64 123 4567', null, '+381641234567'],
    ['00381 64 1234567', 'RS', '+381641234567'],
    ['8 (912) 345-67-89', 'RU', '+79123456789'],
    ['+7 912 345 67 89 доб. 12', 'RS', '+79123456789'],
    ['0722 123 456', 'RO', '+40722123456'],
    ['mob: 064 123 4567', 'RS', '+381641234567'],
    ['+381641234567', 'no such country', '+381641234567'],
    ['064 123 4567', null, null],
    ['123', 'RS', null],
    ['064 1234567 / 065 7654321', 'RS', null],
    ['call me', 'RS', null],
    ['', 'RS', null],
  ])('reads %j in %s as %s', (written, country, e164) => {
    expect(toE164(written, country)).toBe(e164)
  })

  it('is idempotent', () => {
    expect(toE164('+381641234567', 'RU')).toBe('+381641234567')
  })
})

describe('phoneDigits', () => {
  it.each([
    ['+381 (0)64 123-4567', '381641234567'],
    ['064 123 4567 x12', '0641234567'],
    ['8 912 345 67 89 добавочный 12', '89123456789'],
    ['0722123456, interior 3', '0722123456'],
    ['вн. 12', '12'],
    ['０６４ 123', '064123'],
    ['none', ''],
  ])('takes the digits of %j', (written, digits) => {
    expect(phoneDigits(written)).toBe(digits)
  })
})

describe('phones for people', () => {
  it('are searched as written, with country code and as dialled at home', () => {
    expect(phoneSearchForms('+7 (912) 345-67-89', 'RS')).toEqual(['79123456789', '89123456789'])
    expect(phoneSearchForms('064 123', 'RS')).toEqual(['064123'])
    expect(phoneSearchForms('064 1234567', 'RS')).toEqual(['0641234567', '381641234567'])
  })

  it('are shown in the national form at home and in the international one abroad', () => {
    expect(formatPhoneForCountry('+79123456789', 'RU')).toBe('8 (912) 345-67-89')
    expect(formatPhoneForCountry('+79123456789', 'RS')).toBe('+7 912 345 67 89')
    expect(formatPhoneForCountry('+79123456789 доб. 12', 'RU')).toBe('8 (912) 345-67-89 #12')
    expect(formatPhoneForCountry(' ask Ana ', 'RU')).toBe('ask Ana')
  })

  it('open calls and chats', () => {
    expect(phoneLinks('064 123 4567', 'RS')).toEqual({
      call: 'tel:+381641234567',
      sms: 'sms:+381641234567',
      whatsapp: 'https://wa.me/381641234567',
      viber: 'viber://chat?number=%2B381641234567',
    })
    expect(phoneLinks('123', 'RS')).toEqual({ call: 'tel:123', sms: 'sms:123', whatsapp: null, viber: null })
    expect(phoneLinks('?', 'RS').call).toBeNull()
  })

  it('never throw, on garbage or on a megabyte', () => {
    const digits = fc.array(fc.constantFrom(...'0123456789+-() /x.#,;'), { maxLength: 60 }).map((all) => all.join(''))
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), digits), (written) => {
        expect(toE164(written, 'RS') ?? '+0').toMatch(/^\+\d+$/)
        expect(phoneDigits(written)).toMatch(/^\d*$/)
        expect(phoneLinks(written, 'RU').call ?? 'tel:0').toMatch(/^tel:\+?\d+$/)
        formatPhoneForCountry(written, 'RO')
        phoneSearchForms(written, 'RS')
      }),
    )
    const start = Date.now()
    for (const huge of ['1'.repeat(1_000_000), '+('.repeat(500_000), 'x1 '.repeat(300_000)]) {
      expect(toE164(huge, 'RS')).toBeNull()
      expect(phoneDigits(huge).length).toBeLessThanOrEqual(100)
      expect(phoneLinks(huge, 'RS').call).toBeNull()
    }
    expect(Date.now() - start).toBeLessThan(5000)
  })
})
