import type { HistoryEntry } from '#shared/contract/history.ts'
import { fieldName, fieldTypes } from '#shared/domain/record-fields.ts'
import { scaledText, toDecimal } from '#shared/domain/money.ts'
import { quantityToDecimal } from '#shared/domain/quantity.ts'
import type { Row } from '#db/journal.ts'
import type { PersonData } from './person-data.ts'

const typeByName: ReadonlyMap<string, string> = new Map(
  [...fieldTypes].map(([column, type]) => [fieldName(column), type]),
)

/** Money and quantities as decimal numbers, as in all files of the shop. */
function decimal(name: string, value: string | number | null, currency: string) {
  if (typeof value !== 'number') return value
  switch (typeByName.get(name)) {
    case 'money':
      return toDecimal(value, currency)
    case 'unit-price':
      return Number(scaledText(value, 4))
    case 'quantity':
      return quantityToDecimal(value)
    case 'yes-no':
      return value === 1
    default:
      return value
  }
}

const record = (row: Row, currency: string) =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [name, decimal(name, value, currency)]))

/** Everything that is held on a person, for a machine to read. */
export function personJson(
  data: PersonData,
  history: readonly HistoryEntry[],
  { currency, madeAt }: { readonly currency: string; readonly madeAt: string },
): string {
  const parts = Object.fromEntries(
    data.parts.map(({ record: name, rows }) => [name, rows.map((row) => record(row, currency))]),
  )
  const { name, reasons, imports, photos, files } = data
  return `${JSON.stringify({ name, madeAt, currency, ...parts, photoContents: photos, fileContents: files, workedOut: reasons, imports, history }, null, 2)}\n`
}
