import type { ReadableDb, WritableDb } from '#db/open-database.ts'
import { readSetting, writeSetting } from '#backend/shop-settings.ts'

/** How far everything was seen when the pairs were worked out. */
export type LookMarks = {
  /** Newest entry of the journal. */
  readonly journalId: number
  /** Newest customer; those of an import under way come after it. */
  readonly contactId: number
}
export type LastLook = LookMarks & {
  /** Which rows of duplicate_pairs are shown. */
  readonly scan: number
  readonly at: string
}

const key = 'duplicates'

export const readLook = (db: ReadableDb): Promise<LastLook | null> => readSetting<LastLook>(db, key)
export const writeLook = (db: WritableDb, look: LastLook): Promise<void> => writeSetting(db, key, look)

/** How far there is something to be seen now. */
export async function readMarks(db: ReadableDb): Promise<LookMarks> {
  const max = (e: { id: number | null } | undefined) => e?.id ?? 0
  const journal = await db
    .selectFrom('journal')
    .select((e) => e.fn.max<number | null>('id').as('id'))
    .executeTakeFirst()
  const newest = await db
    .selectFrom('contacts')
    .select((e) => e.fn.max<number | null>('id').as('id'))
    .executeTakeFirst()
  const staged = await db
    .selectFrom('contacts')
    .select((e) => e.fn.min<number | null>('id').as('id'))
    .where('staged_batch_id', 'is not', null)
    .executeTakeFirst()
  return { journalId: max(journal), contactId: max(staged) > 0 ? max(staged) - 1 : max(newest) }
}

/** Parts of a card by which customers are compared. */
const compared = ['contacts', 'contact_points', 'addresses'] as const

/** More changes than these are not read one by one. */
const mostEntries = 20_000

/** Customers who are new or changed since a look, at most `limit`; null where there are more. */
export async function changedSince(db: ReadableDb, look: LookMarks, limit: number): Promise<readonly number[] | null> {
  const now = await readMarks(db)
  if (now.journalId - look.journalId > mostEntries) return null
  const added = await db
    .selectFrom('contacts')
    .select('id')
    .where('id', '>', look.contactId)
    .where('staged_batch_id', 'is', null)
    .limit(limit + 1)
    .execute()
  const changed = await db
    .selectFrom('journal')
    .select('contact_id')
    .distinct()
    .where('id', '>', look.journalId)
    .where('contact_id', 'is not', null)
    .where('table_name', 'in', compared)
    .limit(limit + 1)
    .execute()
  const ids = new Set([...added.map(({ id }) => id), ...changed.flatMap(({ contact_id: id }) => id ?? [])])
  return ids.size > limit ? null : [...ids]
}
