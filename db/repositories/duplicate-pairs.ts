import { sql } from 'kysely'
import type { ReadableDb, WritableDb } from '../open-database.ts'

/** Two customers who may be one; `a` is the older record. */
export type DuplicatePair = {
  readonly a: number
  readonly b: number
  readonly score: number
  readonly reasons: readonly string[]
}

/** Rows of a scan written in one short transaction. */
export const pairsAtOnce = 500

const ordered = (x: number, y: number): readonly [number, number] => (x < y ? [x, y] : [y, x])

/** Writes found pairs. At most `pairsAtOnce`. */
export async function insertPairs(trx: WritableDb, scan: number, pairs: readonly DuplicatePair[]): Promise<void> {
  const rows = pairs.map(({ a, b, score, reasons }) => [...ordered(a, b), score, JSON.stringify(reasons)])
  await sql`INSERT OR IGNORE INTO duplicate_pairs (scan, contact_a, contact_b, score, reasons)
    SELECT ${scan}, value ->> 0, value ->> 1, value ->> 2, value ->> 3 FROM json_each(${JSON.stringify(rows)})`.execute(
    trx,
  )
}

/** Takes away the pairs of one customer. */
export async function deletePairsOf(trx: WritableDb, scan: number, contactId: number): Promise<void> {
  for (const column of ['contact_a', 'contact_b'] as const)
    await trx.deleteFrom('duplicate_pairs').where('scan', '=', scan).where(column, '=', contactId).execute()
}

/** Takes away some pairs that are of no scan that is shown. @returns how many there were */
export async function deleteOldPairs(trx: WritableDb, shown: number): Promise<number> {
  const { numAffectedRows } = await sql`DELETE FROM duplicate_pairs WHERE (scan, contact_a, contact_b) IN
    (SELECT scan, contact_a, contact_b FROM duplicate_pairs WHERE scan <> ${shown} LIMIT ${pairsAtOnce * 2})`.execute(
    trx,
  )
  return Number(numAffectedRows ?? 0)
}

/** Pairs of visible customers of whom nobody said that they are two. */
const shownPairs = (db: ReadableDb, scan: number) =>
  db
    .selectFrom('duplicate_pairs as p')
    .innerJoin('contacts as a', 'a.id', 'p.contact_a')
    .innerJoin('contacts as b', 'b.id', 'p.contact_b')
    .where('p.scan', '=', scan)
    .where('a.deleted_at', 'is', null)
    .where('a.staged_batch_id', 'is', null)
    .where('b.deleted_at', 'is', null)
    .where('b.staged_batch_id', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('not_duplicates as n')
            .select('n.id')
            .whereRef('n.contact_a', '=', 'p.contact_a')
            .whereRef('n.contact_b', '=', 'p.contact_b'),
        ),
      ),
    )

export async function countPairs(db: ReadableDb, scan: number): Promise<number> {
  const row = await shownPairs(db, scan)
    .select((e) => e.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return Number(row.n)
}

/** A page of pairs, the likeliest first. */
export async function readPairs(
  db: ReadableDb,
  scan: number,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<readonly DuplicatePair[]> {
  const rows = await shownPairs(db, scan)
    .select(['p.contact_a as a', 'p.contact_b as b', 'p.score', 'p.reasons'])
    .orderBy('p.score', 'desc')
    .orderBy('p.contact_a')
    .orderBy('p.contact_b')
    .offset(offset)
    .limit(limit)
    .execute()
  return rows.map((row) => ({ ...row, reasons: JSON.parse(row.reasons) as string[] }))
}

/** Those of whom somebody said that they are not this customer. */
export async function readNotDuplicatesOf(db: ReadableDb, contactId: number): Promise<ReadonlySet<number>> {
  const rows = await db
    .selectFrom('not_duplicates')
    .select(['contact_a', 'contact_b'])
    .where((e) => e.or([e('contact_a', '=', contactId), e('contact_b', '=', contactId)]))
    .execute()
  return new Set(rows.map((row) => (row.contact_a === contactId ? row.contact_b : row.contact_a)))
}
