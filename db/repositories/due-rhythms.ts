import type { ReadableDb } from '../open-database.ts'
import { countedLines, type RhythmLine, type StoredRhythm } from './rhythms.ts'

/** Customers in blocks of ids, so that long readings can pause between two blocks. `from` and `to` are inclusive. */
export type ContactBlock = { readonly from: number; readonly to: number }

/** The largest id of a customer, 0 in an empty shop. */
export async function lastContactId(db: ReadableDb): Promise<number> {
  const row = await db
    .selectFrom('contacts')
    .select((e) => e.fn.max<number | null>('id').as('id'))
    .executeTakeFirst()
  return row?.id ?? 0
}

/** Ids of customers in a block whom a reader may see. */
export async function visibleContactIds(db: ReadableDb, { from, to }: ContactBlock): Promise<readonly number[]> {
  const rows = await db
    .selectFrom('contacts')
    .select('id')
    .where('id', '>=', from)
    .where('id', '<=', to)
    .where('deleted_at', 'is', null)
    .where('staged_batch_id', 'is', null)
    // Whoever doesn't want to be contacted is on no list of people to call.
    .where('do_not_contact', '=', 0)
    .execute()
  return rows.map(({ id }) => id)
}

/** Ids of products that no reader may see. */
export async function hiddenProductIds(db: ReadableDb): Promise<ReadonlySet<number>> {
  const rows = await db
    .selectFrom('products')
    .select('id')
    .where((e) => e.or([e('deleted_at', 'is not', null), e('staged_batch_id', 'is not', null)]))
    .execute()
  return new Set(rows.map(({ id }) => id))
}

/** The stored rhythms of a block that may be in a due state on a day, with those of customers no reader may see. */
export async function dueRhythms(
  db: ReadableDb,
  { from, to }: ContactBlock,
  { customersOnly }: { readonly customersOnly: boolean },
): Promise<readonly StoredRhythm[]> {
  let query = db.selectFrom('rhythms').selectAll().where('contact_id', '>=', from).where('contact_id', '<=', to)
  if (customersOnly) query = query.where('product_id', '=', 0)
  return await query.execute()
}

/**
 * Customers of the first purchases after a day; at most `limit` purchases are looked at, of which one customer may have
 * several, and the count of which tells whether there are more.
 */
export async function firstPurchasesAfter(
  db: ReadableDb,
  day: string,
  limit: number,
): Promise<{ readonly purchases: number; readonly contactIds: ReadonlySet<number> }> {
  const rows = await db
    .selectFrom('purchases')
    .select('contact_id')
    .where('day', '>', day)
    .where('deleted_at', 'is', null)
    .where('staged_batch_id', 'is', null)
    .orderBy('day')
    .limit(limit)
    .execute()
  return { purchases: rows.length, contactIds: new Set(rows.flatMap(({ contact_id }) => contact_id ?? [])) }
}

/** Customers of a block with any purchase after a day: their stored rhythm knows more than that day did. */
export async function contactsWithPurchasesAfter(
  db: ReadableDb,
  { from, to }: ContactBlock,
  day: string,
): Promise<ReadonlySet<number>> {
  const rows = await db
    .selectFrom('purchases')
    .select('contact_id')
    .distinct()
    .where('contact_id', '>=', from)
    .where('contact_id', '<=', to)
    .where('day', '>', day)
    .execute()
  return new Set(rows.flatMap(({ contact_id }) => contact_id ?? []))
}

/** The lines of a block that count up to a day, by customer. */
export async function linesUntil(
  db: ReadableDb,
  { from, to }: ContactBlock,
  day: string,
): Promise<ReadonlyMap<number, readonly RhythmLine[]>> {
  const rows = await countedLines(db)
    .where('purchases.contact_id', '>=', from)
    .where('purchases.contact_id', '<=', to)
    .where('purchases.day', '<=', day)
    .orderBy('purchases.contact_id')
    .execute()
  const byContact = new Map<number, RhythmLine[]>()
  for (const row of rows) {
    if (row.contactId === null) continue
    const known = byContact.get(row.contactId)
    if (known === undefined) byContact.set(row.contactId, [row])
    else known.push(row)
  }
  return byContact
}
