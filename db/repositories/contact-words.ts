import { sql } from 'kysely'
import type { ReadableDb } from '../open-database.ts'

export type WordKind = 'towns' | 'sources' | 'languages'

/** A word as it was written, and how many customers have it so. */
export type UsedWord = { readonly value: string; readonly customers: number }

/** The different towns, sources or languages of the shop, each spelling by itself; counted in an index. */
export function usedWords(db: ReadableDb, kind: WordKind) {
  if (kind === 'towns')
    return db
      .selectFrom('addresses')
      .select((e) => ['city as value', e.fn.countAll<number>().as('customers')])
      .where('city', '<>', sql.lit(''))
      .groupBy('city')
  const column = kind === 'sources' ? 'source' : 'language'
  return db
    .selectFrom('contacts')
    .select((e) => [`${column} as value` as const, e.fn.countAll<number>().as('customers')])
    .where(column, '<>', sql.lit(''))
    .where('deleted_at', 'is', null)
    .where('staged_batch_id', 'is', null)
    .groupBy(column)
}

export async function readUsedWords(db: ReadableDb, kind: WordKind): Promise<readonly UsedWord[]> {
  return (await usedWords(db, kind).execute()) as readonly UsedWord[]
}
