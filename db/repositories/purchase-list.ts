import { sql, type RawBuilder } from 'kysely'
import type { ReadableDb } from '../open-database.ts'
import type { FoundByWord } from '../sales-columns/sales-filter.ts'
import { readCustomerNames } from './contact-names.ts'
import { matchingContacts } from './matching-contacts.ts'
import { readOwed } from './purchase-debts.ts'

export type PurchaseFilter = {
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly customerId?: number | undefined
  readonly method?: string | undefined
  readonly productId?: number | undefined
  readonly staffId?: number | undefined
  readonly campaign?: string | undefined
  readonly kind?: 'sale' | 'return' | undefined
  readonly isOpen?: boolean | undefined
  readonly total?: { readonly from?: number | undefined; readonly to?: number | undefined } | undefined
  readonly search: string
}
export type Page = { readonly offset: number; readonly limit: number }

/** Names of lines that a row of the list shows. */
const shownItems = 3

const visible = (db: ReadableDb) =>
  db.selectFrom('purchases').where('deleted_at', 'is', null).where('staged_batch_id', 'is', null)

/** The filter as SQLite answers it at once, from the indexes by day and by customer. */
function inIndex(db: ReadableDb, { from, to, customerId }: Pick<PurchaseFilter, 'from' | 'to' | 'customerId'>) {
  let query = visible(db)
  if (from !== undefined) query = query.where('day', '>=', from)
  if (to !== undefined) query = query.where('day', '<=', to)
  if (customerId !== undefined) query = query.where('contact_id', '=', customerId)
  return query
}

/** How many purchases these days or this customer have, what they come to, what is owed of them, and the ids of one page. */
export async function pageInIndex(
  db: ReadableDb,
  filter: Pick<PurchaseFilter, 'from' | 'to' | 'customerId'>,
  { offset, limit }: Page,
): Promise<{ total: number; sum: number; owed: number; ids: readonly number[] }> {
  const sums = await inIndex(db, filter)
    .select((e) => [e.fn.countAll<number>().as('total'), e.fn.sum<number | null>('total').as('sum')])
    .executeTakeFirstOrThrow()
  const rows = await inIndex(db, filter)
    .select('id')
    .orderBy('day', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .offset(offset)
    .execute()
  const owed = await owedInIndex(db, filter)
  return { total: sums.total, sum: sums.sum ?? 0, owed, ids: rows.map(({ id }) => id) }
}

/** What is still to be paid of these days or of this customer: read from what is open, which is little. */
async function owedInIndex(
  db: ReadableDb,
  { from, to, customerId }: Pick<PurchaseFilter, 'from' | 'to' | 'customerId'>,
) {
  let open = db
    .selectFrom('receivables')
    .innerJoin('purchases', 'purchases.id', 'receivables.purchase_id')
    .select((e) => e.fn.sum<number | null>('receivables.open').as('owed'))
    .where('receivables.open', '>', 0)
    .where('purchases.deleted_at', 'is', null)
    .where('purchases.staged_batch_id', 'is', null)
  if (from !== undefined) open = open.where('purchases.day', '>=', from)
  if (to !== undefined) open = open.where('purchases.day', '<=', to)
  if (customerId !== undefined) open = open.where('receivables.contact_id', '=', customerId)
  return (await open.executeTakeFirst())?.owed ?? 0
}

/** Ids as one value: as rows, 100 000 of them would hold the thread for a tenth of a second. */
async function idsOf(db: ReadableDb, found: RawBuilder<{ id: number }>): Promise<readonly number[]> {
  const row = await db
    .selectFrom(found.as('found'))
    .select(sql<string>`json_group_array(found.id)`.as('ids'))
    .executeTakeFirstOrThrow()
  return JSON.parse(row.ids) as number[]
}

/** What one word of the search finds: customers, products, notes and free-text lines, the number itself. */
export async function findWord(db: ReadableDb, spellings: readonly string[]): Promise<FoundByWord> {
  const like = (column: 'folded') =>
    sql<boolean>`(${sql.join(
      spellings.map((word) => sql`${sql.ref(column)} LIKE ${`%${word}%`}`),
      sql` OR `,
    )})`
  const products = await db.selectFrom('products').select('id').where(like('folded')).execute()
  const noted = await db
    .selectFrom('purchases')
    .select('id')
    .where('folded', '<>', sql.lit(''))
    .where(like('folded'))
    .execute()
  const number = Number(spellings[0])
  const numbered = Number.isSafeInteger(number)
    ? await db.selectFrom('purchases').select('id').where('number', '=', number).execute()
    : []
  return {
    contactIds: await idsOf(db, matchingContacts(spellings)),
    productIds: products.map(({ id }) => id),
    purchaseIds: [...noted, ...numbered].map(({ id }) => id),
  }
}

/** Rows of the list for the ids of a page, in their order. */
export async function readPurchaseRows(db: ReadableDb, ids: readonly number[]) {
  if (ids.length === 0) return []
  const found = await visible(db)
    .select(['id', 'number', 'contact_id', 'day', 'time', 'total', 'is_return'])
    .where('id', 'in', [...ids])
    .execute()
  const byId = new Map(found.map((row) => [row.id, row]))
  const rows = ids.flatMap((id) => byId.get(id) ?? [])
  const names = await readCustomerNames(
    db,
    rows.flatMap((row) => (row.contact_id === null ? [] : [row.contact_id])),
  )
  const linesBy = Map.groupBy(await linesOf(db, ids), (line) => line.purchase_id)
  const owed = await readOwed(db, ids)
  const methodsBy = Map.groupBy(await methodsOf(db, ids), (payment) => payment.purchase_id)
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
      owed: owed.get(row.id) ?? 0,
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
