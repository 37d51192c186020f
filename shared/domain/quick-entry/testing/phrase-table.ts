import { describe, expect, it } from 'vitest'
import type { AppLanguage } from '#shared/domain/locale.ts'
import { parseQuickEntry, type QuickEntry } from '../quick-entry.ts'

/** Wednesday. The week after begins on 30 November. */
export const WEDNESDAY = '2026-11-25'

/** What was typed, the title, and the rest as {@link told}. */
export type Phrase = readonly [typed: string, title: string, told: string]

/** Day, time and repetition in short: `2026-12-04 10:00`, `2026-11-30 every 1 week 1,4`, `every 1 month -1*5` (the last Friday). */
export function told({ day, time, repeat }: QuickEntry): string {
  const nth = repeat?.nth == null ? '' : `${repeat.nth}*`
  const again = repeat && `every ${repeat.every} ${repeat.unit} ${nth}${repeat.weekdays.join(',')}`.trim()
  return [day, time, again].filter((part) => part !== null).join(' ')
}

const withoutMarks = (text: string): string =>
  text.replace(/[^йЙ]/gu, (letter) => letter.normalize('NFD').replace(/\p{M}/gu, '')).replaceAll('đ', 'dj')

/** Checks a language's phrases, each also in capitals and without marks, and those that name no date and keep all their words. */
export function checkPhrases(language: AppLanguage, dated: readonly Phrase[], undated: readonly string[]): void {
  describe(`quick entry in ${language}`, () => {
    it.each(dated)('%s', (typed, title, expected) => {
      const read = parseQuickEntry(typed, { language, today: WEDNESDAY })
      expect([read.title, told(read)]).toEqual([title, expected])
      for (const same of [typed.toUpperCase(), withoutMarks(typed)])
        expect([same, told(parseQuickEntry(same, { language, today: WEDNESDAY }))]).toEqual([same, expected])
    })

    it.each(undated)('is no date: %s', (typed) => {
      const read = parseQuickEntry(typed, { language, today: WEDNESDAY })
      expect([told(read), read.spans]).toEqual(['', []])
      expect(read.title.toLowerCase()).toBe(typed.toLowerCase())
    })
  })
}
