import { AppError } from '#shared/contract/errors.ts'
import type { ReadableDb } from '#db/open-database.ts'
import { readOrder, type OrderRow } from '#db/repositories/orders.ts'

/** An order that isn't in the trash. Throws `not-found` or `in-trash`. */
export async function presentOrder(db: ReadableDb, id: number): Promise<OrderRow> {
  const order = await readOrder(db, id)
  if (order === null) throw new AppError('not-found', { kind: 'order', id })
  if (order.deleted_at !== null) throw new AppError('in-trash', { kind: 'order', id })
  return order
}

export const isOpen = ({ state }: Pick<OrderRow, 'state'>): boolean => state === 'ordered' || state === 'ready'

/** An order that can still be changed. Throws `order-closed` where it was handed over or cancelled. */
export async function openOrder(db: ReadableDb, id: number): Promise<OrderRow> {
  const order = await presentOrder(db, id)
  if (!isOpen(order)) throw new AppError('order-closed', { number: order.number })
  return order
}
