import type { Database } from 'better-sqlite3'
import type { AddedPurchase } from '../journal.ts'
import { addedChargeWriter } from './added-charges.ts'
import { creditReader, creditWriter } from './credit-rows.ts'
import { boughtReader, deriveContact, rhythmsWriter } from './derived-rows.ts'
import { preparedInsert } from './prepared-insert.ts'

/**
 * Makes totals, rhythm and account of a customer right after a purchase, by prepared statements. What they were promised is
 * as it was; the account is replayed only where the purchase does more than to add to what is owed.
 */
export function addedPurchaseRefresher(raw: Database): (contactId: number, added: AddedPurchase) => void {
  const bought = boughtReader(raw, 0)
  const writeRhythms = rhythmsWriter(raw, preparedInsert(raw))
  const update = raw.prepare(
    'UPDATE contacts SET spent = ?, visits = ?, purchase_count = ?, first_on = ?, last_on = ?, due_on = ? WHERE id = ?',
  )
  const addCharges = addedChargeWriter(raw)
  const credit = creditReader(raw)
  const writeCredit = creditWriter(raw)
  const owes = raw.prepare('UPDATE contacts SET balance = ?, owes_since = ? WHERE id = ?')
  return (contactId, added) => {
    const { totals, rhythms } = deriveContact(contactId, bought(contactId))
    writeRhythms(contactId, rhythms)
    const { spent, visits, purchase_count, first_on, last_on, due_on } = totals
    update.run(spent, visits, purchase_count, first_on, last_on, due_on, contactId)
    if (added.charges.length === 0 || addCharges(contactId, added)) return
    const ledger = credit(contactId)
    writeCredit(contactId, ledger)
    owes.run(ledger.balance, ledger.owesSince, contactId)
  }
}
