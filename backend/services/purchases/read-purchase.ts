import type { Purchase } from '#shared/contract/purchases.ts'
import { AppError } from '#shared/contract/errors.ts'
import { readCustomerNames } from '#db/repositories/contact-names.ts'
import { readOrderOf } from '#db/repositories/orders.ts'
import { readOwed } from '#db/repositories/purchase-debts.ts'
import { readOriginalsOf, readReturned, readReturnsOf } from '#db/repositories/purchase-returns.ts'
import { readLines, readPayments, readPurchase, readPurchases, readStaffName } from '#db/repositories/purchases.ts'
import type { OpenShop } from '#backend/engine-state.ts'

/** A purchase with its parts and how much of each line came back; also one from the trash. */
export async function getPurchase({ db }: OpenShop, id: number): Promise<Purchase> {
  const row = await readPurchase(db, id)
  if (row === null) throw new AppError('not-found', { kind: 'purchase', id })
  const lines = await readLines(db, id)
  const payments = await readPayments(db, id)
  const returned = await readReturned(
    db,
    lines.map((line) => line.id),
  )
  const returns = await readPurchases(db, await readReturnsOf(db, [id]))
  const [original] = await readPurchases(
    db,
    (await readOriginalsOf(db, [id])).map((sold) => sold.id),
  )
  const names = await readCustomerNames(db, row.contact_id === null ? [] : [row.contact_id])
  return {
    id,
    uid: row.uid,
    version: row.version,
    number: row.number,
    customerId: row.contact_id,
    customer: row.contact_id === null ? null : (names.get(row.contact_id) ?? null),
    day: row.day,
    time: row.time,
    currency: row.currency,
    total: row.total,
    discount: row.discount,
    discountPercent: row.discount_bp === null ? null : row.discount_bp / 100,
    rounding: row.rounding,
    campaign: row.campaign,
    staffId: row.staff_id,
    staff: await readStaffName(db, row.staff_id),
    owed: (await readOwed(db, [id])).get(id) ?? 0,
    orderId: await readOrderOf(db, id),
    note: row.note,
    lines: lines.map((line) => ({
      id: line.id,
      productId: line.product_id,
      name: line.name,
      quantity: line.quantity,
      unitPrice: line.unit_price,
      discount: line.discount,
      discountPercent: line.discount_bp === null ? null : line.discount_bp / 100,
      total: line.line_total,
      returnOf: line.return_of,
      returned: returned.get(line.id)?.quantity ?? 0,
      returnedTotal: returned.get(line.id)?.amount ?? 0,
    })),
    returns: returns.map((row) => ({
      id: row.id,
      number: row.number,
      day: row.day,
      total: row.total,
      discount: row.discount,
      rounding: row.rounding,
    })),
    original: original === undefined ? null : { id: original.id, number: original.number },
    payments: payments.map(({ method, amount, day, due_on }) => ({
      method: method as Purchase['payments'][number]['method'],
      amount,
      day,
      dueOn: due_on,
    })),
    deletedAt: row.deleted_at,
  }
}
