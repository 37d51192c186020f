import { sql } from 'kysely'
import type { ReadableDb } from '../open-database.ts'

/** Which complaints are asked for. */
export type ComplaintChoice = {
  readonly status: 'open' | 'closed' | 'all'
  readonly customerId?: number | undefined
}

const listed = (db: ReadableDb, { status, customerId }: ComplaintChoice) => {
  let query = db
    .selectFrom('complaints')
    .innerJoin('contacts', 'contacts.id', 'complaints.contact_id')
    .where('complaints.deleted_at', 'is', null)
    .where('contacts.deleted_at', 'is', null)
  if (customerId !== undefined) query = query.where('complaints.contact_id', '=', customerId)
  if (status === 'open') query = query.where('complaints.closed_on', 'is', null)
  if (status === 'closed') query = query.where('complaints.closed_on', 'is not', null)
  return query
}

const shown = (db: ReadableDb) =>
  db
    .selectFrom('complaints')
    .innerJoin('contacts', 'contacts.id', 'complaints.contact_id')
    .leftJoin('products', 'products.id', 'complaints.product_id')
    .leftJoin('purchases', 'purchases.id', 'complaints.purchase_id')
    .selectAll('complaints')
    .select([
      'contacts.display_name as customer',
      'contacts.photo_id as photoId',
      'contacts.do_not_contact as doNotContact',
      'products.name as product',
      'purchases.number as purchaseNumber',
    ])

export type ListedComplaint = Awaited<ReturnType<typeof readComplaints>>[number]

/** How many there are of a choice. */
export async function countComplaints(db: ReadableDb, choice: ComplaintChoice): Promise<number> {
  const row = await listed(db, choice)
    .select((e) => e.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return Number(row.n)
}

/** One page of ids: open ones by what was promised first, the others the newest first. */
export async function complaintPage(
  db: ReadableDb,
  choice: ComplaintChoice,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<readonly number[]> {
  const query = listed(db, choice).select('complaints.id').limit(limit).offset(offset)
  const ordered =
    choice.status === 'open'
      ? query.orderBy(sql`coalesce(complaints.promised_on, complaints.opened_on)`).orderBy('complaints.id')
      : query
          .orderBy(choice.status === 'closed' ? 'complaints.closed_on' : 'complaints.opened_on', 'desc')
          .orderBy('complaints.id', 'desc')
  return (await ordered.execute()).map(({ id }) => id)
}

/** Complaints with the names beside them, in the order of `ids`; those in the trash too. */
export async function readComplaints(db: ReadableDb, ids: readonly number[]) {
  if (ids.length === 0) return []
  const rows = await shown(db).where('complaints.id', 'in', ids).execute()
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** How many open complaints each of some customers has; nobody without one is in the map. */
export async function countOpenComplaints(
  db: ReadableDb,
  contactIds: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  if (contactIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('complaints')
    .select((e) => ['contact_id', e.fn.countAll<number>().as('n')])
    .where('contact_id', 'in', contactIds)
    .where('closed_on', 'is', null)
    .where('deleted_at', 'is', null)
    .groupBy('contact_id')
    .execute()
  return new Map(rows.map(({ contact_id, n }) => [contact_id, Number(n)]))
}
