import { sql } from 'kysely'
import { queryTerms } from '#shared/domain/name-folding.ts'
import type { ReadableDb } from '../open-database.ts'
import type { OrderState } from '../sales-schema.ts'
import { readCustomerNames, readFirstPhones } from './contact-names.ts'
import { matchingContacts } from './matching-contacts.ts'

export type OrderFilter = {
  readonly states: readonly OrderState[]
  readonly isLate?: boolean | undefined
  readonly customerId?: number | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly search: string
}
type Page = { readonly offset: number; readonly limit: number }

/** Names of lines that a row of the list shows. */
const shownItems = 3

const isOpen = sql<boolean>`state IN ('ordered', 'ready')`
const isClosed = sql<boolean>`state IN ('handed-over', 'cancelled')`

/** The open or the closed ones of a filter: each part has its own index and its own order. */
function part(db: ReadableDb, filter: OrderFilter, today: string, which: 'open' | 'closed') {
  const { states, isLate, customerId, from, to } = filter
  let query = db
    .selectFrom('orders')
    .where('deleted_at', 'is', null)
    .where(which === 'open' ? isOpen : isClosed)
  if (states.length > 0) query = query.where('state', 'in', [...states])
  if (isLate === true) query = query.where(isOpen).where('promised_on', '<', today)
  if (isLate === false)
    query = query.where((e) => e.or([isClosed, e('promised_on', 'is', null), e('promised_on', '>=', today)]))
  if (customerId !== undefined) query = query.where('contact_id', '=', customerId)
  if (from !== undefined) query = query.where('promised_on', '>=', from)
  if (to !== undefined) query = query.where('promised_on', '<=', to)
  for (const spellings of queryTerms(filter.search)) {
    const number = Number(spellings[0])
    query = query.where((e) =>
      e.or([
        ...spellings.map((word) => e('folded', 'like', `%${word}%`)),
        ...(Number.isSafeInteger(number) ? [e('number', '=', number)] : []),
        e('contact_id', 'in', e.selectFrom(matchingContacts(spellings).as('found')).select('found.id')),
      ]),
    )
  }
  return query
}

const partsOf = ({ states }: OrderFilter): readonly ('open' | 'closed')[] => {
  const isAll = states.length === 0
  return [
    ...(isAll || states.includes('ordered') || states.includes('ready') ? (['open'] as const) : []),
    ...(isAll || states.includes('handed-over') || states.includes('cancelled') ? (['closed'] as const) : []),
  ]
}

async function sumsOf(db: ReadableDb, filter: OrderFilter, today: string, which: 'open' | 'closed') {
  const sums = await part(db, filter, today, which)
    .select((e) => [e.fn.countAll<number>().as('total'), e.fn.sum<number | null>('total').as('sum')])
    .executeTakeFirstOrThrow()
  const { paid } = await db
    .selectFrom('payments')
    .select((e) => e.fn.sum<number | null>('amount').as('paid'))
    .where('order_id', 'in', part(db, filter, today, which).select('id'))
    .executeTakeFirstOrThrow()
  return { total: sums.total, sum: sums.sum ?? 0, paid: paid ?? 0 }
}

/** Open ones by the day and time they are promised for, those without a day last; then closed ones, the latest first. */
async function idsOf(db: ReadableDb, filter: OrderFilter, today: string, which: 'open' | 'closed', page: Page) {
  const query = part(db, filter, today, which).select('id').limit(page.limit).offset(page.offset)
  const rows = await (
    which === 'open'
      ? query
          .orderBy('promised_on', (order) => order.asc().nullsLast())
          .orderBy(sql`ifnull(promised_time, '24')`)
          .orderBy('id')
      : query.orderBy('closed_on', 'desc').orderBy('id', 'desc')
  ).execute()
  return rows.map(({ id }) => id)
}

/** One page of the orders, with the number and the sums of all that the filter holds. */
export async function listOrderIds(db: ReadableDb, filter: OrderFilter, today: string, page: Page) {
  const found = { total: 0, sum: 0, paid: 0, ids: [] as number[] }
  let { offset } = page
  for (const which of partsOf(filter)) {
    const { total, sum, paid } = await sumsOf(db, filter, today, which)
    const limit = page.limit - found.ids.length
    if (limit > 0 && offset < total) found.ids.push(...(await idsOf(db, filter, today, which, { offset, limit })))
    offset = Math.max(0, offset - total)
    found.total += total
    found.sum += sum
    found.paid += paid
  }
  return found
}

async function paidOf(db: ReadableDb, ids: readonly number[]) {
  const rows = await db
    .selectFrom('payments')
    .select((e) => ['order_id', e.fn.sum<number>('amount').as('paid')])
    .where('order_id', 'in', [...ids])
    .groupBy('order_id')
    .execute()
  return new Map(rows.map(({ order_id, paid }) => [order_id, paid]))
}

const linesOf = (db: ReadableDb, ids: readonly number[]) =>
  db
    .selectFrom('order_lines')
    .select(['order_id', 'name'])
    .where('order_id', 'in', [...ids])
    .orderBy('order_id')
    .orderBy('position')
    .execute()

/** Rows of the list for the ids of a page, in their order. */
export async function readOrderRows(db: ReadableDb, ids: readonly number[]) {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('orders')
    .selectAll()
    .where('id', 'in', [...ids])
    .execute()
  const byId = new Map(rows.map((row) => [row.id, row]))
  const contactIds = rows.flatMap((row) => row.contact_id ?? [])
  const names = await readCustomerNames(db, contactIds)
  const phones = await readFirstPhones(db, contactIds)
  const paid = await paidOf(db, ids)
  const linesBy = Map.groupBy(await linesOf(db, ids), (line) => line.order_id)
  return ids
    .flatMap((id) => byId.get(id) ?? [])
    .map((row) => {
      const own = linesBy.get(row.id) ?? []
      return {
        ...row,
        customer: row.contact_id === null ? null : (names.get(row.contact_id) ?? null),
        phone: row.contact_id === null ? null : (phones.get(row.contact_id) ?? null),
        paid: paid.get(row.id) ?? 0,
        items: own.slice(0, shownItems).map((line) => line.name),
        lineCount: own.length,
      }
    })
}

/**
 * Open orders that were promised for a day or before, or are ready and not promised for later than `readyUntil`; the
 * earliest promise first.
 */
export async function ordersDueOn(
  db: ReadableDb,
  { on, readyUntil, limit }: { readonly on: string; readonly readyUntil: string; readonly limit: number },
): Promise<readonly number[]> {
  const rows = await db
    .selectFrom('orders')
    .select('id')
    .where('deleted_at', 'is', null)
    .where(isOpen)
    .where((e) =>
      e.or([
        e('promised_on', '<=', on),
        e.and([e('state', '=', 'ready'), e.or([e('promised_on', 'is', null), e('promised_on', '<=', readyUntil)])]),
      ]),
    )
    .orderBy('promised_on', (order) => order.asc().nullsLast())
    .orderBy(sql`ifnull(promised_time, '24')`)
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}
