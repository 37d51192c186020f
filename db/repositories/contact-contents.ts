import type { Selectable } from 'kysely'
import type { ReadableDb } from '../open-database.ts'
import type { CustomValue } from '#shared/domain/custom-value.ts'
import { readProfileParts, type ProfileParts } from './contact-profile.ts'
import { readCustomValues, type CustomValuesOf } from './custom-values.ts'
import type { AddressesTable, ContactPointsTable, ContactsTable, ExternalIdsTable } from '../schema.ts'

/** A customer with all parts, as stored. */
export type StoredContact = {
  readonly contact: Selectable<ContactsTable>
  readonly points: readonly Selectable<ContactPointsTable>[]
  readonly addresses: readonly Selectable<AddressesTable>[]
  readonly tags: readonly string[]
  readonly externalIds: readonly Selectable<ExternalIdsTable>[]
  readonly profile: ProfileParts
  readonly custom: CustomValuesOf
}

/** Visible customers with their parts, in id order. At most 500 ids. */
export async function readContactContents(db: ReadableDb, ids: readonly number[]): Promise<readonly StoredContact[]> {
  if (ids.length === 0) return []
  const contacts = await db
    .selectFrom('contacts')
    .selectAll()
    .where('id', 'in', ids)
    .where('deleted_at', 'is', null)
    .where('staged_batch_id', 'is', null)
    .orderBy('id')
    .execute()
  const points = await db
    .selectFrom('contact_points')
    .selectAll()
    .where('contact_id', 'in', ids)
    .orderBy('position')
    .orderBy('id')
    .execute()
  const addresses = await db
    .selectFrom('addresses')
    .selectAll()
    .where('contact_id', 'in', ids)
    .orderBy('position')
    .orderBy('id')
    .execute()
  const tags = await db
    .selectFrom('contact_tags')
    .innerJoin('tags', 'tags.id', 'contact_tags.tag_id')
    .select(['contact_tags.contact_id', 'tags.name'])
    .where('contact_tags.contact_id', 'in', ids)
    .orderBy('contact_tags.id')
    .execute()
  const externalIds = await db
    .selectFrom('external_ids')
    .selectAll()
    .where('contact_id', 'in', ids)
    .orderBy('id')
    .execute()
  const profileOf = await readProfileParts(db, ids)
  const custom = await readCustomValues(db, ids)
  const of = <R extends { readonly contact_id: number }>(rows: readonly R[], id: number) =>
    rows.filter((row) => row.contact_id === id)
  return contacts.map((contact) => ({
    contact,
    points: of(points, contact.id),
    addresses: of(addresses, contact.id),
    tags: of(tags, contact.id).map(({ name }) => name),
    externalIds: of(externalIds, contact.id),
    profile: profileOf(contact.id),
    custom: custom.get(contact.id) ?? new Map<number, CustomValue>(),
  }))
}

/** Ids of visible customers with one of these name keys. At most 500 keys. */
export async function contactsNamed(db: ReadableDb, nameKeys: readonly string[]): Promise<readonly number[]> {
  if (nameKeys.length === 0) return []
  const rows = await db
    .selectFrom('contacts')
    .select('id')
    .where('name_key', 'in', nameKeys)
    .where('deleted_at', 'is', null)
    .where('staged_batch_id', 'is', null)
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}
