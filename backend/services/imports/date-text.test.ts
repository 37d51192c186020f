import { describe, expect, it } from 'vitest'
import {
  countDate,
  decideDateOrder,
  defaultDateOrder,
  newDateEvidence,
  readColumnMoment,
  readDate,
  readSerial,
  readTime,
} from './date-text.ts'

const today = '2026-11-22'
const decide = (cells: readonly string[]): ReturnType<typeof decideDateOrder> => {
  const evidence = newDateEvidence()
  for (const cell of cells) countDate(evidence, cell)
  return decideDateOrder(evidence, 'dmy')
}

describe('readDate', () => {
  it.each([
    ['31.1.1972', 'dmy', '1972-01-31'],
    ['3.2.1980.', 'dmy', '1980-02-03'],
    ['03. 02. 1980.', 'dmy', '1980-02-03'],
    ['1/20/1981', 'mdy', '1981-01-20'],
    ['20/1/1981', 'dmy', '1981-01-20'],
    ['6/5/84', 'mdy', '1984-06-05'],
    ['6/5/24', 'dmy', '2024-05-06'],
    ['1972-01-31', 'mdy', '1972-01-31'],
    ['19720131', 'dmy', '1972-01-31'],
    ['1/20/1981 0:00:00', 'mdy', '1981-01-20'],
    ['2011-01-18T10:05:00Z', 'dmy', '2011-01-18'],
    ['3. februar 1980.', 'dmy', '1980-02-03'],
    ['7 марта 1990 г.', 'dmy', '1990-03-07'],
    ['March 7, 1990', 'dmy', '1990-03-07'],
    ['02.03.1980', 'mdy', '1980-03-02'],
    ['05-Mar-26', 'mdy', '2026-03-05'],
    ['5/mar/2026', 'mdy', '2026-03-05'],
    ['Mar-05-2026', 'dmy', '2026-03-05'],
    ['Jul-25-26', 'dmy', '2026-07-25'],
    ['Mar 3, 2026', 'dmy', '2026-03-03'],
    ['Tue 4 Mar 2026', 'dmy', '2026-03-04'],
    ['Wednesday, March 4th, 2026', 'dmy', '2026-03-04'],
    ['Lun. 05.03.2026', 'mdy', '2026-03-05'],
    ['sreda, 4. mart 2026.', 'dmy', '2026-03-04'],
    ['среда, 4 марта 2026 г.', 'dmy', '2026-03-04'],
    ['mie 4 mar. 2026', 'dmy', '2026-03-04'],
    ['5. 3. 2026.', 'mdy', '2026-03-05'],
    ['2026/3/5', 'dmy', '2026-03-05'],
    ['5.3.26', 'dmy', '2026-03-05'],
    ['5.3.1066', 'dmy', '1066-03-05'],
    ['5.3.2126', 'dmy', '2126-03-05'],
  ] as const)('reads %s (%s) as %s', (text, order, day) => {
    expect(readDate(text, order, today)).toMatchObject({ kind: 'day', day })
  })

  it.each([
    '',
    '0/0/00',
    '0.0.00',
    '0000-00-00',
    '0000-00-00 00:00:00',
    '00.00.0000',
    '1/1/4501',
    '12/30/1899',
    '-',
    ' ',
  ])('takes %j for no date', (text) => {
    expect(readDate(text, 'mdy', today)).toEqual({ kind: 'empty' })
  })

  it.each(['31.2.1980', '13/13/1980', 'Anniversary', '1.1.0001', '99999', '12', 'x'.repeat(1000)])(
    'takes %j for no date that exists',
    (text) => {
      expect(readDate(text, 'dmy', today)).toEqual({ kind: 'bad' })
    },
  )

  it.each([
    ['--03-07', 'dmy', '--03-07'],
    ['--0229', 'dmy', '--02-29'],
    ['7.3.', 'dmy', '--03-07'],
    ['3/7', 'mdy', '--03-07'],
    ['1604-03-07', 'dmy', '--03-07'],
  ] as const)('keeps %s as a day without year', (text, order, date) => {
    expect(readDate(text, order, today)).toEqual({ kind: 'yearless', date })
  })
})

describe('readDate with a time', () => {
  it.each([
    ['2026-03-05T10:11:12', '10:11'],
    ['05-Mar-26 9:05', '09:05'],
    ['5 марта 2026 г., 18:30', '18:30'],
    ['March 7, 1990 2:05 PM', '14:05'],
    ['Jun 3, 2026 at 2:05 PM', '14:05'],
    ['2026-06-03 10:22:14 CEST', '10:22'],
    ['2026-06-03 10:22:14+02', '10:22'],
  ])('takes the time of %s', (text, time) => {
    expect(readDate(text, 'dmy', today)).toMatchObject({ kind: 'day', time })
  })
})

describe('readColumnMoment', () => {
  it('reads what a header calls universal time in the zone of the shop', () => {
    const read = (header: string) => readColumnMoment('2026-05-05 23:30:11', header, 'Europe/Belgrade')
    expect(read('Created date (UTC)')).toEqual({ day: '2026-05-06', time: '01:30' })
    expect(read('Created date')).toBeNull()
  })
})

describe('readSerial', () => {
  it('reads the number by which a spreadsheet keeps a day', () => {
    expect(readSerial('46086')).toEqual({ day: '2026-03-05', time: null })
    expect(readSerial('46086.75')).toEqual({ day: '2026-03-05', time: '18:00' })
    expect(readSerial('46086,4243055556')).toEqual({ day: '2026-03-05', time: '10:11' })
  })

  it.each(['12345', '460860', '46086 kom', ''])('takes %j for no day', (text) => {
    expect(readSerial(text)).toBeNull()
  })
})

describe('decideDateOrder', () => {
  it('lets one telling row decide for the file', () => {
    expect(decide(['6/5/1984', '1/20/1981'])).toEqual({ order: 'mdy', ambiguous: false })
    expect(decide(['6/5/1984', '20/1/1981'])).toEqual({ order: 'dmy', ambiguous: false })
  })

  it('is ambiguous where no row tells, except with dots or the year in front', () => {
    expect(decide(['6/5/1984', '0/0/00'])).toEqual({ order: 'dmy', ambiguous: true })
    expect(decide(['06.05.1984'])).toEqual({ order: 'dmy', ambiguous: false })
    expect(decide(['1984-06-05'])).toEqual({ order: 'ymd', ambiguous: false })
    expect(decide([])).toEqual({ order: 'dmy', ambiguous: false })
  })
})

describe('defaultDateOrder', () => {
  it('follows the country, then the language', () => {
    expect(defaultDateOrder('en', 'GB')).toBe('dmy')
    expect(defaultDateOrder('en', null)).toBe('mdy')
    expect(defaultDateOrder('sr-Latn', 'RS')).toBe('dmy')
    expect(defaultDateOrder('ro', 'HU')).toBe('ymd')
  })
})

describe('readTime', () => {
  it('reads 24 and 12 hours', () => {
    expect(['14:05', '2:05 PM', '12:00 am', '09.30.15', '25:00', 'soon'].map(readTime)).toEqual([
      '14:05',
      '14:05',
      '00:00',
      '09:30',
      null,
      null,
    ])
  })
})
