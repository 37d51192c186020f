import { insertRow, raiseVersion, updateRow, type Act } from '#db/journal.ts'
import type { ShopPlace } from '#db/repositories/shop-place.ts'
import { ensureTags } from '#db/repositories/tags.ts'
import type { CustomerMerge } from './plan-customers.ts'
import { addressRow, contactColumns, pointRows } from './stage-customers.ts'

/** Writes what the file adds to a customer of the shop, journaled, so that it can be taken back field by field. */
export async function writeMerge(act: Act, { contactId, before, after }: CustomerMerge, place: ShopPlace) {
  await updateRow(act, 'contacts', contactId, contactColumns(after, place))
  const had = new Map<string, number>()
  for (const { kind } of pointRows(before, place)) had.set(kind, (had.get(kind) ?? 0) + 1)
  let parts = 0
  for (const point of pointRows(after, place)) {
    if (point.position < (had.get(point.kind) ?? 0)) continue
    await insertRow(act, 'contact_points', { contact_id: contactId, ...point })
    parts += 1
  }
  for (const [position, address] of after.addresses.entries()) {
    if (position < before.addresses.length) continue
    await insertRow(act, 'addresses', { contact_id: contactId, ...addressRow(address, position) })
    parts += 1
  }
  for (const { source, value } of after.externalIds.slice(before.externalIds.length)) {
    await insertRow(act, 'external_ids', { contact_id: contactId, source, value })
    parts += 1
  }
  for (const tagId of await ensureTags(act, after.tags.slice(before.tags.length))) {
    await insertRow(act, 'contact_tags', { contact_id: contactId, tag_id: tagId })
    parts += 1
  }
  if (parts > 0) await raiseVersion(act, 'contacts', contactId)
  act.touchedContacts.add(contactId)
}
