import type { PostalAddress } from '#shared/domain/postal-address.ts'
import type { ReadableDb } from '../open-database.ts'

/** Bound parameters of one statement stay far below SQLite's limit. */
const atOnce = 500

/** Names of customers with the first address of each, in the order of the ids. */
export async function readFirstAddresses(
  db: ReadableDb,
  ids: readonly number[],
): Promise<ReadonlyMap<number, { readonly name: string; readonly address: PostalAddress | null }>> {
  const found = new Map<number, { name: string; address: PostalAddress | null }>()
  for (let from = 0; from < ids.length; from += atOnce) {
    const slice = ids.slice(from, from + atOnce)
    const contacts = await db.selectFrom('contacts').select(['id', 'display_name']).where('id', 'in', slice).execute()
    const addresses = await db
      .selectFrom('addresses')
      .selectAll()
      .where('contact_id', 'in', slice)
      .orderBy('contact_id')
      .orderBy('position')
      .execute()
    const first = new Map(addresses.toReversed().map((address) => [address.contact_id, address]))
    const names = new Map(contacts.map((contact) => [contact.id, contact.display_name]))
    for (const id of slice) {
      const address = first.get(id)
      found.set(id, {
        name: names.get(id) ?? '',
        address: address === undefined ? null : { ...address, postalCode: address.postal_code },
      })
    }
  }
  return found
}
