import type { TFunction } from 'i18next'
import { isCurrency, minorDigits } from '#shared/domain/currency.ts'
import { scaledText } from '#shared/domain/money.ts'
import type { ExportedCustomer } from '#db/repositories/export-rows.ts'
import { customCell } from '../custom-columns.ts'

/** What a card holds that the columns of another program have no place for. */
export type LeftOver = { readonly label: string; readonly value: string }

/** Own fields of the shop with their values in words. */
export function ownFields(
  t: TFunction,
  { customFields, custom }: ExportedCustomer,
  currency: string,
): readonly LeftOver[] {
  const digits = isCurrency(currency) ? minorDigits(currency) : 2
  return customFields.flatMap((field) => {
    const cell = customCell(t, field, custom.get(field.id))
    if (cell === null || cell === '') return []
    const value = field.kind === 'money' && typeof cell === 'number' ? scaledText(cell, digits) : String(cell)
    return [{ label: field.name, value }]
  })
}

/** A note with a line for each thing that has no column, as our reader writes what it can't place. */
export const noteWith = (note: string, rest: readonly LeftOver[]): string =>
  [note, ...rest.map(({ label, value }) => (label === '' ? value : `${label}: ${value}`))]
    .filter((line) => line !== '')
    .join('\n')
