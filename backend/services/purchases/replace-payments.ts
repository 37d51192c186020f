import { deleteRow, insertRow, updateRow, type Act } from '#db/journal.ts'
import { readPayments, type StoredPayment } from '#db/repositories/purchases.ts'
import type { PaymentContent } from './purchase-payments.ts'

const same = (stored: StoredPayment, { method, amount, day, due_on }: PaymentContent): boolean =>
  method === stored.method && amount === stored.amount && day === stored.day && due_on === stored.due_on

/**
 * Makes the payments of a purchase those given. Equal ones stay, the others are changed in their order, so that undo
 * can put single fields back.
 * @returns whether anything differed
 */
export async function replacePayments(
  act: Act,
  currency: string,
  purchaseId: number,
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
    else await updateRow(act, 'payments', stored.id, payment)
  }
  for (const payment of wanted.slice(left.length)) {
    await insertRow(act, 'payments', { purchase_id: purchaseId, currency, ...payment })
  }
  return left.length > 0 || wanted.length > 0
}
