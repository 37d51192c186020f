import { AppError } from '#shared/contract/errors.ts'
import type { Order } from '#shared/contract/orders.ts'
import type { PaymentMethod } from '#shared/contract/values.ts'
import { readCustomerNames } from '#db/repositories/contact-names.ts'
import { readDeposits, readOrder, readOrderLines } from '#db/repositories/orders.ts'
import type { OpenShop } from '#backend/engine-state.ts'

const percentOf = (basisPoints: number | null): number | null => (basisPoints === null ? null : basisPoints / 100)

/** An order with its lines and deposits; also one from the trash. */
export async function getOrder({ db }: OpenShop, id: number): Promise<Order> {
  const row = await readOrder(db, id)
  if (row === null) throw new AppError('not-found', { kind: 'order', id })
  const deposits = await readDeposits(db, id)
  const names = await readCustomerNames(db, row.contact_id === null ? [] : [row.contact_id])
  return {
    id,
    uid: row.uid,
    version: row.version,
    number: row.number,
    customerId: row.contact_id,
    customer: row.contact_id === null ? null : (names.get(row.contact_id) ?? null),
    state: row.state,
    orderedOn: row.ordered_on,
    promisedOn: row.promised_on,
    promisedTime: row.promised_time,
    readyOn: row.ready_on,
    closedOn: row.closed_on,
    currency: row.currency,
    total: row.total,
    discount: row.discount,
    discountPercent: percentOf(row.discount_bp),
    lines: (await readOrderLines(db, id)).map((line) => ({
      id: line.id,
      productId: line.product_id,
      name: line.name,
      quantity: line.quantity,
      unitPrice: line.unit_price,
      discount: line.discount,
      discountPercent: percentOf(line.discount_bp),
      total: line.line_total,
    })),
    payments: deposits.map(({ id, method, amount, day }) => ({ id, method: method as PaymentMethod, amount, day })),
    paid: deposits.reduce((sum, { amount }) => sum + amount, 0),
    note: row.note,
    purchaseId: row.purchase_id,
    deletedAt: row.deleted_at,
  }
}
