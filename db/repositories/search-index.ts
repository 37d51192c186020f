import { sql } from 'kysely'
import { indexText, queryTerms } from '#shared/domain/name-folding.ts'
import { phoneDigits } from '#shared/domain/phone.ts'
import type { ReadableDb, WritableDb } from '../open-database.ts'

/**
 * Full-text search over folded text. Engine-specific SQL (FTS5) lives here only. Two indexes without content:
 * whole words with short prefixes for one or two letters, trigrams for three letters and more anywhere in a word.
 */

/** The texts by which a customer is found. */
export type SearchTexts = { readonly texts: readonly string[]; readonly phones: readonly string[] }

/** Marks the end of a phone number, so that its last digits can be looked for. */
const phoneEnd = '$'

/** Index columns of one customer. */
export function searchColumns({ texts, phones }: SearchTexts): { readonly words: string; readonly phones: string } {
  const digits = phones.map(phoneDigits).filter((number) => number.length >= 3)
  return { words: indexText(texts), phones: digits.map((number) => `${number}${phoneEnd}`).join(' ') }
}

/** Gathers what a customer is found by: names, company, contact points, tags, note, towns. */
export async function readSearchTexts(db: ReadableDb, contactId: number): Promise<SearchTexts | null> {
  const contact = await db
    .selectFrom('contacts')
    .select([
      'display_name',
      'given_name',
      'family_name',
      'additional_name',
      'nickname',
      'company',
      'note',
      'deleted_at',
    ])
    .where('id', '=', contactId)
    .executeTakeFirst()
  if (contact === undefined || contact.deleted_at !== null) return null
  const points = await db
    .selectFrom('contact_points')
    .select(['kind', 'value', 'e164'])
    .where('contact_id', '=', contactId)
    .execute()
  const cities = await db.selectFrom('addresses').select('city').where('contact_id', '=', contactId).execute()
  const tags = await db
    .selectFrom('contact_tags')
    .innerJoin('tags', 'tags.id', 'contact_tags.tag_id')
    .select('tags.name')
    .where('contact_tags.contact_id', '=', contactId)
    .execute()
  const phones = points.filter((point) => point.kind === 'phone')
  return {
    texts: [
      contact.display_name,
      contact.given_name,
      contact.additional_name,
      contact.family_name,
      contact.nickname,
      contact.company,
      contact.note,
      ...points.filter((point) => point.kind !== 'phone').map((point) => point.value),
      ...cities.map((address) => address.city),
      ...tags.map((tag) => tag.name),
    ],
    phones: phones.flatMap((point) => (point.e164 === null ? [point.value] : [point.value, point.e164])),
  }
}

/** Writes the index rows of one customer anew; a customer in the trash isn't found. */
export async function refreshSearch(trx: WritableDb, contactId: number): Promise<void> {
  await sql`DELETE FROM contact_words WHERE rowid = ${contactId}`.execute(trx)
  await sql`DELETE FROM contact_trigrams WHERE rowid = ${contactId}`.execute(trx)
  const texts = await readSearchTexts(trx, contactId)
  if (texts === null) return
  const columns = searchColumns(texts)
  await sql`INSERT INTO contact_words (rowid, words) VALUES (${contactId}, ${columns.words})`.execute(trx)
  await sql`INSERT INTO contact_trigrams (rowid, words, phones) VALUES (${contactId}, ${columns.words}, ${columns.phones})`.execute(
    trx,
  )
}

/** A text as an FTS5 string: only the quote needs doubling. */
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`

/** How a query is put to the two indexes; `null` where it has no word at all. */
export type SearchQuery = {
  /** For contact_words: prefixes of words, AND across. */
  readonly words: string | null
  /** For contact_trigrams: three letters and more, inside words and phones, AND across. */
  readonly trigrams: string | null
}

/**
 * One or two letters match beginnings of words; three and more match inside too; three digits and more match
 * anywhere in a phone (interface.md §4).
 */
export function searchQuery(text: string): SearchQuery {
  const terms = queryTerms(text)
  const digits = phoneDigits(text)
  const isPhone = digits.length >= 3 && /^[\d\s()+./-]+$/.test(text.trim())
  if (isPhone) return { words: null, trigrams: `phones : ${quoted(digits)}` }
  if (terms.length === 0) return { words: null, trigrams: null }
  const short = terms.filter((spellings) => spellings.some((word) => word.length < 3))
  const long = terms.filter((spellings) => spellings.every((word) => word.length >= 3))
  const words = short.map((spellings) => `(${spellings.map((word) => `${quoted(word)} *`).join(' OR ')})`)
  const trigrams = long.map((spellings) => {
    const inWords = `words : (${spellings.map(quoted).join(' OR ')})`
    const number = spellings.find((word) => /^\d{3,}$/.test(word))
    return number === undefined ? `(${inWords})` : `((${inWords}) OR (phones : ${quoted(number)}))`
  })
  return {
    words: words.length === 0 ? null : words.join(' AND '),
    trigrams: trigrams.length === 0 ? null : trigrams.join(' AND '),
  }
}
