import type { ShopDatabase } from '#db/open-database.ts'
import type { StoredCustomField } from '#db/repositories/custom-fields.ts'
import { customValueRows } from '#db/repositories/custom-value-rows.ts'
import type { AddedPart, RemovedPart } from '#db/repositories/merge-writer.ts'
import { customRowsOf, type NamedCustom } from './custom-rows.ts'
import type { CustomerMerge } from './plan-customers.ts'

/** Values of own fields that a file changes of a customer. */
export const customChanges = ({ before, after }: Pick<CustomerMerge, 'before' | 'after'>): NamedCustom =>
  Object.fromEntries(
    Object.entries(after.custom).filter(([id, value]) => JSON.stringify(value) !== JSON.stringify(before.custom[id])),
  )

/** Works out which rows of own fields go and which come for the changed values of one customer. */
export function customPartsReader({ raw }: ShopDatabase, fields: ReadonlyMap<number, StoredCustomField>) {
  const stored = customValueRows(raw)
  return (
    contactId: number,
    changes: NamedCustom,
  ): { added: readonly AddedPart[]; removed: readonly RemovedPart[] } => {
    const added: AddedPart[] = []
    const removed: RemovedPart[] = []
    for (const [id, value] of Object.entries(changes)) {
      const field = fields.get(Number(id))
      const rows = (field === undefined ? [] : customRowsOf(field, value)) ?? []
      const present = stored(contactId, Number(id))
      for (const row of present)
        if (!rows.some(({ text }) => text === row['text']))
          removed.push({ table: 'custom_values', id: Number(row['id']), row })
      for (const row of rows)
        if (!present.some((other) => other['text'] === row.text)) added.push({ table: 'custom_values', row })
    }
    return { added, removed }
  }
}
