import { sql, type ExpressionBuilder } from 'kysely'
import { queryTerms } from '#shared/domain/name-folding.ts'
import type { ReadableDb } from '../open-database.ts'
import type { ShopTables } from '../schema.ts'
import { readCustomerNames } from './contact-names.ts'
import { matchingContacts } from './matching-contacts.ts'

export type PurchaseFilter = {
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly customerId?: number | undefined
  readonly method?: string | undefined
  readonly search: string
}
export type Page = { readonly offset: number; readonly limit: number }

/** Names of lines that a row of the list shows. */
const shownItems = 3

function filtered(db: ReadableDb, filter: PurchaseFilter) {
  const { from, to, customerId, method } = filter
  let query = db.selectFrom('purchases').where('deleted_at', 'is', null).where('staged_batch_id', 'is', null)
  if (from !== undefined) query = query.where('day', '>=', from)
  if (to !== undefined) query = query.where('day', '<=', to)
  if (customerId !== undefined) query = query.where('contact_id', '=', customerId)
  if (method !== undefined) {
    // The plus keeps the planner from starting at the payments and sorting half of the shop.
    const paid = sql<boolean>`+purchases.id IN (SELECT purchase_id FROM payments WHERE method = ${method})`
    query = query.where(paid)
  }
  for (const spellings of queryTerms(filter.search)) query = query.where((e) => e.or(foundBy(e, spellings)))
  return query
}

/** One word of the search: part of the customer, a product, a note or free-text line, or the number itself. */
function foundBy(e: ExpressionBuilder<ShopTables, 'purchases'>, spellings: readonly string[]) {
  const like = (column: 'products.folded' | 'noted.folded') =>
    sql<boolean>`(${sql.join(
      spellings.map((word) => sql`${sql.ref(column)} LIKE ${`%${word}%`}`),
      sql` OR `,
    )})`
  const number = Number(spellings[0])
  return [
    e('purchases.contact_id', 'in', e.selectFrom(matchingContacts(spellings).as('found')).select('found.id')),
    e(
      'purchases.id',
      'in',
      e
        .selectFrom('purchase_lines')
        .select('purchase_lines.purchase_id')
        .where(
          'purchase_lines.product_id',
          'in',
          e.selectFrom('products').select('products.id').where(like('products.folded')),
        ),
    ),
    e(
      'purchases.id',
      'in',
      e
        .selectFrom('purchases as noted')
        .select('noted.id')
        .where('noted.folded', '<>', sql.lit(''))
        .where(like('noted.folded')),
    ),
    ...(Number.isSafeInteger(number) ? [e('purchases.number', '=', number)] : []),
  ]
}

/** How many purchases the filter holds and what they come to, in minor units; unknown amounts count as nothing. */
export async function sumPurchases(db: ReadableDb, filter: PurchaseFilter): Promise<{ total: number; sum: number }> {
  const row = await filtered(db, filter)
    .select((e) => [e.fn.countAll<number>().as('total'), e.fn.sum<number | null>('total').as('sum')])
    .executeTakeFirstOrThrow()
  return { total: row.total, sum: row.sum ?? 0 }
}

/** One page of the filter, newest day first, within a day as they were entered. */
export async function listPurchases(db: ReadableDb, filter: PurchaseFilter, { offset, limit }: Page) {
  const rows = await filtered(db, filter)
    .select(['id', 'number', 'contact_id', 'day', 'time', 'total', 'is_return'])
    .orderBy('day', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .offset(offset)
    .execute()
  const ids = rows.map((row) => row.id)
  const names = await readCustomerNames(
    db,
    rows.flatMap((row) => (row.contact_id === null ? [] : [row.contact_id])),
  )
  const lines = ids.length === 0 ? [] : await linesOf(db, ids)
  const payments = ids.length === 0 ? [] : await methodsOf(db, ids)
  const linesBy = Map.groupBy(lines, (line) => line.purchase_id)
  const methodsBy = Map.groupBy(payments, (payment) => payment.purchase_id)
  return rows.map((row) => {
    const own = linesBy.get(row.id) ?? []
    return {
      id: row.id,
      number: row.number,
      customerId: row.contact_id,
      customer: row.contact_id === null ? null : (names.get(row.contact_id) ?? null),
      day: row.day,
      time: row.time,
      total: row.total,
      isReturn: row.is_return === 1,
      items: own.slice(0, shownItems).map((line) => line.name),
      lineCount: own.length,
      methods: [...new Set((methodsBy.get(row.id) ?? []).map((payment) => payment.method))],
    }
  })
}

const linesOf = (db: ReadableDb, ids: readonly number[]) =>
  db
    .selectFrom('purchase_lines')
    .select(['purchase_id', 'name'])
    .where('purchase_id', 'in', [...ids])
    .orderBy('purchase_id')
    .orderBy('position')
    .execute()

const methodsOf = (db: ReadableDb, ids: readonly number[]) =>
  db
    .selectFrom('payments')
    .select(['purchase_id', 'method'])
    .where('purchase_id', 'in', [...ids])
    .orderBy('purchase_id')
    .orderBy('id')
    .execute()
