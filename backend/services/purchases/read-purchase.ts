import type { Purchase } from '#shared/contract/purchases.ts'
import { AppError } from '#shared/contract/errors.ts'
import { readCustomerNames } from '#db/repositories/contact-names.ts'
import { readReturned } from '#db/repositories/purchase-returns.ts'
import { readLines, readPayments, readPurchase } from '#db/repositories/purchases.ts'
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
    note: row.note,
    lines: lines.map((line) => ({
      id: line.id,
      productId: line.product_id,
      name: line.name,
      quantity: line.quantity,
      unitPrice: line.unit_price,
      discount: line.discount,
      total: line.line_total,
      returnOf: line.return_of,
      returned: returned.get(line.id)?.quantity ?? 0,
    })),
    payments: payments.map(({ method, amount, day }) => ({
      method: method as Purchase['payments'][number]['method'],
      amount,
      day,
    })),
    deletedAt: row.deleted_at,
  }
}
