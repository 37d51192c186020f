import type { Database } from 'better-sqlite3'
import type { AddedPurchase } from '../journal.ts'
import { preparedInsert } from './prepared-insert.ts'
import type { ContactTotals } from './contact-totals.ts'
import { boughtReader, deriveContact, rhythmsWriter } from './derived-rows.ts'
import { correctionsReader } from './rhythm-corrections.ts'
import { rhythmsWithDay, type StoredRhythm } from './rhythms.ts'
import { readShopModel } from './shop-model.ts'

/**
 * Makes totals and rhythms of a customer right after a purchase without anything on account, by prepared statements: what
 * they owe and what they were promised is as it was. The purchase of a day later than all others is added to what is
 * stored; for any other everything that the customer bought is read again. Both come to the same, bit for bit.
 */
export function addedPurchaseRefresher(raw: Database): (contactId: number, added: AddedPurchase) => void {
  const stored = raw.prepare('SELECT * FROM rhythms WHERE contact_id = ?')
  const totals = raw.prepare('SELECT spent, visits, purchase_count, first_on, last_on FROM contacts WHERE id = ?')
  const notLast = raw
    .prepare(
      `SELECT 1 FROM purchases WHERE contact_id = ? AND deleted_at IS NULL AND staged_batch_id IS NULL AND day >= ? AND id <> ?
       LIMIT 1`,
    )
    .pluck()
  const replace = raw.prepare('DELETE FROM rhythms WHERE contact_id = ? AND product_id = ?')
  const insert = preparedInsert(raw)
  const corrections = correctionsReader(raw)
  const bought = boughtReader(raw, 0)
  const writeRhythms = rhythmsWriter(raw, insert)
  const update = raw.prepare(
    'UPDATE contacts SET spent = ?, visits = ?, purchase_count = ?, first_on = ?, last_on = ?, due_on = ? WHERE id = ?',
  )
  const writeTotals = (contactId: number, all: ContactTotals, dueOn: string | null): void => {
    update.run(all.spent, all.visits, all.purchase_count, all.first_on, all.last_on, dueOn, contactId)
  }

  const withDay = (contactId: number, { id, day, lines }: AddedPurchase): readonly StoredRhythm[] | null => {
    if (notLast.get(contactId, day, id) !== undefined) return null
    const known = stored.all(contactId) as readonly StoredRhythm[]
    const sold = lines.map((line) => ({
      day,
      quantity: line.quantity,
      amount: line.line_total,
      productId: line.product_id,
    }))
    return rhythmsWithDay(known, { day, lines: sold }, readShopModel(raw), corrections(contactId))
  }

  return (contactId, added) => {
    const changed = withDay(contactId, added)
    if (changed === null) {
      const derived = deriveContact(contactId, bought(contactId), readShopModel(raw))
      writeRhythms(contactId, derived.rhythms)
      writeTotals(contactId, derived.totals, derived.totals.due_on)
      return
    }
    for (const row of changed) {
      replace.run(contactId, row.product_id)
      insert('rhythms', row)
    }
    const { spent, visits, purchase_count, first_on } = totals.get(contactId) as ContactTotals
    writeTotals(
      contactId,
      {
        spent: spent + (added.total ?? 0),
        visits: visits + 1,
        purchase_count: purchase_count + 1,
        first_on,
        last_on: added.day,
      },
      changed[0]?.due_on ?? null,
    )
  }
}
