import type { CustomerPatch } from '#shared/contract/customers.ts'
import { AppError } from '#shared/contract/errors.ts'
import { storedCustomValue, type CustomValue, type StoredCustomValue } from '#shared/domain/custom-value.ts'
import type { Act } from '#db/journal.ts'
import type { ReadableDb } from '#db/open-database.ts'
import { readCustomFields, type StoredCustomField } from '#db/repositories/custom-fields.ts'
import { readCustomValues, writeCustomValue } from '#db/repositories/custom-values.ts'

type CustomPatch = NonNullable<CustomerPatch['custom']>
export type CustomPatchField = `custom.${string}`

export const customPatchField = (fieldId: number | string): CustomPatchField => `custom.${fieldId}`

const isNone = (value: CustomValue | null): value is null =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0)

const idsOf = (value: CustomValue | null | undefined): readonly string[] =>
  typeof value === 'string' ? [value] : typeof value === 'object' ? (value ?? []) : []

/** The rows of one value, checked against its field and against what the customer has now. */
function checkedValue(
  field: StoredCustomField,
  value: CustomValue | null,
  present: CustomValue | null | undefined,
): readonly StoredCustomValue[] {
  if (isNone(value)) {
    if (field.required) throw new AppError('required-field', { id: field.id, name: field.name })
    return []
  }
  const rows = storedCustomValue(field.kind, value)
  if (rows === null) throw new AppError('custom-value-wrong-kind', { id: field.id, name: field.name, kind: field.kind })
  if (field.kind !== 'choice' && field.kind !== 'choices') return rows
  // A removed choice stays with who has it and comes to nobody else.
  const had = idsOf(present)
  const unknown = rows.find(
    ({ text }) => !field.choices.some(({ id, removed }) => id === text && (!removed || had.includes(text))),
  )
  if (unknown !== undefined) throw new AppError('unknown-choice', { choice: unknown.text, name: field.name })
  return rows
}

const namedField = (fields: readonly StoredCustomField[], key: string): StoredCustomField => {
  const field = fields.find(({ id }) => id === Number(key))
  if (field === undefined) throw new AppError('unknown-custom-field', { id: Number(key) })
  return field
}

/** The rows that everybody gets by a patch, checked as for a customer who has none of them yet. */
export async function sharedValues(
  db: ReadableDb,
  patch: CustomPatch,
): Promise<readonly { readonly fieldId: number; readonly rows: readonly StoredCustomValue[] }[]> {
  const fields = await readCustomFields(db)
  return Object.entries(patch).map(([key, value]) => {
    const field = namedField(fields, key)
    return { fieldId: field.id, rows: checkedValue(field, value, null) }
  })
}

/** Writes the own fields that a patch names. @returns whether anything differed */
export async function writeCustomPatch(act: Act, contactId: number, patch: CustomPatch): Promise<boolean> {
  const fields = await readCustomFields(act.trx)
  const present = (await readCustomValues(act.trx, [contactId], fields)).get(contactId)
  let differed = false
  for (const [key, value] of Object.entries(patch)) {
    const field = namedField(fields, key)
    const rows = checkedValue(field, value, present?.get(field.id))
    differed = (await writeCustomValue(act, contactId, field.id, rows)) || differed
  }
  return differed
}

/** Throws `required-field` for a new customer without something that the shop asks of everybody. */
export async function refuseMissingFields(db: ReadableDb, patch: CustomPatch | undefined): Promise<void> {
  const missing = (await readCustomFields(db)).find(
    ({ id, required }) => required && isNone(patch?.[String(id)] ?? null),
  )
  if (missing !== undefined) throw new AppError('required-field', { id: missing.id, name: missing.name })
}

/** Own fields of a patch whose value a customer has already: the same change made twice is none. */
export async function equalCustomFields(
  db: ReadableDb,
  contactId: number,
  patch: CustomPatch,
): Promise<readonly CustomPatchField[]> {
  const fields = await readCustomFields(db)
  const present = (await readCustomValues(db, [contactId], fields)).get(contactId)
  return Object.entries(patch).flatMap(([key, value]) => {
    const field = fields.find(({ id }) => id === Number(key))
    if (field === undefined) return []
    const texts = (of: CustomValue | null | undefined) =>
      of === undefined || isNone(of)
        ? ''
        : (storedCustomValue(field.kind, of) ?? [{ text: '?' }])
            .map(({ text }) => text)
            .sort()
            .join()
    return texts(value) === texts(present?.get(field.id)) ? [customPatchField(key)] : []
  })
}

/** All fields of the shop with the value of one customer. */
export async function readCardCustom(db: ReadableDb, contactId: number): Promise<CustomPatch> {
  const fields = await readCustomFields(db)
  const values = (await readCustomValues(db, [contactId], fields)).get(contactId)
  return Object.fromEntries(fields.map(({ id }) => [String(id), contractValue(values?.get(id) ?? null)]))
}

/** The contract's arrays may be changed. */
export const contractValue = (value: CustomValue | null): CustomPatch[string] =>
  typeof value === 'object' && value !== null ? [...value] : value
