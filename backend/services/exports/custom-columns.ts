import type { TFunction } from 'i18next'
import type { CustomChoice, CustomKind, CustomValue } from '#shared/domain/custom-value.ts'
import { minorDigits, type Currency } from '#shared/domain/currency.ts'
import { scaledText, toDecimal } from '#shared/domain/money.ts'
import { writeTagList } from '#shared/formats/tag-list.ts'
import type { StoredCustomField } from '#db/repositories/custom-fields.ts'
import type { ColumnType, TableCell } from './table.ts'

/** Own fields in files: a column each, headed by the field's name, which is also how our import knows it again. */
export const typeOfKind: Readonly<Record<CustomKind, ColumnType>> = {
  text: 'text',
  number: 'number',
  money: 'money',
  day: 'day',
  'yes-no': 'text',
  choice: 'text',
  choices: 'text',
}

const nameOf = (choices: readonly CustomChoice[], id: string): string =>
  choices.find((choice) => choice.id === id)?.name ?? ''

const namesOf = (choices: readonly CustomChoice[], value: CustomValue): readonly string[] =>
  (typeof value === 'string' ? [value] : (value as readonly string[])).map((id) => nameOf(choices, id))

/** A value in a table: choices by name, several as tags are written. */
export function customCell(
  t: TFunction,
  { kind, choices }: StoredCustomField,
  value: CustomValue | undefined,
): TableCell {
  if (value === undefined) return null
  if (kind === 'yes-no') return value === true ? t('customFields.yes') : t('customFields.no')
  if (kind === 'choice') return namesOf(choices, value)[0] ?? null
  if (kind === 'choices') return writeTagList(namesOf(choices, value))
  return value as string | number
}

/** Values by the names of the fields, for records: money as a decimal number, choices by name. */
export const customRecord = (
  fields: readonly StoredCustomField[],
  values: ReadonlyMap<number, CustomValue>,
  currency: Currency,
): Readonly<Record<string, CustomValue>> =>
  Object.fromEntries(
    fields.flatMap((field) => {
      const value = values.get(field.id)
      if (value === undefined) return []
      if (field.kind === 'money') return [[field.name, toDecimal(value as number, currency)]]
      if (field.kind === 'choice') return [[field.name, namesOf(field.choices, value)[0] ?? '']]
      return [[field.name, field.kind === 'choices' ? namesOf(field.choices, value) : value]]
    }),
  )

/** Values by the names of the fields, as a card has them: decimals with a point, each choice one value. */
export const cardFields = (
  fields: readonly StoredCustomField[],
  values: ReadonlyMap<number, CustomValue>,
  currency: Currency,
): readonly { readonly name: string; readonly values: readonly string[] }[] =>
  fields.flatMap(({ id, name, kind, choices }) => {
    const value = values.get(id)
    if (value === undefined) return []
    if (kind === 'money') return [{ name, values: [scaledText(value as number, minorDigits(currency))] }]
    if (kind === 'choice' || kind === 'choices') return [{ name, values: namesOf(choices, value) }]
    return [{ name, values: [String(value)] }]
  })
