import type { DueRow } from '#shared/contract/today.ts'

export type RankedRow = Pick<DueRow, 'customerId' | 'productId' | 'state'>

/**
 * One row a customer, as Today shows them: the customer as a whole, or a product that is overdue while the customer
 * as a whole isn't due yet. They come ranked.
 */
export function onePerCustomer<Row extends RankedRow>(rows: readonly Row[]): readonly Row[] {
  const seen = new Set(rows.flatMap(({ customerId, productId }) => (productId === null ? customerId : [])))
  return rows.filter(({ customerId, productId, state }) => {
    if (productId === null) return true
    if (state !== 'overdue' || seen.has(customerId)) return false
    seen.add(customerId)
    return true
  })
}
