import { isDeposit, type PaymentContent } from '#shared/domain/purchase-payments.ts'
import { deleteRow, insertRow, updateRow, type Act } from '../journal.ts'
import { readPayments, type StoredPayment } from './purchases.ts'

const same = (stored: StoredPayment, { method, amount, day, due_on }: PaymentContent): boolean =>
  method === stored.method && amount === stored.amount && day === stored.day && due_on === stored.due_on

/** Takes the payment that a stored one becomes: of the same way to pay, else, where one is to become another, the first. */
function takeNext(wanted: PaymentContent[], fits: (payment: PaymentContent) => boolean): PaymentContent | undefined {
  const at = wanted.findIndex(fits)
  return at < 0 ? undefined : wanted.splice(at, 1)[0]
}

/**
 * Makes the payments of a purchase those given. Equal ones stay, the others are changed, so that undo can put single fields
 * back: each into one of its own way to pay, deposits of an order last.
 * @returns whether anything differed
 */
export async function writePayments(
  act: Act,
  purchaseId: number,
  currency: string,
  payments: readonly PaymentContent[],
): Promise<boolean> {
  const wanted = [...payments]
  const differing = (await readPayments(act.trx, purchaseId)).filter(
    (stored) => takeNext(wanted, (payment) => same(stored, payment)) === undefined,
  )
  const isChanged = differing.length > 0 || wanted.length > 0
  const left = [...differing.filter((row) => !isDeposit(row)), ...differing.filter(isDeposit)]
  const next = new Map(left.map(({ id, method }) => [id, takeNext(wanted, (payment) => payment.method === method)]))
  for (const { id } of left) {
    const payment = next.get(id) ?? wanted.shift()
    if (payment === undefined) await deleteRow(act, 'payments', id)
    else {
      const { method, amount, day, due_on } = payment
      await updateRow(act, 'payments', id, { method, amount, day, due_on })
    }
  }
  for (const { method, amount, day, due_on } of wanted) {
    await insertRow(act, 'payments', { purchase_id: purchaseId, currency, method, amount, day, due_on })
  }
  return isChanged
}
