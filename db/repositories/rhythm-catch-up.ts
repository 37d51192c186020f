import type { Database } from 'better-sqlite3'
import { boughtLinesReader } from './derived-rows.ts'
import { rhythmsOf, rhythmWriter } from './rhythms.ts'
import { readShopModel } from './shop-model.ts'

/** The customer up to whom rhythms stand by the present parameters; null = all do. */
export function rhythmsDoneUpTo(raw: Database): number | null {
  return (
    (raw.prepare('SELECT remade_up_to FROM rhythm_models WHERE id = 1').pluck().get() as number | null | undefined) ??
    null
  )
}

/**
 * Makes rhythms anew that stand by older parameters, customer by customer in the order of their ids. What an act touches
 * meanwhile is made by the present ones, and once more when its turn comes.
 */
export function rhythmRemaker(raw: Database) {
  const next = raw.prepare('SELECT id FROM contacts WHERE id > ? ORDER BY id LIMIT 1').pluck()
  const bought = boughtLinesReader(raw, 0)
  const kept = raw.prepare('SELECT product_id FROM rhythms WHERE contact_id = ?').pluck()
  const write = rhythmWriter(raw)
  const remove = raw.prepare('DELETE FROM rhythms WHERE contact_id = ? AND product_id = ?')
  const due = raw.prepare('UPDATE contacts SET due_on = ? WHERE id = ? AND due_on IS NOT ?')
  const done = raw.prepare('UPDATE rhythm_models SET remade_up_to = ? WHERE id = 1')
  return {
    /** The first customer after one; null = there is none. */
    after: (contactId: number): number | null => (next.get(contactId) as number | undefined) ?? null,
    remake: (contactId: number): void => {
      const { lines, corrections } = bought(contactId)
      const rhythms = rhythmsOf(contactId, lines, readShopModel(raw), corrections)
      // By other parameters all differ: nothing is compared.
      const gone = new Set(kept.all(contactId) as number[])
      for (const row of rhythms) {
        write(row)
        gone.delete(row.product_id)
      }
      for (const productId of gone) remove.run(contactId, productId)
      const dueOn = rhythms[0]?.due_on ?? null
      due.run(dueOn, contactId, dueOn)
    },
    /** Remembers how far it is; null = through. In the transaction of the customers before. */
    keep: (upTo: number | null): void => {
      done.run(upTo)
    },
  }
}
