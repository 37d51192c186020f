import type { ReadableDb } from '../open-database.ts'

/** The parts of a customer's card in their order. */
export async function readContactParts(db: ReadableDb, contactId: number) {
  const points = await db
    .selectFrom('contact_points')
    .select(['kind', 'label', 'value', 'e164'])
    .where('contact_id', '=', contactId)
    .orderBy('position')
    .orderBy('id')
    .execute()
  const addresses = await db
    .selectFrom('addresses')
    .select(['label', 'street', 'city', 'region', 'postal_code', 'country', 'formatted'])
    .where('contact_id', '=', contactId)
    .orderBy('position')
    .orderBy('id')
    .execute()
  const externalIds = await db
    .selectFrom('external_ids')
    .select(['source', 'value'])
    .where('contact_id', '=', contactId)
    .orderBy('id')
    .execute()
  return { points, addresses, externalIds }
}

/** Rhythms of one customer: over all products first, then by product name. Hidden products are left out. */
export async function readContactRhythms(db: ReadableDb, contactId: number) {
  return await db
    .selectFrom('rhythms')
    .leftJoin('products', 'products.id', 'rhythms.product_id')
    .selectAll('rhythms')
    .select(['products.name as productName'])
    .where('contact_id', '=', contactId)
    .where((e) =>
      e.or([
        e('rhythms.product_id', '=', 0),
        e.and([e('products.deleted_at', 'is', null), e('products.staged_batch_id', 'is', null)]),
      ]),
    )
    .orderBy('rhythms.product_id')
    .execute()
}

/** The newest days on which the customer bought more than was brought back, newest first. */
export async function readPurchaseDays(db: ReadableDb, contactId: number, limit: number): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('purchases')
    .innerJoin('purchase_lines', 'purchase_lines.purchase_id', 'purchases.id')
    .select('purchases.day')
    .where('purchases.contact_id', '=', contactId)
    .where('purchases.deleted_at', 'is', null)
    .where('purchases.staged_batch_id', 'is', null)
    .groupBy('purchases.day')
    .having((e) => e(e.fn.sum('purchase_lines.quantity'), '>', 0))
    .orderBy('purchases.day', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => row.day)
}

/** What a customer spent on each day from a day on. */
export async function readSpentByDay(db: ReadableDb, contactId: number, from: string) {
  return await db
    .selectFrom('purchases')
    .select((e) => ['day', e.fn.sum<number | null>('total').as('amount')])
    .where('contact_id', '=', contactId)
    .where('day', '>=', from)
    .where('deleted_at', 'is', null)
    .where('staged_batch_id', 'is', null)
    .groupBy('day')
    .execute()
}
