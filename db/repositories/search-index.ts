import type { Database } from 'better-sqlite3'
import { indexWords } from '#shared/domain/name-folding.ts'
import { phoneDigits, phoneSearchForms } from '#shared/domain/phone.ts'
import { addressColumns, foundByReader, type FoundBy } from './found-by.ts'
import type { ShopPlace } from './shop-place.ts'

/**
 * Full-text search over folded text. Engine-specific SQL (FTS5) lives here and in search-query.ts only. Two indexes
 * without content: whole words with short prefixes for one or two letters, trigrams for three letters and more anywhere
 * in a word.
 */

/** Marks the end of a phone number, so that its last digits can be looked for. */
export const phoneEnd = '$'

/** Stands before a word of a name, which is indexed a second time with it. Folding drops it, so nobody can type it. */
export const nameMark = '\ue000'

export type SearchColumns = { readonly words: string; readonly phones: string }

/**
 * Index columns of one customer: whoever writes customers, by hand or by the thousand, makes them here. Names stand
 * apart, because a name ranks before the same word elsewhere.
 */
export function searchColumns(
  { contact, points, addresses, tags, others }: FoundBy,
  { country }: Pick<ShopPlace, 'country'>,
): SearchColumns {
  const names = [
    contact.display_name,
    contact.given_name,
    // Who is called Ana Maria is looked for as Anamaria, too.
    contact.given_name.trim().replace(/\s+/g, '-'),
    contact.additional_name,
    contact.family_name,
    contact.nickname,
    contact.company,
  ]
  const texts = [
    contact.department,
    contact.job_title,
    contact.note,
    ...points.filter(({ kind }) => kind !== 'phone').map(({ value }) => value),
    ...addresses.flatMap((address) => addressColumns.map((column) => address[column])),
    ...tags,
    ...others,
  ]
  const digits = points
    .filter(({ kind }) => kind === 'phone')
    .flatMap(({ value, e164 }) => phoneSearchForms(value, country, e164))
    .map(phoneDigits)
    .filter((number) => number.length >= 3)
  const all = indexWords(names)
  const marked = Array.from(all, (word) => nameMark + word)
  for (const word of indexWords(texts)) all.add(word)
  return {
    words: [...all, ...marked].join(' '),
    phones: digits.map((number) => `${number}${phoneEnd}`).join(' '),
  }
}

/**
 * Writes the index rows of customers anew, with statements that stay prepared. Those of customers in the trash stay:
 * readers leave them out.
 */
export function searchRefresher(raw: Database, place: Pick<ShopPlace, 'country'>): (contactId: number) => void {
  const read = foundByReader(raw)
  const forget = ['contact_words', 'contact_trigrams'].map((table) =>
    raw.prepare(`DELETE FROM ${table} WHERE rowid = ?`),
  )
  const putWords = raw.prepare('INSERT INTO contact_words (rowid, words) VALUES (?, ?)')
  const putTrigrams = raw.prepare('INSERT INTO contact_trigrams (rowid, words, phones) VALUES (?, ?, ?)')
  return (contactId) => {
    for (const statement of forget) statement.run(contactId)
    const found = read(contactId, contactId).get(contactId)
    if (found === undefined) return
    const { words, phones } = searchColumns(found, place)
    putWords.run(contactId, words)
    putTrigrams.run(contactId, words, phones)
  }
}

/** Fills an index that has nothing of some customers yet, by the range of their ids: index by index, which is faster. */
export function searchFiller(raw: Database, place: Pick<ShopPlace, 'country'>): (first: number, last: number) => void {
  const read = foundByReader(raw)
  const putWords = raw.prepare('INSERT INTO contact_words (rowid, words) VALUES (?, ?)')
  const putTrigrams = raw.prepare('INSERT INTO contact_trigrams (rowid, words, phones) VALUES (?, ?, ?)')
  return (first, last) => {
    const all = Array.from(read(first, last), ([id, found]) => ({ id, ...searchColumns(found, place) }))
    for (const { id, words } of all) putWords.run(id, words)
    for (const { id, words, phones } of all) putTrigrams.run(id, words, phones)
  }
}
