import { sql, type RawBuilder } from 'kysely'
import { queryTerms } from '#shared/domain/name-folding.ts'
import { phoneDigits } from '#shared/domain/phone.ts'
import type { ReadableDb } from '../open-database.ts'
import { nameMark, phoneEnd } from './search-index.ts'

/** Questions to the indexes of search-index.ts, by the rules of interface.md §4. Engine-specific SQL (FTS5). */

/** How near a customer is to what was typed, nearest first. */
export const searchTiers = [
  'phone-end',
  'exact-name',
  'exact',
  'phone',
  'words-phone-end',
  'prefix-name',
  'prefix',
  'inside',
] as const
export type SearchTier = (typeof searchTiers)[number]

/** One word of a query with its spellings; short ones (1–2 letters) match the beginning of a word only. */
export type SearchTerm = { readonly spellings: readonly string[]; readonly short: boolean; readonly digits: boolean }

export type SearchQuery = {
  readonly terms: readonly SearchTerm[]
  /** The whole text as a run of digits, where it can be a phone number. */
  readonly phone: string | null
}

/** What stands before a number that was copied from a message or a web page. */
const phoneAhead = /^(?:tel|mob|phone|fon|тел|моб)[.:]*\s*(?=[+(\d])/i
/** Digits with anything that people write between them. */
const phoneSigns = /^[\d\s()+./,·•*#\u2010-\u2015\u2212-]+$/

/** Takes a query apart; null where it holds no letter and no digit. */
export function parseSearch(text: string): SearchQuery | null {
  const terms = queryTerms(text).map((spellings) => ({
    spellings,
    short: (spellings[0]?.length ?? 0) < 3,
    digits: /^\d{3,}$/.test(spellings[0] ?? ''),
  }))
  const number = text.trim().replace(phoneAhead, '')
  const digits = phoneDigits(number).replace(/^00(?=\d{6})/, '')
  const isPhone = digits.length >= 3 && phoneSigns.test(number.normalize('NFKC'))
  return terms.length === 0 ? null : { terms, phone: isPhone ? digits : null }
}

/** A text as an FTS5 string: only the quote needs doubling. */
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
const either = (parts: readonly string[]) => `(${parts.join(' OR ')})`

/** What the two indexes are asked; a customer must be in both where both are given. */
type Question = { readonly words: string | null; readonly trigrams: string | null }

/** What contact_words is asked; `ahead` stands before a word, `behind` after it. */
const wordsOf = (terms: readonly SearchTerm[], behind: '' | ' *', ahead = ''): string | null =>
  terms.length === 0
    ? null
    : terms.map(({ spellings }) => either(spellings.map((word) => quoted(ahead + word) + behind))).join(' AND ')

function insideOf(terms: readonly SearchTerm[], phoneMark: string | null): Question {
  const trigrams = terms
    .filter(({ short }) => !short)
    .map(({ spellings, digits }) => {
      const number = `phones : ${quoted(`${spellings[0] ?? ''}${phoneMark ?? ''}`)}`
      if (digits && phoneMark !== null) return `(${number})`
      const inWords = `words : ${either(spellings.map(quoted))}`
      return digits ? `((${inWords}) OR (${number}))` : `(${inWords})`
    })
  return {
    words: wordsOf(
      terms.filter(({ short }) => short),
      ' *',
    ),
    trigrams: trigrams.length === 0 ? null : trigrams.join(' AND '),
  }
}

/** The question of a tier, null where the query has none of that kind. */
function questionOf({ terms, phone }: SearchQuery, tier: SearchTier): Question | null {
  switch (tier) {
    case 'phone-end':
      return phone === null ? null : { words: null, trigrams: `phones : ${quoted(`${phone}${phoneEnd}`)}` }
    case 'phone':
      return phone === null ? null : { words: null, trigrams: `phones : ${quoted(phone)}` }
    case 'exact-name':
      return { words: wordsOf(terms, '', nameMark), trigrams: null }
    case 'prefix-name':
      return { words: wordsOf(terms, ' *', nameMark), trigrams: null }
    case 'exact':
      return { words: wordsOf(terms, ''), trigrams: null }
    case 'prefix':
      return { words: wordsOf(terms, ' *'), trigrams: null }
    case 'words-phone-end':
      return phone === null && terms.some(({ digits }) => digits) ? insideOf(terms, phoneEnd) : null
    case 'inside':
      return insideOf(terms, null)
  }
}

/**
 * What the index of words is asked for names that begin with a word, and that of trigrams for phones that hold it; null
 * for a word that is no part of a number.
 */
export function nameOrPhoneQuestion(spellings: readonly string[]): { names: string; phones: string | null } {
  const [typed = ''] = spellings
  return {
    names: either(spellings.map((word) => `${quoted(nameMark + word)} *`)),
    phones: /^\d{3,}$/.test(typed) ? `phones : ${quoted(typed)}` : null,
  }
}

/** The newest customers first, so that a limit cuts off the oldest. */
async function idsIn(db: ReadableDb, matching: RawBuilder<unknown>, limit: number): Promise<readonly number[]> {
  const row = await db
    .selectFrom(
      sql<{ id: number }>`(SELECT rowid AS id FROM ${matching} ORDER BY rowid DESC LIMIT ${limit})`.as('found'),
    )
    .select(sql<string>`json_group_array(found.id)`.as('ids'))
    .executeTakeFirstOrThrow()
  return JSON.parse(row.ids) as number[]
}

const everything = Number.MAX_SAFE_INTEGER

async function idsMatching(db: ReadableDb, { words, trigrams }: Question, limit: number): Promise<readonly number[]> {
  const inWords = sql`contact_words WHERE contact_words MATCH ${words}`
  const inTrigrams = sql`contact_trigrams WHERE contact_trigrams MATCH ${trigrams}`
  if (words === null) return await idsIn(db, inTrigrams, limit)
  if (trigrams === null) return await idsIn(db, inWords, limit)
  // SQLite would ask the second index once for each hit of the first, which takes seconds: both lists are met here.
  const beginnings = new Set(await idsIn(db, inWords, everything))
  return (await idsIn(db, inTrigrams, everything)).filter((id) => beginnings.has(id)).slice(0, limit)
}

/**
 * Ids of one tier, at most `limit`, with those of customers whom no reader may see. Empty where the query has nothing
 * of that kind.
 */
export async function contactIdsOfTier(
  db: ReadableDb,
  query: SearchQuery,
  tier: SearchTier,
  limit: number,
): Promise<readonly number[]> {
  const question = questionOf(query, tier)
  return question === null ? [] : await idsMatching(db, question, limit)
}

/** All customers whom a query finds, in no order, with those that no reader may see; null for a query without words. */
export async function matchingContactIds(db: ReadableDb, text: string): Promise<readonly number[] | null> {
  const query = parseSearch(text)
  if (query === null) return null
  const found = await contactIdsOfTier(db, query, 'inside', everything)
  const phones = await contactIdsOfTier(db, query, 'phone', everything)
  return phones.length === 0 ? found : [...new Set([...found, ...phones])]
}
