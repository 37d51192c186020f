import { sql } from 'kysely'
import { setImmediate } from 'node:timers/promises'
import type { ReadableDb } from '../open-database.ts'

/** Names of customers by id, also of those in the trash. At most a page of ids. */
export async function readCustomerNames(db: ReadableDb, ids: readonly number[]): Promise<ReadonlyMap<number, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('contacts')
    .select(['id', 'display_name'])
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map((row) => [row.id, row.display_name]))
}

/** The first phone of customers by id, as written. */
export async function readFirstPhones(db: ReadableDb, ids: readonly number[]): Promise<ReadonlyMap<number, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('contact_points')
    .select(['contact_id', 'value'])
    .where('contact_id', 'in', [...new Set(ids)])
    .where('kind', '=', 'phone')
    .orderBy('position', 'desc')
    .execute()
  return new Map(rows.map((row) => [row.contact_id, row.value]))
}

/** What customers owe in all, by id; negative = in their favour. At most a page of ids. */
export async function readBalances(db: ReadableDb, ids: readonly number[]): Promise<ReadonlyMap<number, number>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('contacts')
    .select(['id', 'balance'])
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map((row) => [row.id, row.balance]))
}

/** Those of the customers who don't want to be contacted. */
export async function readDoNotContact(db: ReadableDb, ids: readonly number[]): Promise<ReadonlySet<number>> {
  if (ids.length === 0) return new Set()
  const rows = await db
    .selectFrom('contacts')
    .select('id')
    .where('id', 'in', [...new Set(ids)])
    .where('do_not_contact', '=', 1)
    .execute()
  return new Set(rows.map(({ id }) => id))
}

/** Everybody who doesn't want to be contacted. */
export async function readUnwilling(db: ReadableDb): Promise<ReadonlySet<number>> {
  const rows = await db.selectFrom('contacts').select('id').where('do_not_contact', '=', sql.lit(1)).execute()
  return new Set(rows.map(({ id }) => id))
}

/** The names of any number of customers. */
export async function readBuyerNames(db: ReadableDb, ids: readonly number[]): Promise<ReadonlyMap<number, string>> {
  const names = new Map<number, string>()
  for (let from = 0; from < ids.length; from += 2000) {
    for (const [id, name] of await readCustomerNames(db, ids.slice(from, from + 2000))) names.set(id, name)
    if (from + 2000 < ids.length) await setImmediate()
  }
  return names
}
