import type { Database } from 'better-sqlite3'
import type { AddedPurchase } from '../journal.ts'

/** What a customer owes more: minor units, and the first day on which it is due. */
export type Owed = { readonly amount: number; readonly dueOn: string }

/**
 * Adds what a purchase left to be paid to a kept account, where a replay (`replayCredit`) would do no more: it is later than
 * everything on the account – each charge is a receivable, each credit and refund a settled amount or a receivable – and
 * there is no balance in the customer's favour from which it would draw.
 * @returns what the customer owes more; null where a replay is needed, then nothing was written
 */
export function addedChargeWriter(raw: Database): (contactId: number, added: AddedPurchase) => Owed | null {
  const charged = raw.prepare('SELECT max(day) FROM receivables WHERE contact_id = ?').pluck()
  const settled = raw.prepare(
    'SELECT max(day) AS day, sum(iif(charge IS NULL, amount, 0)) AS favour FROM settled_amounts WHERE contact_id = ?',
  )
  const insert = raw.prepare(
    `INSERT INTO receivables (contact_id, charge, charge_id, purchase_id, day, due_on, amount, open, settled_on)
     VALUES (?, 'payment', ?, ?, ?, ?, ?, ?, NULL)`,
  )
  return (contactId, { id, day, charges }) => {
    const { day: settledOn, favour } = settled.get(contactId) as { day: string | null; favour: number | null }
    const last = [charged.get(contactId) as string | null, settledOn].filter((each) => each !== null)
    if ((favour ?? 0) !== 0 || last.some((each) => each >= day)) return null
    for (const { id: paymentId, dueOn, amount } of charges)
      insert.run(contactId, paymentId, id, day, dueOn, amount, amount)
    const days = charges.map(({ dueOn }) => dueOn).toSorted()
    return { amount: charges.reduce((sum, { amount }) => sum + amount, 0), dueOn: days[0] ?? day }
  }
}
