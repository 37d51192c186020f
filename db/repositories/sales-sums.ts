import { sql } from 'kysely'
import type { ReadableDb } from '../open-database.ts'

/**
 * Sums over the purchases of some days, both ends included. Callers ask month by month: each answer reads one stretch of
 * the index on the day, some 30 000 purchases of a large shop in 10 ms, so that no other call waits long.
 * Amounts are minor units net of returns; a return is not counted as a purchase.
 */
export type DaySpan = { readonly from: string; readonly to: string }

const counted = (db: ReadableDb, { from, to }: DaySpan) =>
  db
    .selectFrom('purchases')
    .where('purchases.day', '>=', from)
    .where('purchases.day', '<=', to)
    .where('purchases.deleted_at', 'is', null)
    .where('purchases.staged_batch_id', 'is', null)

const purchasesCounted = sql<number>`coalesce(sum(1 - purchases.is_return), 0)`
const amountCounted = sql<number>`coalesce(sum(purchases.total), 0)`

/** How much was sold. */
export async function sumSales(
  db: ReadableDb,
  span: DaySpan,
): Promise<{ readonly purchases: number; readonly amount: number }> {
  return await counted(db, span)
    .select([purchasesCounted.as('purchases'), amountCounted.as('amount')])
    .executeTakeFirstOrThrow()
}

/** The same with the number of customers who bought; purchases without a customer have none. */
export async function sumSalesAndBuyers(
  db: ReadableDb,
  span: DaySpan,
): Promise<{ readonly purchases: number; readonly amount: number; readonly customers: number }> {
  return await counted(db, span)
    .select([
      purchasesCounted.as('purchases'),
      amountCounted.as('amount'),
      sql<number>`count(DISTINCT CASE WHEN purchases.is_return = 0 THEN purchases.contact_id END)`.as('customers'),
    ])
    .executeTakeFirstOrThrow()
}

/** Of one stretch of customers (by id), those who bought on these days. */
export async function countBuyers(
  db: ReadableDb,
  span: DaySpan,
  ids: { readonly after: number; readonly upTo: number },
): Promise<number> {
  const { n } = await db
    .selectFrom('contacts')
    .select((e) => e.fn.countAll<number>().as('n'))
    .where('contacts.id', '>', ids.after)
    .where('contacts.id', '<=', ids.upTo)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('purchases')
          .select('purchases.id')
          .whereRef('purchases.contact_id', '=', 'contacts.id')
          .where('purchases.day', '>=', span.from)
          .where('purchases.day', '<=', span.to)
          .where('purchases.is_return', '=', 0)
          .where('purchases.deleted_at', 'is', null)
          .where('purchases.staged_batch_id', 'is', null),
      ),
    )
    .executeTakeFirstOrThrow()
  return Number(n)
}

/** The largest id that a customer ever got. */
export async function lastContactId(db: ReadableDb): Promise<number> {
  const row = await db
    .selectFrom('contacts')
    .select((e) => e.fn.max<number | null>('id').as('id'))
    .executeTakeFirst()
  return row?.id ?? 0
}

/** Sums of each customer; null = purchases that name none. */
export async function sumByCustomer(
  db: ReadableDb,
  span: DaySpan,
): Promise<
  readonly {
    readonly customerId: number | null
    readonly purchases: number
    readonly amount: number
    readonly lastOn: string
  }[]
> {
  return await counted(db, span)
    .select([
      'purchases.contact_id as customerId',
      purchasesCounted.as('purchases'),
      amountCounted.as('amount'),
      sql<string>`max(purchases.day)`.as('lastOn'),
    ])
    .groupBy('purchases.contact_id')
    .execute()
}

/** Sums of each product; lines that name no product are grouped by their text. Quantity in thousandths. */
export async function sumByProduct(
  db: ReadableDb,
  span: DaySpan,
): Promise<
  readonly {
    readonly productId: number | null
    readonly name: string
    readonly quantity: number
    readonly amount: number
    readonly lines: number
  }[]
> {
  return await counted(db, span)
    .innerJoin('purchase_lines', 'purchase_lines.purchase_id', 'purchases.id')
    .leftJoin('products', 'products.id', 'purchase_lines.product_id')
    .select([
      'purchase_lines.product_id as productId',
      sql<string>`coalesce(products.name, purchase_lines.name)`.as('name'),
      sql<number>`sum(purchase_lines.quantity)`.as('quantity'),
      sql<number>`coalesce(sum(purchase_lines.line_total), 0)`.as('amount'),
      sql<number>`count(*)`.as('lines'),
    ])
    .groupBy(['purchase_lines.product_id', sql`coalesce(products.name, purchase_lines.name)`])
    .execute()
}

/** Sums of each way of paying, by the day of the purchase. */
export async function sumByPaymentMethod(
  db: ReadableDb,
  span: DaySpan,
): Promise<readonly { readonly method: string; readonly payments: number; readonly amount: number }[]> {
  return await counted(db, span)
    .innerJoin('payments', 'payments.purchase_id', 'purchases.id')
    .select([
      'payments.method as method',
      sql<number>`count(*)`.as('payments'),
      sql<number>`sum(payments.amount)`.as('amount'),
    ])
    .groupBy('payments.method')
    .execute()
}

/** Customers who bought, and those of them whose first purchase ever was in this time. */
export async function countNewBuyers(
  db: ReadableDb,
  span: DaySpan,
): Promise<{ readonly customers: number; readonly newCustomers: number }> {
  return await counted(db, span)
    .innerJoin('contacts', 'contacts.id', 'purchases.contact_id')
    .where('purchases.is_return', '=', 0)
    .select([
      sql<number>`count(DISTINCT purchases.contact_id)`.as('customers'),
      sql<number>`count(DISTINCT CASE WHEN contacts.first_on >= ${span.from} THEN purchases.contact_id END)`.as(
        'newCustomers',
      ),
    ])
    .executeTakeFirstOrThrow()
}

/** Names of customers, also of those in the trash: their purchases count. */
export async function namesOfCustomers(db: ReadableDb, ids: readonly number[]): Promise<ReadonlyMap<number, string>> {
  const names = new Map<number, string>()
  for (let from = 0; from < ids.length; from += 5000) {
    const rows = await db
      .selectFrom('contacts')
      .select(['id', 'display_name'])
      .where('id', 'in', ids.slice(from, from + 5000))
      .execute()
    for (const row of rows) names.set(row.id, row.display_name)
  }
  return names
}
