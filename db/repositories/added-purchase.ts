import type { Database } from 'better-sqlite3'
import type { AddedPurchase } from '../journal.ts'
import { addedChargeWriter, type Owed } from './added-charges.ts'
import { creditReader, creditWriter } from './credit-rows.ts'
import { boughtReader, deriveContact, rhythmsWriter } from './derived-rows.ts'
import { correctionsReader } from './rhythm-corrections.ts'
import { rhythmsReader, rhythmsWithDay, rhythmWriter, type RhythmLine, type StoredRhythm } from './rhythms.ts'
import { readShopModel } from './shop-model.ts'

/** Rhythms after a purchase out of those that are kept; null where everything that was bought has to be read again. */
function addedDayReader(raw: Database) {
  const stored = rhythmsReader(raw)
  const corrections = correctionsReader(raw)
  const notLast = raw
    .prepare(
      `SELECT 1 FROM purchases
       WHERE contact_id = ? AND day >= ? AND id <> ? AND deleted_at IS NULL AND staged_batch_id IS NULL LIMIT 1`,
    )
    .pluck()
  const linesOf = raw.prepare(
    `SELECT p.day, l.quantity, l.line_total AS amount, l.product_id AS productId
     FROM purchases p JOIN purchase_lines l ON l.purchase_id = p.id
     WHERE p.contact_id = ? AND p.deleted_at IS NULL AND p.staged_batch_id IS NULL
       AND l.product_id IN (SELECT value FROM json_each(?))`,
  )
  return (contactId: number, { id, day, lines: added }: AddedPurchase): readonly StoredRhythm[] | null => {
    if (notLast.get(contactId, day, id) !== undefined) return null
    const sold = added.map((line) => ({
      day,
      quantity: line.quantity,
      amount: line.line_total,
      productId: line.product_id,
    }))
    const kept = stored(contactId)
    // Of products that were bought on one day before, or never, nothing is stored: their lines are read at once.
    const unknown = new Set(sold.map(({ productId }) => productId)).difference(
      new Set(kept.map((row) => row.product_id)),
    )
    unknown.delete(null)
    const lines = unknown.size === 0 ? [] : (linesOf.all(contactId, JSON.stringify([...unknown])) as RhythmLine[])
    return rhythmsWithDay(kept, { day, lines: sold }, readShopModel(raw), corrections(contactId), (productId) =>
      lines.filter((line) => line.productId === productId),
    )
  }
}

const bought =
  'spent = spent + @spent, visits = visits + 1, purchase_count = purchase_count + 1, last_on = @day, due_on = @due'
const owing = 'balance = balance + @amount, owes_since = min(coalesce(owes_since, @dueOn), @dueOn)'

/**
 * Totals and rhythms: the purchase of a day later than all others is added to what is stored, bit for bit as a replay; with
 * what is owed for it, in one writing of the customer's row.
 */
function boughtRefresher(raw: Database): (contactId: number, added: AddedPurchase, owed: Owed | null) => void {
  const withDay = addedDayReader(raw)
  const all = boughtReader(raw, 0)
  const write = rhythmWriter(raw)
  const writeAll = rhythmsWriter(raw)
  const add = raw.prepare(`UPDATE contacts SET ${bought} WHERE id = @id`)
  const addOwing = raw.prepare(`UPDATE contacts SET ${bought}, ${owing} WHERE id = @id`)
  const owe = raw.prepare(`UPDATE contacts SET ${owing} WHERE id = @id`)
  const update = raw.prepare(
    'UPDATE contacts SET spent = ?, visits = ?, purchase_count = ?, first_on = ?, last_on = ?, due_on = ? WHERE id = ?',
  )
  return (contactId, added, owed) => {
    const changed = withDay(contactId, added)
    if (changed === null) {
      const { totals, rhythms } = deriveContact(contactId, all(contactId), readShopModel(raw))
      const { spent, visits, purchase_count: purchases, first_on: first, last_on: last, due_on: due } = totals
      writeAll(contactId, rhythms)
      update.run(spent, visits, purchases, first, last, due, contactId)
      if (owed !== null) owe.run({ ...owed, id: contactId })
      return
    }
    for (const row of changed) write(row)
    const sums = { spent: added.total ?? 0, day: added.day, due: changed[0]?.due_on ?? null, id: contactId }
    if (owed === null) add.run(sums)
    else addOwing.run({ ...sums, ...owed })
  }
}

/**
 * Makes totals, rhythm and account of a customer right after a purchase, by prepared statements. What they were promised is
 * as it was; the account is replayed only where the purchase does more than to add to what is owed.
 */
export function addedPurchaseRefresher(raw: Database): (contactId: number, added: AddedPurchase) => void {
  const refreshBought = boughtRefresher(raw)
  const addCharges = addedChargeWriter(raw)
  const credit = creditReader(raw)
  const writeCredit = creditWriter(raw)
  const account = raw.prepare('UPDATE contacts SET balance = ?, owes_since = ? WHERE id = ?')
  return (contactId, added) => {
    const owed = added.charges.length === 0 ? null : addCharges(contactId, added)
    refreshBought(contactId, added, owed)
    if (added.charges.length === 0 || owed !== null) return
    const ledger = credit(contactId)
    writeCredit(contactId, ledger)
    account.run(ledger.balance, ledger.owesSince, contactId)
  }
}
