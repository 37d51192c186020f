import { sql } from 'kysely'
import type { ReadableDb } from '../open-database.ts'

export type MailingChannel = 'email' | 'sms' | 'post'

/** A customer as a mailing needs them: how they may be reached, and whether they may be. */
export type MailingRow = {
  readonly id: number
  readonly uid: string
  readonly name: string
  readonly prefix: string
  readonly givenName: string
  readonly familyName: string
  readonly company: string
  readonly language: string
  /** Not to be contacted at all, or not by this channel any more. */
  readonly isRefused: boolean
  readonly email: string | null
  readonly phone: string | null
  readonly address: {
    readonly street: string
    readonly postalCode: string
    readonly city: string
    readonly region: string
    readonly country: string
    readonly formatted: string
  } | null
}

type StoredRow = Omit<MailingRow, 'isRefused' | 'address'> & {
  readonly isRefused: number
  readonly address: string | null
}

const batchSize = 500

/** Customers in the order of their ids, all or those of `only`. The newest word on a channel holds. */
export async function* readMailing(
  db: ReadableDb,
  channel: MailingChannel,
  only: readonly number[] | null,
): AsyncGenerator<readonly MailingRow[]> {
  const chosen = only === null ? null : JSON.stringify(only)
  for (let after = 0; ;) {
    const found = sql<StoredRow>`(
      SELECT c.id, c.uid, c.display_name AS name, c.name_prefix AS prefix, c.given_name AS givenName,
        c.family_name AS familyName, c.company, c.language,
        c.do_not_contact = 1 OR coalesce((SELECT o.act FROM consents o WHERE o.contact_id = c.id AND o.channel = ${channel}
          ORDER BY o.on_day DESC, o.id DESC LIMIT 1), '') = 'withdrawn' AS isRefused,
        (SELECT p.value FROM contact_points p WHERE p.contact_id = c.id AND p.kind = 'email'
          ORDER BY p.position, p.id LIMIT 1) AS email,
        (SELECT coalesce(p.e164, p.value) FROM contact_points p WHERE p.contact_id = c.id AND p.kind = 'phone'
          AND p.label NOT LIKE '%fax%' ORDER BY p.label <> 'mobile', p.position, p.id LIMIT 1) AS phone,
        (SELECT json_object('street', a.street, 'postalCode', a.postal_code, 'city', a.city, 'region', a.region,
          'country', a.country, 'formatted', a.formatted) FROM addresses a WHERE a.contact_id = c.id
          ORDER BY a.position, a.id LIMIT 1) AS address
      FROM contacts c
      WHERE c.id > ${after} AND c.deleted_at IS NULL AND c.staged_batch_id IS NULL
        AND (${chosen} IS NULL OR c.id IN (SELECT value FROM json_each(${chosen})))
      ORDER BY c.id LIMIT ${batchSize})`
    const rows = await db.selectFrom(found.as('found')).selectAll().execute()
    const last = rows.at(-1)
    if (last === undefined) return
    yield rows.map((row) => ({
      ...row,
      isRefused: row.isRefused === 1,
      address: row.address === null ? null : (JSON.parse(row.address) as MailingRow['address']),
    }))
    after = last.id
  }
}
