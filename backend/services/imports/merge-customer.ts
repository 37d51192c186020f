import { prepareChange, type AddedPart, type PreparedMerge } from '#db/repositories/merge-writer.ts'
import type { ShopPlace } from '#db/repositories/shop-place.ts'
import type { CustomerMerge } from './plan-customers.ts'
import { addressRow, contactColumns, pointRows, profileRows } from './stage-customers.ts'

const profileOfTable = { yearly_days: 'yearlyDays', family_members: 'family', facts: 'facts' } as const

/** Rows that the file adds to a customer; tags and own fields come later, by their ids. */
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
    ...profileRows(after).filter(({ table, row }) => row.position >= before[profileOfTable[table]].length),
    ...after.externalIds
      .slice(before.externalIds.length)
      .map(({ source, value }) => ({ table: 'external_ids', row: { source, value } }) as const),
  ]
}

/**
 * What the file changes of a customer of the shop, ready to be written and journaled.
 * @param photoId of the photo that is shown afterwards, where it is another one
 */
export function prepareMerge(
  merge: CustomerMerge,
  version: number,
  place: ShopPlace,
  photoId = merge.before.photo?.storedId ?? null,
): PreparedMerge {
  const before = { ...contactColumns(merge.before, place), photo_id: merge.before.photo?.storedId ?? null }
  const after = { ...contactColumns(merge.after, place), photo_id: photoId }
  return {
    ...prepareChange(merge.contactId, version, before, after),
    added: addedParts(merge, place),
    removed: [],
  }
}
