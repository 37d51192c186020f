import type { PostalAddress } from '#shared/domain/postal-address.ts'
import type { ReadableDb } from '../open-database.ts'

export type Addressee = {
  readonly name: string
  readonly address: PostalAddress | null
  /** They don't want to be contacted, or no post. */
  readonly refuses: boolean
}

/** Bound parameters of one statement stay far below SQLite's limit. */
const atOnce = 500

/** Names of customers with the first address of each, in the order of the ids, and whether they may be written to. */
export async function readFirstAddresses(
  db: ReadableDb,
  ids: readonly number[],
): Promise<ReadonlyMap<number, Addressee>> {
  const found = new Map<number, Addressee>()
  for (let from = 0; from < ids.length; from += atOnce) {
    const slice = ids.slice(from, from + atOnce)
    const contacts = await db
      .selectFrom('contacts')
      .select(['id', 'display_name', 'do_not_contact'])
      .where('id', 'in', slice)
      .execute()
    const addresses = await db
      .selectFrom('addresses')
      .selectAll()
      .where('contact_id', 'in', slice)
      .orderBy('contact_id')
      .orderBy('position')
      .execute()
    const log = await db
      .selectFrom('consents')
      .select(['contact_id', 'act'])
      .where('contact_id', 'in', slice)
      .where('channel', '=', 'post')
      .orderBy('on_day')
      .orderBy('id')
      .execute()
    const post = new Map(log.map(({ contact_id: id, act }) => [id, act]))
    const first = new Map(addresses.toReversed().map((address) => [address.contact_id, address]))
    const people = new Map(contacts.map((contact) => [contact.id, contact]))
    for (const id of slice) {
      const address = first.get(id)
      found.set(id, {
        name: people.get(id)?.display_name ?? '',
        refuses: people.get(id)?.do_not_contact === 1 || post.get(id) === 'withdrawn',
        address: address === undefined ? null : { ...address, postalCode: address.postal_code },
      })
    }
  }
  return found
}
