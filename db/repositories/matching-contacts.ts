import { sql, type RawBuilder } from 'kysely'
import { queryTerms } from '#shared/domain/name-folding.ts'
import type { ReadableDb } from '../open-database.ts'
import { nameOrPhoneQuestion } from './search-query.ts'

/**
 * Customers who are called by one word of a query or reached by it (name, phone, e-mail), as a derived table of a larger
 * search, some of them twice: a purchase or a promise is not found by the street or a note of its customer. Beginnings of names and phones
 * come from the text indexes (FTS5), what is inside of a name or an e-mail from covering indexes.
 * @param spellings spellings of the word, as `queryTerms` gives them: the first is the nearest to what was typed
 */
export function matchingContacts(spellings: readonly string[]): RawBuilder<{ id: number }> {
  const { names, phones } = nameOrPhoneQuestion(spellings)
  const found = [sql`SELECT rowid AS id FROM contact_words WHERE contact_words MATCH ${names}`]
  if (phones !== null) found.push(sql`SELECT rowid AS id FROM contact_trigrams WHERE contact_trigrams MATCH ${phones}`)
  // One or two letters match the beginning of a word only.
  if ((spellings[0]?.length ?? 0) > 2) {
    const inside = (column: string) =>
      sql.join(
        spellings.map((word) => sql`instr(${sql.ref(column)}, ${word}) > 0`),
        sql` OR `,
      )
    found.push(
      sql`SELECT id FROM contacts WHERE name_key > '' AND (${inside('name_key')})`,
      sql`SELECT contact_id AS id FROM contact_points WHERE kind = 'email' AND (${inside('match_key')})`,
    )
  }
  return sql`(${sql.join(found, sql` UNION ALL `)})`
}

/** Customers in whose name, phone or e-mail each word of a search is. */
export async function idsOfMatching(db: ReadableDb, search: string): Promise<ReadonlySet<number>> {
  let query = db.selectFrom('contacts').select('id')
  for (const spellings of queryTerms(search))
    query = query.where('id', 'in', (e) => e.selectFrom(matchingContacts(spellings).as('found')).select('found.id'))
  return new Set((await query.execute()).map(({ id }) => id))
}
