import type { PurchaseField } from '#shared/domain/import-fields.ts'

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
const whole: readonly PurchaseField[] = [...who, 'date', 'time', 'receipt', 'purchaseUid', 'currency', 'paymentMethod']

/**
 * Web shops and people write customer and day once and leave them empty in the rows below, which are more lines of the
 * same purchase: a row with neither, or one of the same receipt, takes what it lacks from the row above.
 */
export function carryDown(at: ReadonlyMap<PurchaseField, number>): (cells: readonly string[]) => readonly string[] {
  const places = (fields: readonly PurchaseField[]) => fields.flatMap((field) => at.get(field) ?? [])
  const [people, all] = [places(who), places(whole)]
  const [date, receipt] = [at.get('date'), at.get('receipt')]
  const sold = places(['product', 'productCode', 'amount'])
  let above: readonly string[] | null = null
  const isEmpty = (cells: readonly string[], index: number): boolean => (cells[index] ?? '').trim() === ''

  return (cells) => {
    const before = above
    above = cells
    if (before === null || date === undefined || people.every((index) => !isEmpty(cells, index))) return cells
    const own = receipt === undefined ? '' : (cells[receipt] ?? '').trim()
    const isSame = own !== '' && receipt !== undefined && own === (before[receipt] ?? '').trim()
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
