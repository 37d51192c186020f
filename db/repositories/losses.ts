import { sql } from 'kysely'
import type { LossReason } from '../heart-schema.ts'
import type { ReadableDb } from '../open-database.ts'

export type LossChoice = {
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly reason?: LossReason | undefined
  readonly customerId?: number | undefined
}

const chosen = (db: ReadableDb, { from, to, reason, customerId }: LossChoice) => {
  let query = db
    .selectFrom('losses')
    .innerJoin('contacts', 'contacts.id', 'losses.contact_id')
    .where('losses.deleted_at', 'is', null)
    .where('contacts.deleted_at', 'is', null)
  if (from !== undefined) query = query.where('losses.on_day', '>=', from)
  if (to !== undefined) query = query.where('losses.on_day', '<=', to)
  if (reason !== undefined) query = query.where('losses.reason', '=', reason)
  if (customerId !== undefined) query = query.where('losses.contact_id', '=', customerId)
  return query
}

/** Whether nothing was bought since, as `correctionFor` of the rhythm tells it. */
const stands = sql<number>`contacts.last_on IS NULL OR contacts.last_on < losses.on_day
  OR (contacts.last_on = losses.on_day AND losses.last_on IS losses.on_day)`

export async function countLosses(db: ReadableDb, choice: LossChoice): Promise<number> {
  const row = await chosen(db, choice)
    .select((e) => e.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return Number(row.n)
}

/** One page, newest first. */
export async function readLosses(
  db: ReadableDb,
  choice: LossChoice,
  { offset, limit }: { readonly offset: number; readonly limit: number },
) {
  return await chosen(db, choice)
    .selectAll('losses')
    .select(['contacts.display_name as customer', sql<number>`(${stands})`.as('standing')])
    .orderBy('losses.on_day', 'desc')
    .orderBy('losses.id', 'desc')
    .limit(limit)
    .offset(offset)
    .execute()
}

/** The losses that stand of some customers, by customer. */
export async function standingLosses(db: ReadableDb, contactIds: readonly number[]) {
  if (contactIds.length === 0) return new Map<number, never>()
  const rows = await db
    .selectFrom('losses')
    .innerJoin('contacts', 'contacts.id', 'losses.contact_id')
    .select(['losses.id', 'losses.contact_id', 'losses.reason', 'losses.note', 'losses.on_day'])
    .where('losses.contact_id', 'in', contactIds)
    .where('losses.deleted_at', 'is', null)
    .where(sql<boolean>`(${stands})`)
    .orderBy('losses.on_day')
    .orderBy('losses.id')
    .execute()
  return new Map(rows.map((row) => [row.contact_id, row]))
}

/** Losses of a period by month (`YYYY-MM`) and reason; those who came back since are counted as well. */
export async function lossesByMonth(db: ReadableDb, { from, to }: { readonly from: string; readonly to: string }) {
  const month = sql<string>`substr(losses.on_day, 1, 7)`
  return await chosen(db, { from, to })
    .select((e) => [
      month.as('month'),
      'losses.reason',
      e.fn.countAll<number>().as('customers'),
      e.fn.sum<number>('losses.yearly_value').as('yearlyValue'),
      sql<number>`sum(NOT (${stands}))`.as('cameBack'),
    ])
    .groupBy([month, 'losses.reason'])
    .orderBy('month')
    .orderBy('yearlyValue', 'desc')
    .orderBy('losses.reason')
    .execute()
}
