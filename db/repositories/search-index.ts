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

/** Gathers what a customer is found by: names, company, contact points, tags, note, towns. */
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
  const phones = points.filter((point) => point.kind === 'phone')
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
      ...points.filter((point) => point.kind !== 'phone').map((point) => point.value),
      ...cities.map((address) => address.city),
      ...tags.map((tag) => tag.name),
    ],
    phones: phones.flatMap((point) => phoneSearchForms(point.value, country)),
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
