/**
 * Quick entry: a follow-up in plain words, "call Ana next Friday 10:00". What the words mean is told in `day-rules.ts`
 * and `time-rules.ts`; what they are in each language in `english.ts`, `romanian.ts`, `russian.ts`, `serbian.ts`.
 */
import type { Day } from '../calendar-date.ts'
import type { AppLanguage } from '../locale.ts'
import { combine } from './combine.ts'
import { english } from './english.ts'
import { findParts } from './find-parts.ts'
import type { Grammar } from './grammar.ts'
import { nameCandidates, type NameCandidate } from './name-candidates.ts'
import type { QuickRepeat } from './part.ts'
import { plainText } from './plain-text.ts'
import { romanian } from './romanian.ts'
import { russian } from './russian.ts'
import { serbian } from './serbian.ts'
import type { Span } from './span.ts'
import { titleWithout } from './title.ts'

export type QuickEntry = {
  /** The words without those of the day and the time. */
  readonly title: string
  /** Null when no day was named; an hour alone means today. */
  readonly day: Day | null
  /** `HH:MM`, null when none was named. */
  readonly time: string | null
  readonly repeat: QuickRepeat | null
  /** Where day, time and repetition stand, in order, for showing them in the text. */
  readonly spans: readonly Span[]
  /** Words that may be a customer's name, the likeliest first: for looking up. */
  readonly names: readonly NameCandidate[]
  readonly missing: readonly ('title' | 'day')[]
  /** People differ in what such words mean (next Friday on a Wednesday), or they disagree (Friday, 5 May on a Monday). */
  readonly unsure: boolean
  /** A day that doesn't exist was named: 31.02.2027. Then `day` is null and the words stay in the title. */
  readonly noSuchDay: boolean
}

export type QuickEntryOptions = {
  readonly language: AppLanguage
  readonly today: Day
  /** `HH:MM` on the shop's clock: an hour alone that has passed is tomorrow's. */
  readonly now?: string
  /** 5/6 is 6 May, as in the United States. */
  readonly monthFirst?: boolean
}

const GRAMMARS: Readonly<Record<AppLanguage, Grammar>> = {
  en: english,
  ro: romanian,
  ru: russian,
  'sr-Latn': serbian,
  'sr-Cyrl': serbian,
}

/** What follows is kept in the title, and not read. */
const MOST_READ = 500

/** Reads a phrase. Never throws; what isn't surely a date is none. */
export function parseQuickEntry(
  typed: string,
  { language, today, now, monthFirst = false }: QuickEntryOptions,
): QuickEntry {
  const grammar = GRAMMARS[language]
  const plain = plainText(typed.slice(0, MOST_READ), grammar.cyrillicToLatin)
  const finds = findParts(plain.text, { grammar, today, monthFirst })
  const { day, time, repeat, used, unsure, noSuchDay } = combine(finds, plain.text, grammar, today, now ?? null)
  const spans = used.map(({ from, to }) => ({
    from: plain.at[from] ?? 0,
    // The dot of a short form or of the sentence goes with it.
    to: plain.at[plain.text[to] === '.' ? to + 1 : to] ?? typed.length,
  }))
  const title = titleWithout(typed, spans)
  return {
    title,
    day,
    time,
    repeat,
    spans,
    names: nameCandidates(typed, spans, language),
    missing: [...(title === '' ? (['title'] as const) : []), ...(day === null ? (['day'] as const) : [])],
    unsure,
    noSuchDay,
  }
}
