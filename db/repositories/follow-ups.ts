import type { ReadableDb } from '../open-database.ts'
import type { FollowUpRow } from '../schema.ts'
import { readCustomerNames, readDoNotContact, readFirstPhones } from './contact-names.ts'
import { matchingContacts } from './matching-contacts.ts'
import { readPhotoIds } from './photos.ts'
import { queryTerms } from '#shared/domain/name-folding.ts'

export type FollowUpFilter = {
  readonly status: 'open' | 'done' | 'all'
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly customerId?: number | undefined
  readonly search: string
}
export type ListedFollowUp = FollowUpRow & {
  readonly customer: string | null
  readonly photoId: number | null
  readonly phone: string | null
  readonly doNotContact: boolean
}

/** One follow-up, also from the trash; null where there is none. */
export async function readFollowUp(db: ReadableDb, id: number): Promise<FollowUpRow | null> {
  return (await db.selectFrom('follow_ups').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
}

/**
 * `from` and `to` mean the day it is due, or for done ones the day it was done. Those of customers in the trash are
 * there with them.
 */
function filtered(db: ReadableDb, filter: FollowUpFilter) {
  const { status, from, to, customerId } = filter
  const day = status === 'done' ? 'done_on' : 'due_on'
  let query = db
    .selectFrom('follow_ups')
    .where('deleted_at', 'is', null)
    .where((e) =>
      e.or([
        e('contact_id', 'is', null),
        e('contact_id', 'not in', e.selectFrom('contacts').select('id').where('deleted_at', '>', '')),
      ]),
    )
  if (status === 'open') query = query.where('done_on', 'is', null)
  if (status === 'done') query = query.where('done_on', 'is not', null)
  if (from !== undefined) query = query.where(day, '>=', from)
  if (to !== undefined) query = query.where(day, '<=', to)
  if (customerId !== undefined) query = query.where('contact_id', '=', customerId)
  for (const spellings of queryTerms(filter.search)) {
    query = query.where((e) =>
      e.or([
        ...spellings.map((word) => e('folded', 'like', `%${word}%`)),
        e('contact_id', 'in', e.selectFrom(matchingContacts(spellings).as('found')).select('found.id')),
      ]),
    )
  }
  return query
}

/** How many promises a filter holds. */
export async function countFollowUps(db: ReadableDb, filter: FollowUpFilter): Promise<number> {
  const row = await filtered(db, filter)
    .select((e) => e.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return row.n
}

/** A page: open ones by the day they are due, done ones newest first; of all, the open ones come first. */
export async function listFollowUps(
  db: ReadableDb,
  filter: FollowUpFilter,
  page: { readonly offset: number; readonly limit: number },
): Promise<readonly ListedFollowUp[]> {
  const { status } = filter
  let query = filtered(db, filter).selectAll()
  if (status === 'all') query = query.orderBy((e) => e('done_on', 'is not', null))
  if (status !== 'open') query = query.orderBy('done_on', 'desc')
  query = status === 'done' ? query.orderBy('id', 'desc') : query.orderBy('due_on').orderBy('id')
  const rows = await query.limit(page.limit).offset(page.offset).execute()
  const ids = rows.flatMap((row) => (row.contact_id === null ? [] : [row.contact_id]))
  const names = await readCustomerNames(db, ids)
  const photos = await readPhotoIds(db, ids)
  const phones = await readFirstPhones(db, ids)
  const unwilling = await readDoNotContact(db, ids)
  return rows.map((row) => ({
    ...row,
    customer: row.contact_id === null ? null : (names.get(row.contact_id) ?? null),
    photoId: photos.get(row.contact_id ?? 0) ?? null,
    phone: row.contact_id === null ? null : (phones.get(row.contact_id) ?? null),
    doNotContact: row.contact_id !== null && unwilling.has(row.contact_id),
  }))
}
