import { sql } from 'kysely'
import type { ReadableDb, WritableDb } from '../open-database.ts'

/** What was taken back of one line so far. */
export type ReturnedPart = {
  readonly lineId: number
  /** Thousandths, positive. */
  readonly quantity: number
  /** Discounts and amounts given back, positive minor units. */
  readonly discount: number
  readonly amount: number
}

/** Returns of some lines, by line; returns in the trash don't count. */
export async function readReturned(
  db: ReadableDb,
  lineIds: readonly number[],
): Promise<ReadonlyMap<number, ReturnedPart>> {
  if (lineIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('purchase_lines')
    .innerJoin('purchases', 'purchases.id', 'purchase_lines.purchase_id')
    .select((e) => [
      'purchase_lines.return_of as lineId',
      e.fn.sum<number>('purchase_lines.quantity').as('quantity'),
      e.fn.sum<number>('purchase_lines.discount').as('discount'),
      e.fn.sum<number | null>('purchase_lines.line_total').as('amount'),
    ])
    .where('purchase_lines.return_of', 'in', [...lineIds])
    .where('purchases.deleted_at', 'is', null)
    .where('purchases.staged_batch_id', 'is', null)
    .groupBy('purchase_lines.return_of')
    .execute()
  return new Map(
    rows.flatMap(({ lineId, quantity, discount, amount }) =>
      lineId === null ? [] : [[lineId, { lineId, quantity: -quantity, discount, amount: -(amount ?? 0) }] as const],
    ),
  )
}

/** The first line whose returns exceed what was bought, among the lines that a purchase sold or took back. */
export async function findTooLargeReturn(db: ReadableDb, purchaseId: number): Promise<number | null> {
  const own = await db
    .selectFrom('purchase_lines')
    .select(['id', 'return_of'])
    .where('purchase_id', '=', purchaseId)
    .execute()
  const originals = [
    ...new Set(own.flatMap((line) => (line.return_of === null ? [line.id] : [line.id, line.return_of]))),
  ]
  const returned = await readReturned(db, originals)
  if (returned.size === 0) return null
  const bought = await db
    .selectFrom('purchase_lines')
    .select(['id', 'quantity'])
    .where('id', 'in', [...returned.keys()])
    .execute()
  return bought.find(({ id, quantity }) => (returned.get(id)?.quantity ?? 0) > quantity)?.id ?? null
}

/** The return lines that point to a line, with the day their purchase went into the trash. */
export async function readReturnLines(
  db: ReadableDb,
  lineId: number,
): Promise<readonly { readonly id: number; readonly deletedAt: string | null }[]> {
  return await db
    .selectFrom('purchase_lines')
    .innerJoin('purchases', 'purchases.id', 'purchase_lines.purchase_id')
    .select(['purchase_lines.id as id', 'purchases.deleted_at as deletedAt'])
    .where('purchase_lines.return_of', '=', lineId)
    .execute()
}

/** Visible purchases that took something back of the given ones. */
export async function readReturnsOf(db: ReadableDb, purchaseIds: readonly number[]): Promise<readonly number[]> {
  const rows = await db
    .selectFrom('purchase_lines as bought')
    .innerJoin('purchase_lines as returned', 'returned.return_of', 'bought.id')
    .innerJoin('purchases', 'purchases.id', 'returned.purchase_id')
    .select('purchases.id as id')
    .distinct()
    .where('bought.purchase_id', 'in', [...purchaseIds])
    .where('purchases.deleted_at', 'is', null)
    .execute()
  return rows.map((row) => row.id)
}

/** What visible returns gave back of a purchase: of its discount, its rounding and its total, with the sign they have there. */
export async function readGivenBack(
  db: ReadableDb,
  purchaseId: number,
): Promise<{ readonly discount: number; readonly rounding: number; readonly total: number }> {
  const returns = await readReturnsOf(db, [purchaseId])
  if (returns.length === 0) return { discount: 0, rounding: 0, total: 0 }
  const sums = await db
    .selectFrom('purchases')
    .select((e) => [
      e.fn.sum<number>('discount').as('discount'),
      e.fn.sum<number>('rounding').as('rounding'),
      e.fn.sum<number | null>('total').as('total'),
    ])
    .where('id', 'in', [...returns])
    .executeTakeFirstOrThrow()
  return { discount: sums.discount, rounding: 0 - sums.rounding, total: 0 - (sums.total ?? 0) }
}

/** Purchases of which the given ones took something back. */
export async function readOriginalsOf(
  db: ReadableDb,
  purchaseIds: readonly number[],
): Promise<readonly { readonly id: number; readonly deletedAt: string | null }[]> {
  return await db
    .selectFrom('purchase_lines as returned')
    .innerJoin('purchase_lines as bought', 'bought.id', 'returned.return_of')
    .innerJoin('purchases', 'purchases.id', 'bought.purchase_id')
    .select(['purchases.id as id', 'purchases.deleted_at as deletedAt'])
    .distinct()
    .where('returned.purchase_id', 'in', [...purchaseIds])
    .execute()
}

/**
 * Whether an act left a return in force of which the purchase is in the trash or smaller than what came back: taking
 * back an older act could.
 */
export async function leavesBrokenReturn(db: WritableDb, actId: number): Promise<boolean> {
  const { rows } = await sql`
    WITH touched AS (
      SELECT record_id AS id FROM journal WHERE act_id = ${actId} AND table_name = 'purchases'
      UNION
      SELECT line.purchase_id FROM journal JOIN purchase_lines AS line ON line.id = journal.record_id
      WHERE journal.act_id = ${actId} AND journal.table_name = 'purchase_lines'
    ), originals AS (
      SELECT DISTINCT coalesce(line.return_of, line.id) AS id
      FROM touched JOIN purchase_lines AS line ON line.purchase_id = touched.id
    )
    SELECT bought.id
    FROM originals
    JOIN purchase_lines AS bought ON bought.id = originals.id
    JOIN purchases AS sale ON sale.id = bought.purchase_id
    JOIN purchase_lines AS returned ON returned.return_of = bought.id
    JOIN purchases AS refund ON refund.id = returned.purchase_id
    WHERE refund.deleted_at IS NULL AND refund.staged_batch_id IS NULL
    GROUP BY bought.id
    HAVING sale.deleted_at IS NOT NULL OR -sum(returned.quantity) > bought.quantity
    LIMIT 1`.execute(db)
  return rows.length > 0
}
