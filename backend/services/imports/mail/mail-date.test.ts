import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mailDate } from './mail-date.ts'

describe('the date of a mail', () => {
  it.each([
    ['Fri, 21 Nov 1997 09:55:06 -0600', '1997-11-21T15:55:06Z'],
    ['Tue, 1 Jul 2003 10:52:37 +0200 (CEST)', '2003-07-01T08:52:37Z'],
    ['1 Jul 03 10:52 GMT', '2003-07-01T10:52:00Z'],
    ['Thu, 13\r\n Feb (x (y)) 1969 23:32 -0330', '1969-02-14T03:02:00Z'],
    ['Wed, 17-May-2000 19:35:05 EDT', '2000-05-17T23:35:05Z'],
    ['Wed May 17 23:35:05 2000', '2000-05-17T23:35:05Z'],
    ['2026-06-01T10:00:00+02:00', '2026-06-01T08:00:00Z'],
    ['Mon, 02 Mar 2020 13:00:00 "MSK" +0300', '2020-03-02T10:00:00Z'],
    ['Mon, 21 Aug 95 13:30:57 -600', '1995-08-21T19:30:57Z'],
    ['1 Jun 2026 10:00 +02', '2026-06-01T08:00:00Z'],
    ['31 Feb 2020 10:00 GMT', null],
    ['yesterday', null],
    ['', null],
  ])('%s', (header, instant) => expect(mailDate(header)).toBe(instant))

  it('comes back as it was written', () => {
    const instants = fc.date({ min: new Date('1970-01-01'), max: new Date('2150-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(instants, (date) => {
        expect(mailDate(date.toUTCString())).toBe(`${date.toISOString().slice(0, 19)}Z`)
      }),
    )
  })

  it('is an instant or none, whatever is written', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(mailDate(text) ?? '2000-01-01T00:00:00Z').toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
      }),
    )
  })
})
