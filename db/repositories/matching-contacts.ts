import { sql, type RawBuilder } from 'kysely'
import { searchQuestion } from './search-query.ts'

/**
 * The customers who are found by one word of a query, as a derived table of a larger search. Engine-specific (FTS5),
 * like search-query.ts.
 * @param spellings spellings of the word, as `queryTerms` gives them: the first is the nearest to what was typed
 */
export function matchingContacts(spellings: readonly string[]): RawBuilder<{ id: number }> {
  const { words, trigrams } = searchQuestion(spellings[0] ?? '')
  if (trigrams !== null) return sql`(SELECT rowid AS id FROM contact_trigrams WHERE contact_trigrams MATCH ${trigrams})`
  if (words !== null) return sql`(SELECT rowid AS id FROM contact_words WHERE contact_words MATCH ${words})`
  return sql`(SELECT 0 AS id WHERE 0)`
}
