import { sql } from 'kysely'
import type { ReadableDb } from '../open-database.ts'

/** How people are called, and in which language they are spoken to. */
export type GivenName = { readonly givenName: string; readonly language: string }
export type NamedCustomer = { readonly customerId: number; readonly spent: number }

/** Customers as the index by given name holds them; its conditions must stand here as they are there, not as parameters. */
const callable = (db: ReadableDb) =>
  db
    .selectFrom('contacts')
    .where('given_name', '<>', sql.lit(''))
    .where('do_not_contact', '=', sql.lit(0))
    .where('deleted_at', 'is', null)
    .where('staged_batch_id', 'is', null)

/** Every given name that somebody has who may be called, once for each language: read from the index alone. */
export async function readGivenNames(db: ReadableDb): Promise<readonly GivenName[]> {
  return await callable(db)
    .select(['given_name as givenName', 'language'])
    .groupBy(['given_name', 'language'])
    .execute()
}

/** Who is called so and has no name day on the card, those who bought most first. */
export async function readNamesakes(
  db: ReadableDb,
  { givenName, language }: GivenName,
  limit: number,
): Promise<readonly NamedCustomer[]> {
  return await callable(db)
    .select(['id as customerId', 'spent'])
    .where('given_name', '=', givenName)
    .where('language', '=', language)
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom('yearly_days')
            .select('yearly_days.id')
            .whereRef('yearly_days.contact_id', '=', 'contacts.id')
            .where('yearly_days.kind', '=', 'name-day'),
        ),
      ),
    )
    .orderBy('spent', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute()
}
