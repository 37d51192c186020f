import type { PaymentContent } from '#shared/domain/purchase-payments.ts'
import { deleteRow, insertRow, updateRow, type Act } from '../journal.ts'
import { readPayments, type StoredPayment } from './purchases.ts'

const same = (stored: StoredPayment, { method, amount, day, due_on }: PaymentContent): boolean =>
  method === stored.method && amount === stored.amount && day === stored.day && due_on === stored.due_on

/**
 * Makes the payments of a purchase those given. Equal ones stay, the others are changed in their order, so that undo
 * can put single fields back.
 * @returns whether anything differed
 */
export async function writePayments(
  act: Act,
  purchaseId: number,
  currency: string,
  payments: readonly PaymentContent[],
): Promise<boolean> {
  const wanted = [...payments]
  const left: StoredPayment[] = []
  for (const stored of await readPayments(act.trx, purchaseId)) {
    const found = wanted.findIndex((payment) => same(stored, payment))
    if (found >= 0) wanted.splice(found, 1)
    else left.push(stored)
  }
  for (const [index, stored] of left.entries()) {
    const payment = wanted[index]
    if (payment === undefined) await deleteRow(act, 'payments', stored.id)
    else {
      const { method, amount, day, due_on } = payment
      await updateRow(act, 'payments', stored.id, { method, amount, day, due_on })
    }
  }
  for (const { method, amount, day, due_on } of wanted.slice(left.length)) {
    await insertRow(act, 'payments', { purchase_id: purchaseId, currency, method, amount, day, due_on })
  }
  return left.length > 0 || wanted.length > 0
}
