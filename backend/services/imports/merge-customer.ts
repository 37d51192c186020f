import type { AddedPart, PreparedMerge } from '#db/repositories/merge-writer.ts'
import type { ShopPlace } from '#db/repositories/shop-place.ts'
import type { CustomerMerge } from './plan-customers.ts'
import { addressRow, contactColumns, pointRows, searchRow } from './stage-customers.ts'

/** Rows that the file adds to a customer; tags come later, by their ids. */
function addedParts({ before, after }: CustomerMerge, place: ShopPlace): readonly AddedPart[] {
  const had = new Map<string, number>()
  for (const { kind } of pointRows(before, place)) had.set(kind, (had.get(kind) ?? 0) + 1)
  return [
    ...pointRows(after, place)
      .filter(({ kind, position }) => position >= (had.get(kind) ?? 0))
      .map(({ kind, position, label, value, e164, match_key }) => {
        const row = { kind, position, label, value, e164: e164 ?? null, match_key }
        return { table: 'contact_points', row } as const
      }),
    ...after.addresses
      .map(addressRow)
      .slice(before.addresses.length)
      .map((row) => ({ table: 'addresses', row }) as const),
    ...after.externalIds
      .slice(before.externalIds.length)
      .map(({ source, value }) => ({ table: 'external_ids', row: { source, value } }) as const),
  ]
}

/** What the file changes of a customer of the shop, ready to be written and journaled. */
export function prepareMerge(merge: CustomerMerge, place: ShopPlace): PreparedMerge {
  const old = Object.entries(contactColumns(merge.before, place))
  const given = contactColumns(merge.after, place)
  const changed = old.filter(([column, value]) => given[column as keyof typeof given] !== value)
  return {
    contactId: merge.contactId,
    before: Object.fromEntries(changed),
    after: Object.fromEntries(changed.map(([column]) => [column, given[column as keyof typeof given]])),
    parts: addedParts(merge, place),
    search: searchRow(merge.after, place),
  }
}
