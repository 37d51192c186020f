import { sql } from 'kysely'
import type { ReadableDb } from '../open-database.ts'
import type { StoredRhythm } from './rhythms.ts'

/** A part of a ranking. */
export type RankPage = { readonly offset: number; readonly limit: number }

/** Bound parameters of one statement stay far below SQLite's limit. */
const atOnce = 500

const never = '9999-12-31'

/** Those who are due are `late` (overdue or at risk) or `expected` about now. */
export type DuePart = 'late' | 'expected'

/**
 * Customers who are due, overdue or at risk on a day; also those whom no reader may see. An expression instead of the
 * bare column: without statistics SQLite would take the index by `due_from` and sort all of them.
 */
const due = (db: ReadableDb, on: string, part: DuePart) =>
  db
    .selectFrom('rhythms')
    .where('rhythms.product_id', '=', sql.lit(0))
    .where((e) => e.fn.coalesce('rhythms.due_from', e.val(never)), '<=', on)
    .where((e) => e.fn.coalesce('rhythms.overdue_from', e.val(never)), part === 'late' ? '<=' : '>', on)
    .where((e) => e.or([e('rhythms.lost_from', 'is', null), e('rhythms.lost_from', '>', on)]))

/** Products that are overdue on a day while their customer isn't due yet. */
const ahead = (db: ReadableDb, on: string) =>
  db
    .selectFrom('rhythms')
    .where('rhythms.ahead_until', 'is not', null)
    .where('rhythms.ahead_until', '>', on)
    .where('rhythms.overdue_from', '<=', on)

/**
 * Whom no list of people to call names: in the trash, not published yet, or not to be contacted. Ranges, not `is not null`: without statistics SQLite would read all customers instead of the small indexes.
 */
const hiddenContacts = (db: ReadableDb) =>
  db
    .selectFrom('contacts')
    .select('id')
    .where('deleted_at', '>', '')
    .union(db.selectFrom('contacts').select('id').where('staged_batch_id', '>', 0))
    .union(db.selectFrom('contacts').select('id').where('do_not_contact', '=', sql.lit(1)))

/** Due customers by the most that can be at stake: what comes later can't be worth more than its `potential`. */
export async function rankedDue(
  db: ReadableDb,
  on: string,
  part: DuePart,
  page: RankPage,
): Promise<readonly StoredRhythm[]> {
  return await due(db, on, part)
    .innerJoin('contacts', 'contacts.id', 'rhythms.contact_id')
    .where('contacts.deleted_at', 'is', null)
    .where('contacts.staged_batch_id', 'is', null)
    .where('contacts.do_not_contact', '=', sql.lit(0))
    .selectAll('rhythms')
    .orderBy('rhythms.potential', 'desc')
    .limit(page.limit)
    .offset(page.offset)
    .execute()
}

/** The same of products that are overdue before their customer is due. */
export async function rankedAhead(db: ReadableDb, on: string, page: RankPage): Promise<readonly StoredRhythm[]> {
  return await ahead(db, on)
    .innerJoin('contacts', 'contacts.id', 'rhythms.contact_id')
    .innerJoin('products', 'products.id', 'rhythms.product_id')
    .where('contacts.deleted_at', 'is', null)
    .where('contacts.staged_batch_id', 'is', null)
    .where('contacts.do_not_contact', '=', sql.lit(0))
    .where('products.deleted_at', 'is', null)
    .where('products.staged_batch_id', 'is', null)
    .selectAll('rhythms')
    .orderBy('rhythms.potential', 'desc')
    .limit(page.limit)
    .offset(page.offset)
    .execute()
}

/** Where the last page of {@link rankedUnits} ended. */
export type AfterUnit = Pick<StoredRhythm, 'potential' | 'contact_id' | 'product_id'>

/**
 * Customers, and customers with a product, by the most that can be at stake; one page after another. `dueOnly` leaves
 * out those that can't be due, overdue or at risk on the day.
 */
export async function rankedUnits(
  db: ReadableDb,
  on: string,
  { customersOnly, dueOnly }: { readonly customersOnly: boolean; readonly dueOnly: boolean },
  { after, limit }: { readonly after: AfterUnit | null; readonly limit: number },
): Promise<readonly StoredRhythm[]> {
  let query = db
    .selectFrom('rhythms')
    .innerJoin('contacts', 'contacts.id', 'rhythms.contact_id')
    .leftJoin('products', 'products.id', 'rhythms.product_id')
    .where('contacts.deleted_at', 'is', null)
    .where('contacts.staged_batch_id', 'is', null)
    .where('contacts.do_not_contact', '=', sql.lit(0))
    .where('products.deleted_at', 'is', null)
    .where('products.staged_batch_id', 'is', null)
    .selectAll('rhythms')
    .orderBy('rhythms.potential', 'desc')
    .orderBy('rhythms.contact_id')
    .orderBy('rhythms.product_id')
    .limit(limit)
  if (customersOnly) query = query.where('rhythms.product_id', '=', sql.lit(0))
  if (dueOnly)
    query = query
      .where((e) => e.fn.coalesce('rhythms.due_from', e.val(never)), '<=', on)
      .where((e) => e.or([e('rhythms.lost_from', 'is', null), e('rhythms.lost_from', '>', on)]))
  if (after !== null) {
    const { potential, contact_id, product_id } = after
    query = query.where('rhythms.potential', '<=', potential).where(
      sql<boolean>`(rhythms.potential < ${potential}
        OR (rhythms.contact_id, rhythms.product_id) > (${contact_id}, ${product_id}))`,
    )
  }
  return await query.execute()
}

/**
 * How many customers {@link rankedDue} has in each part. One reading of an index, of those only whose day has come.
 * @param dueBy only those who were due on this day already
 */
export async function countDue(db: ReadableDb, on: string, dueBy = on): Promise<Readonly<Record<DuePart, number>>> {
  const row = await db
    .selectFrom('rhythms')
    .where('product_id', '=', sql.lit(0))
    .where('due_from', '<=', dueBy)
    .where((e) => e.or([e('lost_from', 'is', null), e('lost_from', '>', on)]))
    .where('contact_id', 'not in', hiddenContacts(db))
    .select((e) => [
      e.fn.countAll<number>().as('n'),
      e.fn.countAll<number>().filterWhere('overdue_from', '<=', on).as('late'),
    ])
    .executeTakeFirstOrThrow()
  return { late: row.late, expected: row.n - row.late }
}

/** Products that are overdue before their customer is due, whom a reader may see. */
export async function aheadUnits(db: ReadableDb, on: string) {
  const hiddenProducts = db
    .selectFrom('products')
    .select('id')
    .where((e) => e.or([e('deleted_at', 'is not', null), e('staged_batch_id', 'is not', null)]))
  return await ahead(db, on)
    .where('rhythms.contact_id', 'not in', hiddenContacts(db))
    .where('rhythms.product_id', 'not in', hiddenProducts)
    .select(['rhythms.contact_id as customerId', 'rhythms.product_id as productId', 'rhythms.due_from as dueFrom'])
    .execute()
}

/** How many customers {@link rankedAhead} has. Answered from an index and the hidden products. */
export async function countAhead(db: ReadableDb, on: string): Promise<number> {
  const hiddenProducts = db
    .selectFrom('products')
    .select('id')
    .where((e) => e.or([e('deleted_at', 'is not', null), e('staged_batch_id', 'is not', null)]))
  const row = await ahead(db, on)
    .where('rhythms.contact_id', 'not in', hiddenContacts(db))
    .where('rhythms.product_id', 'not in', hiddenProducts)
    // A sum, not the bare column: for that SQLite would read all rhythms in the order of customers.
    .select(sql<number>`count(DISTINCT rhythms.contact_id + 0)`.as('n'))
    .executeTakeFirstOrThrow()
  return Number(row.n)
}

/** All stored rhythms of some customers, without what no reader may see. */
export async function rhythmsOfContacts(db: ReadableDb, ids: readonly number[]): Promise<readonly StoredRhythm[]> {
  const rows: StoredRhythm[] = []
  for (let from = 0; from < ids.length; from += atOnce) {
    const some = await db
      .selectFrom('rhythms')
      .innerJoin('contacts', 'contacts.id', 'rhythms.contact_id')
      .leftJoin('products', 'products.id', 'rhythms.product_id')
      .where('rhythms.contact_id', 'in', ids.slice(from, from + atOnce))
      .where('contacts.deleted_at', 'is', null)
      .where('contacts.staged_batch_id', 'is', null)
      .where('contacts.do_not_contact', '=', sql.lit(0))
      .where('products.deleted_at', 'is', null)
      .where('products.staged_batch_id', 'is', null)
      .selectAll('rhythms')
      .execute()
    rows.push(...some)
  }
  return rows
}
