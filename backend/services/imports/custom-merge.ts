import type { Database } from 'better-sqlite3'
import type { StoredCustomField } from '#db/repositories/custom-fields.ts'
import type { AddedPart, RemovedPart } from '#db/repositories/merge-writer.ts'
import { customRowsOf, type NamedCustom } from './custom-rows.ts'
import type { CustomerMerge } from './plan-customers.ts'

/** Values of own fields that a file changes of a customer. */
export const customChanges = ({ before, after }: Pick<CustomerMerge, 'before' | 'after'>): NamedCustom =>
  Object.fromEntries(
    Object.entries(after.custom).filter(([id, value]) => JSON.stringify(value) !== JSON.stringify(before.custom[id])),
  )

/** Works out which rows of own fields go and which come for the changed values of one customer. */
export function customPartsReader(raw: Database, fields: ReadonlyMap<number, StoredCustomField>) {
  const stored = raw.prepare('SELECT * FROM custom_values WHERE contact_id = ? AND field_id = ?')
  return (
    contactId: number,
    changes: NamedCustom,
  ): { added: readonly AddedPart[]; removed: readonly RemovedPart[] } => {
    const added: AddedPart[] = []
    const removed: RemovedPart[] = []
    for (const [id, value] of Object.entries(changes)) {
      const field = fields.get(Number(id))
      const rows = (field === undefined ? [] : customRowsOf(field, value)) ?? []
      const present = stored.all(contactId, Number(id)) as { readonly id: number; readonly text: string }[]
      for (const row of present)
        if (!rows.some(({ text }) => text === row.text)) removed.push({ table: 'custom_values', id: row.id, row })
      for (const row of rows)
        if (!present.some(({ text }) => text === row.text)) added.push({ table: 'custom_values', row })
    }
    return { added, removed }
  }
}
