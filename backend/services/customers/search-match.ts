import { fold, indexText } from '#shared/domain/name-folding.ts'
import { phoneSearchForms } from '#shared/domain/phone.ts'
import type { SearchQuery, SearchTerm } from '#db/repositories/search-query.ts'

/** 0 = found as it was typed, 1 = under another spelling, null = not found. */
export type Spelled = 0 | 1 | null

const meets = (words: readonly string[], spelling: string, short: boolean): boolean =>
  words.some((word) => (short ? word.startsWith(spelling) : word.includes(spelling)))

/** Whether a text holds a word of the query. */
export function termIn(text: string, { spellings, short }: SearchTerm): Spelled {
  const [typed = '', ...derived] = spellings
  if (meets(fold(text).split(' '), typed, short)) return 0
  const words = indexText([text]).split(' ')
  return meets(words, typed, short) || derived.some((spelling) => meets(words, spelling, short)) ? 1 : null
}

/** Whether the digits of a query are in a phone number as written, with country code or as dialled at home. */
export function isInPhone(phone: string, digits: string, country: string | null): boolean {
  return phoneSearchForms(phone, country).some((form) => form.includes(digits))
}

/** Signs around the found word of a long text. */
const excerptBefore = 30
const excerptAfter = 60

/** The part of a note around the first found word, as one line. */
export function excerptOf(note: string, term: SearchTerm): string {
  for (const found of note.matchAll(/[\p{L}\p{N}\p{M}'’]+/gu)) {
    if (termIn(found[0], term) === null) continue
    const from = found.index <= excerptBefore ? 0 : note.indexOf(' ', found.index - excerptBefore) + 1
    const start = from > found.index ? found.index : from
    const end = Math.min(note.length, found.index + found[0].length + excerptAfter)
    const text = note.slice(start, end).replace(/\s+/g, ' ').trim()
    return `${start > 0 ? '… ' : ''}${text}${end < note.length ? ' …' : ''}`
  }
  return ''
}

/** One customer as far as search looks at them. */
export type SearchedCustomer = {
  readonly name: string
  /** Parts of the name, nickname, company, work, e-mails, tags, addresses, places on the web: in the order of their weight. */
  readonly texts: readonly string[]
  readonly phones: readonly string[]
  readonly note: string
}

/** The first word of a query that the name doesn't have: the match shows where it was found. */
const elsewhereOf = (query: SearchQuery, name: string): SearchTerm | undefined =>
  query.terms.find((term) => termIn(name, term) === null)

/**
 * The part of a customer that was found, in plain text: of the first word that the name doesn't have. Null where it is
 * none of these.
 */
export function matchOf(query: SearchQuery, customer: SearchedCustomer, country: string | null): string | null {
  const byPhone = (digits: string) => customer.phones.find((phone) => isInPhone(phone, digits, country))
  const elsewhere = elsewhereOf(query, customer.name)
  if (elsewhere === undefined) return customer.name
  const whole = query.phone === null ? undefined : byPhone(query.phone)
  if (whole !== undefined) return whole
  const text = customer.texts.find((part) => termIn(part, elsewhere) !== null)
  if (text !== undefined) return text
  const number = elsewhere.digits ? byPhone(elsewhere.spellings[0] ?? '') : undefined
  return number ?? (excerptOf(customer.note, elsewhere) || null)
}

/** The part of one of many texts that was found; '' where none of them was. */
export function excerptOfFirst(query: SearchQuery, name: string, texts: readonly string[]): string {
  const elsewhere = elsewhereOf(query, name)
  const text = elsewhere && texts.find((part) => termIn(part, elsewhere) !== null)
  return elsewhere === undefined || text === undefined ? '' : excerptOf(text, elsewhere) || text
}
