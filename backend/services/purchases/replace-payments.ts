import { deleteRow, insertRow, type Act } from '#db/journal.ts'
import { readPayments } from '#db/repositories/purchases.ts'
import type { PaymentContent } from './purchase-payments.ts'

/** Makes the payments of a purchase those given; equal ones keep their ids. @returns whether anything differed */
export async function replacePayments(
  act: Act,
  currency: string,
  purchaseId: number,
  payments: readonly PaymentContent[],
): Promise<boolean> {
  const left = [...payments]
  let changed = false
  for (const stored of await readPayments(act.trx, purchaseId)) {
    const same = left.findIndex(
      ({ method, amount, day }) => method === stored.method && amount === stored.amount && day === stored.day,
    )
    if (same >= 0) left.splice(same, 1)
    else {
      await deleteRow(act, 'payments', stored.id)
      changed = true
    }
  }
  for (const payment of left) await insertRow(act, 'payments', { purchase_id: purchaseId, currency, ...payment })
  return changed || left.length > 0
}
