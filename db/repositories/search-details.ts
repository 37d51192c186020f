import type { ReadableDb } from '../open-database.ts'
import { addressColumns } from './found-by.ts'

/** What decides over the rank of a customer who was found. */
export type FoundContact = {
  readonly id: number
  readonly display_name: string
  readonly photo_id: number | null
  readonly nickname: string
  readonly company: string
  readonly last_on: string | null
  readonly sort_key: string
}

/** Names and last purchases of customers whom readers may see. */
export async function readFoundContacts(db: ReadableDb, ids: readonly number[]): Promise<readonly FoundContact[]> {
  if (ids.length === 0) return []
  return await db
    .selectFrom('contacts')
    .select(['id', 'display_name', 'photo_id', 'nickname', 'company', 'last_on', 'sort_key'])
    .where('id', 'in', ids)
    .where('deleted_at', 'is', null)
    .where('staged_batch_id', 'is', null)
    .execute()
}

/** By what a few customers were most likely found beside their names; the rest is in `otherTextsReader`. */
export async function readSearchDetails(db: ReadableDb, ids: readonly number[]) {
  if (ids.length === 0) return { contacts: [], points: [], addresses: [], tags: [] }
  const contacts = await db
    .selectFrom('contacts')
    .select(['id', 'given_name', 'additional_name', 'family_name', 'department', 'job_title', 'note'])
    .where('id', 'in', ids)
    .execute()
  const points = await db
    .selectFrom('contact_points')
    .select(['contact_id', 'kind', 'value'])
    .where('contact_id', 'in', ids)
    .orderBy('position')
    .orderBy('id')
    .execute()
  const addresses = await db
    .selectFrom('addresses')
    .select(['contact_id', ...addressColumns])
    .where('contact_id', 'in', ids)
    .orderBy('position')
    .orderBy('id')
    .execute()
  const tags = await db
    .selectFrom('contact_tags')
    .innerJoin('tags', 'tags.id', 'contact_tags.tag_id')
    .select(['contact_tags.contact_id', 'tags.name'])
    .where('contact_tags.contact_id', 'in', ids)
    .execute()
  return { contacts, points, addresses, tags }
}
