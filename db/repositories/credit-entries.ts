import type { Selectable } from 'kysely'
import type { ReadableDb } from '../open-database.ts'
import type { CreditEntriesTable } from '../sales-schema.ts'

export type CreditEntryRow = Selectable<CreditEntriesTable>

/** An entry of the credit book, also from the trash; null where there is none. */
export async function readCreditEntry(db: ReadableDb, id: number): Promise<CreditEntryRow | null> {
  return (await db.selectFrom('credit_entries').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
}

/** The number of the next entry. Numbers of the trash stay taken. */
export async function nextCreditNumber(db: ReadableDb): Promise<number> {
  const row = await db
    .selectFrom('credit_entries')
    .select('number')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return (row?.number ?? 0) + 1
}

/** Bound parameters of one statement stay far below SQLite's limit. */
const atOnce = 500

/** Numbers of purchases or entries by id. */
export async function readNumbers(
  db: ReadableDb,
  table: 'purchases' | 'credit_entries',
  ids: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  const numbers = new Map<number, number>()
  const all = [...new Set(ids)]
  for (let from = 0; from < all.length; from += atOnce) {
    const rows = await db
      .selectFrom(table)
      .select(['id', 'number'])
      .where('id', 'in', all.slice(from, from + atOnce))
      .execute()
    for (const { id, number } of rows) numbers.set(id, number)
  }
  return numbers
}

/** The last payment of a customer until a day. */
export async function readLastCreditPayment(db: ReadableDb, contactId: number, until: string) {
  return (
    (await db
      .selectFrom('credit_entries')
      .select(['day', 'amount'])
      .where('contact_id', '=', contactId)
      .where('kind', '=', 'payment')
      .where('deleted_at', 'is', null)
      .where('day', '<=', until)
      .orderBy('day', 'desc')
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst()) ?? null
  )
}

/** The day of the last payment of each of a page of customers until a day. */
export async function readLastPaidDays(
  db: ReadableDb,
  ids: readonly number[],
  until: string,
): Promise<ReadonlyMap<number, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('credit_entries')
    .select((e) => ['contact_id', e.fn.max<string>('day').as('day')])
    .where('contact_id', 'in', ids)
    .where('kind', '=', 'payment')
    .where('deleted_at', 'is', null)
    .where('day', '<=', until)
    .groupBy('contact_id')
    .execute()
  return new Map(rows.flatMap(({ contact_id: id, day }) => (id === null ? [] : [[id, day] as const])))
}
