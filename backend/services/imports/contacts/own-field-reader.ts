import { foldCustom, type CustomValue } from '#shared/domain/custom-value.ts'
import { writeTagList } from '#shared/formats/tag-list.ts'
import { customCellReader } from '../custom-cells.ts'
import type { DateOrder } from '../date-text.ts'
import type { ReadImportOptions } from '../import-types.ts'

/** Values of own fields by the names of the fields, as cards of ours have them: decimals with a point. */
export function ownFieldReader(options: ReadImportOptions & { readonly dateOrder: DateOrder }) {
  const { dateOrder, today, currency } = options
  const cells = customCellReader({ dateOrder, today, currency, signs: new Map([[0, '.']]) })
  const byName = new Map((options.customFields ?? []).map((field) => [foldCustom(field.name), field]))
  return {
    read(name: string, values: readonly string[]): { readonly id: number; readonly value: CustomValue } | null {
      const field = byName.get(foldCustom(name))
      if (field === undefined) return null
      const raw = field.kind === 'choices' ? writeTagList(values) : (values[0] ?? '').trim()
      const value = raw === '' ? null : cells.read({ field, index: 0, raw })
      return value === null ? null : { id: field.id, value }
    },
    newChoices: cells.added,
  }
}
