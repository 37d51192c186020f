import type { PurchaseField } from '#shared/domain/import-fields.ts'
import type { PlannedColumn } from './columns/settle-columns.ts'

/** What belongs to a whole purchase; the first of its rows may say it for all. */
const who: readonly PurchaseField[] = [
  'customerId',
  'customer',
  'customerGivenName',
  'customerFamilyName',
  'customerEmail',
  'customerPhone',
  'customerUid',
]
const whole = new Set<PurchaseField>([
  ...who,
  'date',
  'time',
  'receipt',
  'purchaseUid',
  'currency',
  'paymentMethod',
  'status',
])

/**
 * Web shops and people write customer and day once and leave them empty in the rows below, which are more lines of the
 * same purchase: a row with neither, or one of the same receipt, takes what it lacks from the row above.
 */
export function carryDown(
  columns: readonly PlannedColumn<PurchaseField>[],
): (cells: readonly string[]) => readonly string[] {
  const places = (fields: readonly PurchaseField[]) =>
    columns.flatMap(({ field, index }) => (field !== null && fields.includes(field) ? [index] : []))
  const [people, all] = [places(who), places([...whole])]
  const [[date], [receipt]] = [places(['date']), places(['receipt'])]
  const sold = places(['product', 'productCode', 'amount'])
  let above: readonly string[] | null = null
  const isEmpty = (cells: readonly string[], index: number): boolean => (cells[index] ?? '').trim() === ''

  return (cells) => {
    const before = above
    above = cells
    if (before === null || date === undefined || all.every((index) => !isEmpty(cells, index))) return cells
    const own = receipt === undefined ? '' : (cells[receipt] ?? '').trim()
    // Tills begin to count anew: whoever is named must be the same.
    const isSame =
      own !== '' &&
      receipt !== undefined &&
      own === (before[receipt] ?? '').trim() &&
      people.every((index) => isEmpty(cells, index) || cells[index]?.trim() === before[index]?.trim())
    const isMore =
      own === '' &&
      isEmpty(cells, date) &&
      people.every((index) => isEmpty(cells, index)) &&
      sold.some((index) => !isEmpty(cells, index))
    if (!isSame && !isMore) return cells
    const filled = [...cells]
    for (const index of all) if (isEmpty(filled, index)) filled[index] = before[index] ?? ''
    above = filled
    return filled
  }
}
