import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isDay } from '../calendar-date.ts'
import { DAY_STYLES, formatDay } from '../day-text.ts'
import { APP_LANGUAGES, type AppLanguage } from '../locale.ts'
import { parseQuickEntry } from './quick-entry.ts'
import { told, WEDNESDAY } from './testing/phrase-table.ts'

const read = (typed: string, today: string, language: AppLanguage = 'en') =>
  told(parseQuickEntry(typed, { language, today }))

const FRIDAY = '2026-11-27'
const SATURDAY = '2026-11-28'

describe('the rules of days', () => {
  it('a weekday is the first one after today, never today', () => {
    expect(read('on Friday', WEDNESDAY)).toBe('2026-11-27')
    expect(read('on Friday', FRIDAY)).toBe('2026-12-04')
    expect(read('on Friday', SATURDAY)).toBe('2026-12-04')
  })

  it('this weekday is that of this week, today included', () => {
    expect(read('this Friday', WEDNESDAY)).toBe('2026-11-27')
    expect(read('this Friday', FRIDAY)).toBe('2026-11-27')
    expect(read('this Friday', SATURDAY)).toBe('2026-12-04')
  })

  it.each([
    ['en', 'next Friday'],
    ['ro', 'vinerea viitoare'],
    ['ru', 'в следующую пятницу'],
    ['sr-Latn', 'sledećeg petka'],
    ['sr-Cyrl', 'следећег петка'],
  ] as const)('the next weekday is that of the next calendar week: %s', (language, typed) => {
    expect(read(typed, WEDNESDAY, language)).toBe('2026-12-04')
    expect(read(typed, FRIDAY, language)).toBe('2026-12-04')
    expect(read(typed, SATURDAY, language)).toBe('2026-12-04')
    expect(parseQuickEntry(typed, { language, today: WEDNESDAY }).unsure).toBe(true)
    expect(parseQuickEntry(typed, { language, today: SATURDAY }).unsure).toBe(false)
  })

  it('a day without a year that has passed is next year’s, today is today', () => {
    expect(read('on 24 November', WEDNESDAY)).toBe('2027-11-24')
    expect(read('on 25 November', WEDNESDAY)).toBe('2026-11-25')
    expect(read('on 29 February', WEDNESDAY)).toBe('2028-02-29')
    expect(read('on 29 February', '2096-03-01')).toBe('2104-02-29')
  })

  it('a day with its year may be past', () => {
    expect(read('05.05.2020', WEDNESDAY)).toBe('2020-05-05')
  })

  it('a day of the month waits for a month that has it', () => {
    expect(read('on the 31st', '2027-04-01')).toBe('2027-05-31')
    expect(read('on the 30th', '2027-01-31')).toBe('2027-03-30')
  })

  it('what no month has is said to be no day', () => {
    const typedOnes = [
      'call Ana on 31.02.2027',
      'call Ana on 30 February',
      'call Ana on the 32nd',
      'call Ana 9999-12-31',
    ]
    for (const typed of typedOnes) {
      const { day, noSuchDay, missing } = parseQuickEntry(typed, { language: 'en', today: WEDNESDAY })
      expect([typed, day, noSuchDay, missing]).toEqual([typed, null, true, ['day']])
    }
  })

  it('months end where they end', () => {
    expect(read('in a month', '2027-01-31')).toBe('2027-02-28')
    expect(read('end of next month', '2028-01-31')).toBe('2028-02-29')
  })

  it('an hour alone is today’s, tomorrow’s when it has passed', () => {
    expect(told(parseQuickEntry('at 10', { language: 'en', today: WEDNESDAY, now: '09:59' }))).toBe('2026-11-25 10:00')
    expect(told(parseQuickEntry('at 10', { language: 'en', today: WEDNESDAY, now: '10:00' }))).toBe('2026-11-26 10:00')
  })

  it('a weekday that is not that of the date makes it unsure', () => {
    const said = (typed: string) => parseQuickEntry(typed, { language: 'en', today: WEDNESDAY })
    expect([told(said('Friday, 4 December')), said('Friday, 4 December').unsure]).toEqual(['2026-12-04', false])
    expect([told(said('Friday, 5 December')), said('Friday, 5 December').unsure]).toEqual(['2026-12-05', true])
  })

  it('the month comes first where the country writes it so', () => {
    const said = (typed: string) => told(parseQuickEntry(typed, { language: 'en', today: WEDNESDAY, monthFirst: true }))
    expect([said('5/6'), said('25/12'), said('12/05/2026')]).toEqual(['2027-05-06', '2026-12-25', '2026-12-05'])
  })

  it('a Sunday that may be a week is unsure in Serbian', () => {
    const { day, unsure } = parseQuickEntry('pozovi Anu za nedelju', { language: 'sr-Latn', today: WEDNESDAY })
    expect([day, unsure]).toEqual(['2026-11-29', true])
  })

  it('the spans are where the date stands in the typed text', () => {
    const typed = 'Сутра, љубазно, позови Ању у 10'
    const { spans, title } = parseQuickEntry(typed, { language: 'sr-Cyrl', today: WEDNESDAY })
    expect(spans.map(({ from, to }) => typed.slice(from, to))).toEqual(['Сутра', 'у 10'])
    expect(title).toBe('Љубазно, позови Ању')
  })

  it('says what is missing', () => {
    expect(parseQuickEntry('tomorrow', { language: 'en', today: WEDNESDAY }).missing).toEqual(['title'])
    expect(parseQuickEntry('', { language: 'en', today: WEDNESDAY }).missing).toEqual(['title', 'day'])
  })
})

const language = fc.constantFrom(...APP_LANGUAGES)
const day = fc
  .date({ min: new Date('2000-01-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

/** Words that the grammars know, in any order, among any others. */
const piece = fc.oneof(
  fc.constantFrom(
    ...'next Friday in 2 weeks on the 31st every month at 10 half past 5/5 31.02. 05.05 10:00 may sun Ana , . ! 0 99 999 peste luni vinerea viitoare la ora fiecare через неделю в пятницу следующую 15-го пол sledećeg petka za nedelju svakog 5. maja u pola'.split(
      ' ',
    ),
  ),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
)
const phrase = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(' '))

describe('whatever is typed', () => {
  it('never throws, gives real days from today on unless a year was typed, and real times', () => {
    fc.assert(
      fc.property(fc.oneof(phrase, fc.string({ unit: 'binary' })), language, day, (typed, spoken, today) => {
        const result = parseQuickEntry(typed, { language: spoken, today })
        if (result.day !== null) {
          expect(isDay(result.day)).toBe(true)
          if (!/\d{4}|\d[./]\s*\d+[./]/.test(typed)) expect(result.day >= today).toBe(true)
        }
        if (result.time !== null) expect(result.time).toMatch(/^([01]\d|2[0-3]):[0-5]\d$/)
      }),
      { numRuns: 300 },
    )
  })

  it('keeps every letter and digit outside of the spans in the title, in order', () => {
    const letters = (text: string) => text.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '')
    fc.assert(
      fc.property(phrase, language, (typed, spoken) => {
        const { title, spans } = parseQuickEntry(typed, { language: spoken, today: WEDNESDAY })
        const rest = spans.reduceRight((text, { from, to }) => `${text.slice(0, from)} ${text.slice(to)}`, typed)
        expect(letters(title)).toBe(letters(rest))
      }),
      { numRuns: 300 },
    )
  })

  it('reads back a day with the month first where the country writes it so', () => {
    fc.assert(
      fc.property(day, (written) => {
        const typed = `Ana ${formatDay(written, 'en', 'short', 'US')}`
        expect(parseQuickEntry(typed, { language: 'en', today: WEDNESDAY, monthFirst: true }).day).toBe(written)
      }),
    )
  })

  it('reads back a day as it is written on the screens', () => {
    const whole = DAY_STYLES.filter((style) => style !== 'month' && style !== 'in-month')
    fc.assert(
      fc.property(day, language, fc.constantFrom(...whole), (written, spoken, style) => {
        // Without the year the day has to be one of the coming twelve months.
        const today = style === 'weekday' || style === 'day-month' ? written : WEDNESDAY
        const typed = `Ana ${formatDay(written, spoken, style)}`
        expect([typed, parseQuickEntry(typed, { language: spoken, today }).day]).toEqual([typed, written])
      }),
      { numRuns: 500 },
    )
  })
})
