import type { Database } from 'better-sqlite3'
import type { AddedPurchase } from '../journal.ts'

/**
 * Adds what a purchase left to be paid to a kept account, where a replay (`replayCredit`) would do no more: it is later than
 * everything on the account – each charge is a receivable, each credit and refund a settled amount or a receivable – and
 * there is no balance in the customer's favour from which it would draw.
 * @returns false where a replay is needed; then nothing was written
 */
export function addedChargeWriter(raw: Database): (contactId: number, added: AddedPurchase) => boolean {
  const charged = raw.prepare('SELECT max(day) FROM receivables WHERE contact_id = ?').pluck()
  const settled = raw.prepare(
    'SELECT max(day) AS day, sum(iif(charge IS NULL, amount, 0)) AS favour FROM settled_amounts WHERE contact_id = ?',
  )
  const insert = raw.prepare(
    `INSERT INTO receivables (contact_id, charge, charge_id, purchase_id, day, due_on, amount, open, settled_on)
     VALUES (?, 'payment', ?, ?, ?, ?, ?, ?, NULL)`,
  )
  const owe = raw.prepare(
    `UPDATE contacts SET balance = balance + @amount, owes_since = min(coalesce(owes_since, @dueOn), @dueOn) WHERE id = @contactId`,
  )
  return (contactId, { id, day, charges }) => {
    const { day: settledOn, favour } = settled.get(contactId) as { day: string | null; favour: number | null }
    const last = [charged.get(contactId) as string | null, settledOn].filter((each) => each !== null)
    if ((favour ?? 0) !== 0 || last.some((each) => each >= day)) return false
    for (const { id: paymentId, dueOn, amount } of charges) {
      insert.run(contactId, paymentId, id, day, dueOn, amount, amount)
      owe.run({ amount, dueOn, contactId })
    }
    return true
  }
}
