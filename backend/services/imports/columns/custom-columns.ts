import { foldCustom } from '#shared/domain/custom-value.ts'
import { customTargetOf } from '#shared/domain/import-fields.ts'
import type { StoredCustomField } from '#db/repositories/custom-fields.ts'
import type { PlannedColumn } from './settle-columns.ts'

/** The own field that a mapping means: `custom:12` by its id or `custom:Ring size` by its name. */
export function customFieldOf(target: string, fields: readonly StoredCustomField[]): StoredCustomField | undefined {
  if (!target.startsWith('custom:')) return undefined
  const folded = foldCustom(target.slice('custom:'.length))
  return fields.find((field) => customTargetOf(field.id) === target) ?? fields.find((field) => field.folded === folded)
}

/** A column headed by the name of an own field is that field, whatever the word means elsewhere; each field once. */
export function withCustomColumns<Field>(
  columns: readonly PlannedColumn<Field>[],
  fields: readonly StoredCustomField[],
): readonly PlannedColumn<Field>[] {
  if (fields.length === 0) return columns
  const taken = new Set<number>()
  return columns.map((column) => {
    const folded = foldCustom(column.header)
    const custom = fields.find((field) => field.folded === folded && !taken.has(field.id))
    if (custom === undefined || column.header === '') return column
    taken.add(custom.id)
    return { ...column, field: null, group: '', custom }
  })
}
