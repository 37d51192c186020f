import { sql, type RawBuilder, type Selectable, type SqlBool } from 'kysely'
import type { ReadableDb } from '../open-database.ts'
import type { ContactsTable } from '../schema.ts'

/** What tells a customer of the shop apart: for the matching of an import. */
export type CandidateRow = {
  readonly id: number
  readonly uid: string
  readonly displayName: string
  readonly givenName: string
  readonly familyName: string
  readonly nameKey: string
  readonly birthday: string | null
  readonly emails: readonly string[]
  readonly e164s: readonly string[]
  /** E.164, or the digits where that can't be told. */
  readonly phoneKeys: readonly string[]
  readonly city: string
  readonly externalIds: readonly { readonly source: string; readonly value: string }[]
}

/** Customers read at once: some milliseconds of work. */
const BLOCK = 500

const contactColumns = ['id', 'uid', 'display_name', 'given_name', 'family_name', 'name_key', 'birthday'] as const
type Contact = Pick<Selectable<ContactsTable>, (typeof contactColumns)[number]>

function grouped<R extends { readonly contact_id: number }>(rows: readonly R[]): ReadonlyMap<number, readonly R[]> {
  const groups = new Map<number, R[]>()
  for (const row of rows) {
    const group = groups.get(row.contact_id)
    if (group === undefined) groups.set(row.contact_id, [row])
    else group.push(row)
  }
  return groups
}

/** The next visible customers after an id, in id order; an empty list at the end. */
export async function candidatesAfter(db: ReadableDb, after: number): Promise<readonly CandidateRow[]> {
  const contacts = await db
    .selectFrom('contacts')
    .select(contactColumns)
    .where('id', '>', after)
    .where('deleted_at', 'is', null)
    .where('staged_batch_id', 'is', null)
    .orderBy('id')
    .limit(BLOCK)
    .execute()
  const last = contacts.at(-1)
  if (last === undefined) return []
  return await withParts(db, contacts, sql`contact_id > ${after} AND contact_id <= ${last.id}`)
}

/** Those of some customers that are visible, in id order. At most a few hundred ids. */
export async function candidatesById(db: ReadableDb, ids: readonly number[]): Promise<readonly CandidateRow[]> {
  if (ids.length === 0) return []
  const contacts = await db
    .selectFrom('contacts')
    .select(contactColumns)
    .where('id', 'in', ids)
    .where('deleted_at', 'is', null)
    .where('staged_batch_id', 'is', null)
    .orderBy('id')
    .execute()
  return await withParts(db, contacts, sql`contact_id IN (${sql.join(ids)})`)
}

/** @param isTheirs which rows of the parts are looked through */
async function withParts(
  db: ReadableDb,
  contacts: readonly Contact[],
  isTheirs: RawBuilder<SqlBool>,
): Promise<readonly CandidateRow[]> {
  const points = grouped(
    await db
      .selectFrom('contact_points')
      .select(['contact_id', 'kind', 'match_key', 'e164'])
      .where(isTheirs)
      .where('kind', 'in', ['email', 'phone'])
      .execute(),
  )
  const addresses = grouped(
    await db
      .selectFrom('addresses')
      .select(['contact_id', 'city'])
      .where(isTheirs)
      .orderBy('contact_id')
      .orderBy('position')
      .execute(),
  )
  const externalIds = grouped(
    await db.selectFrom('external_ids').select(['contact_id', 'source', 'value']).where(isTheirs).execute(),
  )
  return contacts.map((contact) => {
    const own = points.get(contact.id) ?? []
    return {
      id: contact.id,
      uid: contact.uid,
      displayName: contact.display_name,
      givenName: contact.given_name,
      familyName: contact.family_name,
      nameKey: contact.name_key,
      birthday: contact.birthday,
      emails: own.filter(({ kind }) => kind === 'email').map(({ match_key }) => match_key),
      e164s: own.flatMap(({ kind, e164 }) => (kind === 'phone' && e164 !== null ? [e164] : [])),
      phoneKeys: own.filter(({ kind }) => kind === 'phone').map(({ match_key }) => match_key),
      city: addresses.get(contact.id)?.[0]?.city ?? '',
      externalIds: (externalIds.get(contact.id) ?? []).map(({ source, value }) => ({ source, value })),
    }
  })
}
