import type { Database } from 'better-sqlite3'
import { sql } from 'kysely'
import { indexText } from '#shared/domain/name-folding.ts'
import { phoneDigits, phoneSearchForms } from '#shared/domain/phone.ts'
import type { ReadableDb, WritableDb } from '../open-database.ts'
import type { ShopPlace } from './shop-place.ts'

/**
 * Full-text search over folded text. Engine-specific SQL (FTS5) lives here only. Two indexes without content:
 * whole words with short prefixes for one or two letters, trigrams for three letters and more anywhere in a word.
 */

/** The texts by which a customer is found; names apart, because a name ranks before the same word elsewhere. */
export type SearchTexts = {
  readonly names: readonly string[]
  readonly texts: readonly string[]
  /** Runs of digits: `phoneSearchForms` of each number. */
  readonly phones: readonly string[]
}

/** Marks the end of a phone number, so that its last digits can be looked for. */
export const phoneEnd = '$'

/** Stands before a word of a name, which is indexed a second time with it. Folding drops it, so nobody can type it. */
export const nameMark = '\ue000'

/** Index columns of one customer. */
export function searchColumns({ names, texts, phones }: SearchTexts): {
  readonly words: string
  readonly phones: string
} {
  const digits = phones.map(phoneDigits).filter((number) => number.length >= 3)
  const marked = indexText(names).replace(/\S+/g, (word) => nameMark + word)
  return {
    words: [indexText([...names, ...texts]), marked].join(' ').trim(),
    phones: digits.map((number) => `${number}${phoneEnd}`).join(' '),
  }
}

type FoundBy = {
  readonly contact: Readonly<
    Record<'display_name' | 'given_name' | 'additional_name' | 'family_name' | 'nickname' | 'company' | 'note', string>
  >
  readonly points: readonly { readonly kind: string; readonly value: string }[]
  readonly cities: readonly string[]
  readonly tags: readonly string[]
}

/** What a customer is found by: names, company, contact points, tags, note, towns. */
function searchTextsOf({ contact, points, cities, tags }: FoundBy, country: string | null): SearchTexts {
  return {
    names: [
      contact.display_name,
      contact.given_name,
      contact.additional_name,
      contact.family_name,
      contact.nickname,
      contact.company,
    ],
    texts: [
      contact.note,
      ...points.filter(({ kind }) => kind !== 'phone').map(({ value }) => value),
      ...cities,
      ...tags,
    ],
    phones: points.filter(({ kind }) => kind === 'phone').flatMap(({ value }) => phoneSearchForms(value, country)),
  }
}

/** Gathers what a customer is found by. */
export async function readSearchTexts(
  db: ReadableDb,
  contactId: number,
  { country }: Pick<ShopPlace, 'country'>,
): Promise<SearchTexts | null> {
  const contact = await db
    .selectFrom('contacts')
    .select(['display_name', 'given_name', 'family_name', 'additional_name', 'nickname', 'company', 'note'])
    .where('id', '=', contactId)
    .executeTakeFirst()
  if (contact === undefined) return null
  const points = await db
    .selectFrom('contact_points')
    .select(['kind', 'value'])
    .where('contact_id', '=', contactId)
    .execute()
  const cities = await db.selectFrom('addresses').select('city').where('contact_id', '=', contactId).execute()
  const tags = await db
    .selectFrom('contact_tags')
    .innerJoin('tags', 'tags.id', 'contact_tags.tag_id')
    .select('tags.name')
    .where('contact_tags.contact_id', '=', contactId)
    .execute()
  const found = { contact, points, cities: cities.map(({ city }) => city), tags: tags.map(({ name }) => name) }
  return searchTextsOf(found, country)
}

/** `refreshSearch` with statements that stay prepared, for the many customers of one import. */
export function searchRefresher(raw: Database, { country }: Pick<ShopPlace, 'country'>): (contactId: number) => void {
  const contacts = raw.prepare(
    `SELECT display_name, given_name, additional_name, family_name, nickname, company, note FROM contacts WHERE id = ?`,
  )
  const points = raw.prepare('SELECT kind, value FROM contact_points WHERE contact_id = ?')
  const cities = raw.prepare('SELECT city FROM addresses WHERE contact_id = ?').pluck()
  const tags = raw
    .prepare('SELECT t.name FROM contact_tags c JOIN tags t ON t.id = c.tag_id WHERE c.contact_id = ?')
    .pluck()
  const forget = ['contact_words', 'contact_trigrams'].map((table) =>
    raw.prepare(`DELETE FROM ${table} WHERE rowid = ?`),
  )
  const putWords = raw.prepare('INSERT INTO contact_words (rowid, words) VALUES (?, ?)')
  const putTrigrams = raw.prepare('INSERT INTO contact_trigrams (rowid, words, phones) VALUES (?, ?, ?)')
  return (contactId) => {
    for (const statement of forget) statement.run(contactId)
    const contact = contacts.get(contactId) as FoundBy['contact'] | undefined
    if (contact === undefined) return
    const found = {
      contact,
      points: points.all(contactId) as FoundBy['points'],
      cities: cities.all(contactId) as string[],
      tags: tags.all(contactId) as string[],
    }
    const { words, phones } = searchColumns(searchTextsOf(found, country))
    putWords.run(contactId, words)
    putTrigrams.run(contactId, words, phones)
  }
}

/** Writes the index rows of one customer anew. Those of customers in the trash stay: readers leave them out. */
export async function refreshSearch(
  trx: WritableDb,
  contactId: number,
  place: Pick<ShopPlace, 'country'>,
): Promise<void> {
  await sql`DELETE FROM contact_words WHERE rowid = ${contactId}`.execute(trx)
  await sql`DELETE FROM contact_trigrams WHERE rowid = ${contactId}`.execute(trx)
  const texts = await readSearchTexts(trx, contactId, place)
  if (texts === null) return
  const columns = searchColumns(texts)
  await sql`INSERT INTO contact_words (rowid, words) VALUES (${contactId}, ${columns.words})`.execute(trx)
  await sql`INSERT INTO contact_trigrams (rowid, words, phones) VALUES (${contactId}, ${columns.words}, ${columns.phones})`.execute(
    trx,
  )
}
