import type { ReadableDb } from '../open-database.ts'

export type TrashKind = 'customer' | 'purchase' | 'follow-up' | 'product' | 'custom-field'
export type TrashedRecord = {
  readonly kind: TrashKind
  readonly id: number
  readonly title: string
  readonly deletedAt: string
}

/** The newest records in the trash of each kind; a purchase is called by its number and its customer. */
export async function readTrash(db: ReadableDb, limit: number): Promise<readonly TrashedRecord[]> {
  const customers = await db
    .selectFrom('contacts')
    .select(['id', 'display_name as title', 'deleted_at'])
    .where('deleted_at', 'is not', null)
    .where('merged_into_id', 'is', null)
    .where('staged_batch_id', 'is', null)
    .orderBy('deleted_at', 'desc')
    .limit(limit)
    .execute()
  const purchases = await db
    .selectFrom('purchases')
    .leftJoin('contacts', 'contacts.id', 'purchases.contact_id')
    .select(['purchases.id', 'purchases.number', 'contacts.display_name', 'purchases.deleted_at'])
    .where('purchases.deleted_at', 'is not', null)
    .where('purchases.staged_batch_id', 'is', null)
    .orderBy('purchases.deleted_at', 'desc')
    .limit(limit)
    .execute()
  const followUps = await db
    .selectFrom('follow_ups')
    .select(['id', 'title', 'deleted_at'])
    .where('deleted_at', 'is not', null)
    .orderBy('deleted_at', 'desc')
    .limit(limit)
    .execute()
  const products = await db
    .selectFrom('products')
    .select(['id', 'name as title', 'deleted_at'])
    .where('deleted_at', 'is not', null)
    .where('staged_batch_id', 'is', null)
    .orderBy('deleted_at', 'desc')
    .limit(limit)
    .execute()
  const fields = await db
    .selectFrom('custom_fields')
    .select(['id', 'name as title', 'deleted_at'])
    .where('deleted_at', 'is not', null)
    .orderBy('deleted_at', 'desc')
    .limit(limit)
    .execute()
  const numbered = purchases.map(({ number, display_name, ...row }) => ({
    ...row,
    title: display_name === null ? `#${number}` : `#${number} · ${display_name}`,
  }))
  const of = (kind: TrashKind, rows: readonly { id: number; title: string; deleted_at: string | null }[]) =>
    rows.map(({ id, title, deleted_at }) => ({ kind, id, title, deletedAt: deleted_at ?? '' }))
  return [
    ...of('customer', customers),
    ...of('purchase', numbered),
    ...of('follow-up', followUps),
    ...of('product', products),
    ...of('custom-field', fields),
  ]
    .sort((a, b) => (a.deletedAt < b.deletedAt ? 1 : a.deletedAt > b.deletedAt ? -1 : 0))
    .slice(0, limit)
}

/** How many records are in the trash. */
export async function countTrash(db: ReadableDb): Promise<number> {
  let total = 0
  for (const table of ['contacts', 'purchases', 'follow_ups', 'products', 'custom_fields'] as const) {
    let rows = db
      .selectFrom(table as 'contacts')
      .select((e) => e.fn.countAll<number>().as('n'))
      .where('deleted_at', 'is not', null)
    // Who was merged into another is not in the trash.
    if (table === 'contacts') rows = rows.where('merged_into_id', 'is', null)
    total += Number((await rows.executeTakeFirstOrThrow()).n)
  }
  return total
}

/** Customers of some follow-ups. */
export async function readContactIdsOf(db: ReadableDb, ids: readonly number[]): Promise<readonly number[]> {
  const found = new Set<number>()
  for (let at = 0; at < ids.length; at += 500) {
    const rows = await db
      .selectFrom('follow_ups')
      .select('contact_id')
      .distinct()
      .where('id', 'in', ids.slice(at, at + 500))
      .execute()
    for (const row of rows) if (row.contact_id !== null) found.add(row.contact_id)
  }
  return [...found]
}
