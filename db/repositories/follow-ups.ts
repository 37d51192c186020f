import type { ReadableDb } from '../open-database.ts'
import type { FollowUpRow } from '../schema.ts'
import { readCustomerNames, readDoNotContact, readFirstPhones } from './contact-names.ts'
import { matchingContacts } from './matching-contacts.ts'
import { readPhotoIds } from './photos.ts'
import { readStaff } from './staff.ts'
import { queryTerms } from '#shared/domain/name-folding.ts'

export type FollowUpFilter = {
  readonly status: 'open' | 'done' | 'all'
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly customerId?: number | undefined
  /** Null asks for those that are nobody's in particular. */
  readonly staffId?: number | null | undefined
  readonly seriesUid?: string | undefined
  readonly ids?: readonly number[] | undefined
  readonly search: string
}
export type ListedFollowUp = FollowUpRow & {
  readonly customer: string | null
  readonly photoId: number | null
  readonly phone: string | null
  readonly doNotContact: boolean
  readonly staff: string | null
}

/** One follow-up, also from the trash; null where there is none. */
export async function readFollowUp(db: ReadableDb, id: number): Promise<FollowUpRow | null> {
  return (await db.selectFrom('follow_ups').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
}

/**
 * `from` and `to` mean the day it is due, or for done ones the day it was done. Those of customers in the trash are
 * there with them.
 */
export function filteredFollowUps(db: ReadableDb, filter: FollowUpFilter) {
  const { status, from, to, customerId, staffId, seriesUid, ids } = filter
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
  if (staffId !== undefined) query = query.where('staff_id', staffId === null ? 'is' : '=', staffId)
  if (seriesUid !== undefined) query = query.where('series_uid', '=', seriesUid)
  if (ids !== undefined) query = query.where('id', 'in', ids)
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
  const row = await filteredFollowUps(db, filter)
    .select((e) => e.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return row.n
}

/** Who they are for and whose work they are. */
export async function withPeople(db: ReadableDb, rows: readonly FollowUpRow[]): Promise<readonly ListedFollowUp[]> {
  const ids = rows.flatMap((row) => (row.contact_id === null ? [] : [row.contact_id]))
  const names = await readCustomerNames(db, ids)
  const photos = await readPhotoIds(db, ids)
  const phones = await readFirstPhones(db, ids)
  const unwilling = await readDoNotContact(db, ids)
  const staff = new Map((await readStaff(db)).map(({ id, name }) => [id, name]))
  return rows.map((row) => ({
    ...row,
    customer: row.contact_id === null ? null : (names.get(row.contact_id) ?? null),
    photoId: photos.get(row.contact_id ?? 0) ?? null,
    phone: row.contact_id === null ? null : (phones.get(row.contact_id) ?? null),
    doNotContact: row.contact_id !== null && unwilling.has(row.contact_id),
    staff: staff.get(row.staff_id ?? 0) ?? null,
  }))
}

/** A page: open ones by the day and the hour they are due, done ones newest first; of all, the open ones come first. */
export async function listFollowUps(
  db: ReadableDb,
  filter: FollowUpFilter,
  page: { readonly offset: number; readonly limit: number },
): Promise<readonly ListedFollowUp[]> {
  const { status } = filter
  let query = filteredFollowUps(db, filter).selectAll()
  if (status === 'all') query = query.orderBy((e) => e('done_on', 'is not', null))
  if (status !== 'open') query = query.orderBy('done_on', 'desc')
  query = status === 'done' ? query.orderBy('id', 'desc') : query.orderBy('due_on').orderBy('time').orderBy('id')
  return await withPeople(db, await query.limit(page.limit).offset(page.offset).execute())
}
