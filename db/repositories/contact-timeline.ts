import type { ReadableDb } from '../open-database.ts'

export const timelineKinds = ['purchase', 'follow-up', 'contacted'] as const
export type TimelineKind = (typeof timelineKinds)[number]

/** Where an entry stands on the time line; the details are read for the page only. */
export type TimelineKey = { readonly kind: TimelineKind; readonly id: number; readonly day: string }

/** The days and ids of what happened with a customer, of one kind. A follow-up stands on the day it was done or is due. */
function keysOf(db: ReadableDb, contactId: number, kind: TimelineKind) {
  if (kind === 'purchase')
    return db
      .selectFrom('purchases')
      .select((e) => [e.val<string>(kind).as('kind'), 'id', 'day', e.fn.coalesce('time', e.val('')).as('time')])
      .where('contact_id', '=', contactId)
      .where('deleted_at', 'is', null)
      .where('staged_batch_id', 'is', null)
  if (kind === 'follow-up')
    return db
      .selectFrom('follow_ups')
      .select((e) => [
        e.val<string>(kind).as('kind'),
        'id',
        e.fn.coalesce('done_on', 'due_on').as('day'),
        e.val<string>('').as('time'),
      ])
      .where('contact_id', '=', contactId)
      .where('deleted_at', 'is', null)
  return db
    .selectFrom('settlements')
    .select((e) => [e.val<string>(kind).as('kind'), 'id', 'on_day as day', e.val<string>('').as('time')])
    .where('contact_id', '=', contactId)
    .where('act', '=', 'done')
    .where('deleted_at', 'is', null)
}

/** How many entries there are of some kinds. */
export async function countTimeline(
  db: ReadableDb,
  contactId: number,
  kinds: readonly TimelineKind[],
): Promise<number> {
  let total = 0
  for (const kind of kinds) {
    const row = await db
      .selectFrom(keysOf(db, contactId, kind).as('entries'))
      .select((e) => e.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow()
    total += Number(row.n)
  }
  return total
}

/** One page of the time line, newest first. */
export async function readTimelineKeys(
  db: ReadableDb,
  contactId: number,
  kinds: readonly TimelineKind[],
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<readonly TimelineKey[]> {
  const [first, ...rest] = kinds.map((kind) => keysOf(db, contactId, kind))
  if (first === undefined || limit <= 0) return []
  const all = rest.reduce<typeof first>((union, next) => union.unionAll(next as never) as never, first)
  const rows = await db
    .selectFrom(all.as('entries'))
    .select(['kind', 'id', 'day'])
    .orderBy('day', 'desc')
    .orderBy('time', 'desc')
    .orderBy('kind')
    .orderBy('id', 'desc')
    .limit(limit)
    .offset(offset)
    .execute()
  return rows as readonly TimelineKey[]
}

/** What the time line shows of some purchases. */
export async function readTimelinePurchases(db: ReadableDb, ids: readonly number[]) {
  if (ids.length === 0) return { purchases: [], lines: [], payments: [] }
  const purchases = await db
    .selectFrom('purchases')
    .select(['id', 'number', 'day', 'time', 'total', 'is_return', 'note'])
    .where('id', 'in', ids)
    .execute()
  const lines = await db
    .selectFrom('purchase_lines')
    .select(['purchase_id', 'name', 'quantity', 'line_total'])
    .where('purchase_id', 'in', ids)
    .orderBy('position')
    .execute()
  const payments = await db
    .selectFrom('payments')
    .select(['purchase_id', 'method'])
    .distinct()
    .where('purchase_id', 'in', ids)
    .execute()
  return { purchases, lines, payments }
}

/** What the time line shows of some follow-ups. */
export async function readTimelineFollowUps(db: ReadableDb, ids: readonly number[]) {
  if (ids.length === 0) return []
  return await db
    .selectFrom('follow_ups')
    .select(['id', 'title', 'note', 'due_on', 'done_on'])
    .where('id', 'in', ids)
    .execute()
}

/** Notes of some contacts with the customer. */
export async function readTimelineContacts(db: ReadableDb, ids: readonly number[]) {
  if (ids.length === 0) return []
  return await db.selectFrom('settlements').select(['id', 'note']).where('id', 'in', ids).execute()
}
