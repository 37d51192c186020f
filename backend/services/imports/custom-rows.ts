import { AppError } from '#shared/contract/errors.ts'
import {
  customLimits,
  foldCustom,
  storedCustomValue,
  withChoices,
  type CustomChoice,
  type CustomValue,
  type StoredCustomValue,
} from '#shared/domain/custom-value.ts'
import { updateRow, type Act } from '#db/journal.ts'
import type { ReadableDb } from '#db/open-database.ts'
import { readCustomFields, type StoredCustomField } from '#db/repositories/custom-fields.ts'
import type { CustomValuesOf } from '#db/repositories/custom-values.ts'

/** Values of own fields as files have them: by field id, choices by name. */
export type NamedCustom = Readonly<Record<string, CustomValue>>

export type CustomRow = StoredCustomValue & { readonly field_id: number; readonly position: 0 }

const hasChoices = ({ kind }: StoredCustomField) => kind === 'choice' || kind === 'choices'

const named = (choices: readonly CustomChoice[], id: string): string =>
  choices.find((choice) => choice.id === id)?.name ?? ''

/** Stored values with the choices by name. */
export const namedCustom = (fields: readonly StoredCustomField[], values: CustomValuesOf | undefined): NamedCustom =>
  Object.fromEntries(
    fields.flatMap((field) => {
      const value = values?.get(field.id)
      if (value === undefined) return []
      if (!hasChoices(field)) return [[field.id, value]]
      const ids = typeof value === 'string' ? [value] : (value as readonly string[])
      const names = ids.map((id) => named(field.choices, id))
      return [[field.id, field.kind === 'choice' ? (names[0] ?? '') : names]]
    }),
  )

/** What one field must hold, as rows; null where a choice of that name isn't there yet. */
export function customRowsOf(field: StoredCustomField, value: CustomValue): readonly CustomRow[] | null {
  let stored: CustomValue | null = value
  if (hasChoices(field)) {
    const names = typeof value === 'string' ? [value] : (value as readonly string[])
    const ids = names.map(
      (name) => field.choices.find((one) => !one.removed && foldCustom(one.name) === foldCustom(name))?.id,
    )
    if (ids.includes(undefined)) return null
    stored = field.kind === 'choice' ? (ids[0] ?? null) : (ids as readonly string[])
  }
  const rows = stored === null ? [] : storedCustomValue(field.kind, stored)
  // Read when the field was of another kind.
  if (rows === null) throw new AppError('changed-meanwhile', { kind: 'import' })
  return rows.map((row) => ({ field_id: field.id, position: 0, ...row }))
}

/** Rows of a customer's values, and those that wait for choices which the import makes at its end. */
export function splitCustomRows(
  fields: ReadonlyMap<number, StoredCustomField>,
  custom: NamedCustom,
): { readonly rows: readonly CustomRow[]; readonly waiting: NamedCustom } {
  const rows: CustomRow[] = []
  const waiting: Record<string, CustomValue> = {}
  for (const [id, value] of Object.entries(custom)) {
    const field = fields.get(Number(id))
    if (field === undefined) throw new AppError('changed-meanwhile', { kind: 'import' })
    const own = customRowsOf(field, value)
    if (own === null) waiting[id] = value
    else rows.push(...own)
  }
  return { rows, waiting }
}

export const customFieldsById = async (db: ReadableDb): Promise<ReadonlyMap<number, StoredCustomField>> =>
  new Map((await readCustomFields(db)).map((field) => [field.id, field]))

/**
 * Adds the choices that values name and fields lack, as a part of an act.
 * @param planned the fields as they were when the values were read; throws `changed-meanwhile` where one is another now
 * @returns the fields with all choices
 */
export async function ensureChoices(
  act: Act,
  planned: ReadonlyMap<number, StoredCustomField>,
  values: readonly NamedCustom[],
): Promise<ReadonlyMap<number, StoredCustomField>> {
  const present = new Map(await customFieldsById(act.trx))
  const wanted = new Map<number, Set<string>>()
  for (const custom of values)
    for (const [key, value] of Object.entries(custom)) {
      const id = Number(key)
      const field = present.get(id)
      if (field === undefined || field.kind !== planned.get(id)?.kind)
        throw new AppError('changed-meanwhile', { kind: 'import' })
      if (!hasChoices(field)) continue
      const names = wanted.get(id) ?? new Set<string>()
      for (const name of typeof value === 'string' ? [value] : (value as readonly string[])) names.add(name)
      wanted.set(id, names)
    }
  for (const [id, names] of wanted) {
    const field = present.get(id)
    if (field === undefined) continue
    const choices = withChoices(field.choices, [...names])
    if (choices.filter(({ removed }) => !removed).length > customLimits.choices)
      throw new AppError('too-many-choices', { limit: customLimits.choices })
    await updateRow(act, 'custom_fields', id, { choices: JSON.stringify(choices) })
    present.set(id, { ...field, choices })
  }
  return present
}
