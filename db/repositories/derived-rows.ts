import type { Database } from 'better-sqlite3'
import { emptyLedger, type CreditLedger } from '#shared/domain/credit-ledger.ts'
import type { Corrections } from '#shared/domain/rhythm/correction.ts'
import type { ShopModel } from '#shared/domain/rhythm/shop-model.ts'
import { totalsOf, type ContactTotals } from './contact-totals.ts'
import { creditReader, creditWriter } from './credit-rows.ts'
import { correctionsReader } from './rhythm-corrections.ts'
import { rhythmsOf, rhythmsReader, rhythmWriter, type RhythmLine, type StoredRhythm } from './rhythms.ts'
import { readShopModel } from './shop-model.ts'

/** Purchases of one customer as far as rhythms need them. */
export type BoughtLines = { readonly lines: readonly RhythmLine[]; readonly corrections: Corrections }

/** Purchases of one customer as far as totals and rhythms need them. */
export type Bought = BoughtLines & { readonly spent: number; readonly purchases: number }

/** What is kept of a customer's purchases, ready to be written. */
export type DerivedOfContact = {
  readonly totals: ContactTotals & { readonly due_on: string | null }
  readonly rhythms: readonly StoredRhythm[]
  readonly credit: CreditLedger
}

/** Totals and rhythms from lines that are at hand, beside an account that was replayed. */
export function deriveContact(
  contactId: number,
  { lines, spent, purchases, corrections }: Bought,
  model: ShopModel,
  credit: CreditLedger = emptyLedger,
): DerivedOfContact {
  const rhythms = rhythmsOf(contactId, lines, model, corrections)
  return { totals: { ...totalsOf(lines, spent, purchases), due_on: rhythms[0]?.due_on ?? null }, rhythms, credit }
}

const counts = `contact_id = ? AND deleted_at IS NULL AND staged_batch_id IS NULL AND import_batch_id IS NOT ?`

/**
 * Reads the lines that customers bought, with statements that stay prepared: visible purchases only.
 * @param exceptBatch purchases of this import are left out; 0 leaves out none
 */
export function boughtLinesReader(raw: Database, exceptBatch: number): (contactId: number) => BoughtLines {
  const lines = raw.prepare(
    `SELECT p.day, l.quantity, l.line_total AS amount, l.product_id AS productId
     FROM purchases p JOIN purchase_lines l ON l.purchase_id = p.id WHERE ${counts}`,
  )
  const corrections = correctionsReader(raw)
  return (contactId) => ({
    lines: lines.all(contactId, exceptBatch) as readonly RhythmLine[],
    corrections: corrections(contactId),
  })
}

/** The same with the sums of the purchases. */
export function boughtReader(raw: Database, exceptBatch: number): (contactId: number) => Bought {
  const lines = boughtLinesReader(raw, exceptBatch)
  const sums = raw.prepare(
    `SELECT coalesce(sum(total), 0) AS spent, count(*) AS purchases FROM purchases WHERE ${counts}`,
  )
  return (contactId) => ({
    ...lines(contactId),
    ...(sums.get(contactId, exceptBatch) as { spent: number; purchases: number }),
  })
}

/** The same of all customers with ids from the first to the last who bought something. */
export function boughtBetweenReader(raw: Database): (first: number, last: number) => ReadonlyMap<number, Bought> {
  const visible = 'p.contact_id BETWEEN ? AND ? AND p.deleted_at IS NULL AND p.staged_batch_id IS NULL'
  const lines = raw.prepare(
    `SELECT p.contact_id AS contactId, p.day, l.quantity, l.line_total AS amount, l.product_id AS productId
     FROM purchases p CROSS JOIN purchase_lines l ON l.purchase_id = p.id WHERE ${visible} ORDER BY p.contact_id`,
  )
  const sums = raw.prepare(
    `SELECT p.contact_id AS contactId, coalesce(sum(p.total), 0) AS spent, count(*) AS purchases FROM purchases p
     WHERE ${visible} GROUP BY p.contact_id`,
  )
  const corrections = correctionsReader(raw)
  return (first, last) => {
    const linesOf = Map.groupBy(
      lines.all(first, last) as readonly (RhythmLine & { readonly contactId: number })[],
      ({ contactId }) => contactId,
    )
    const found = sums.all(first, last) as readonly { contactId: number; spent: number; purchases: number }[]
    return new Map(
      found.map(({ contactId, spent, purchases }) => [
        contactId,
        { lines: linesOf.get(contactId) ?? [], spent, purchases, corrections: corrections(contactId) },
      ]),
    )
  }
}

const isSame = (stored: StoredRhythm | undefined, rhythm: StoredRhythm): boolean =>
  stored !== undefined &&
  (Object.keys(rhythm) as (keyof StoredRhythm)[]).every((column) => stored[column] === rhythm[column])

type WrittenRhythms = (contactId: number, rhythms: readonly StoredRhythm[]) => void

/** Writes the rhythms of a customer in place of those that are kept; only what differs. */
export function rhythmsWriter(raw: Database): WrittenRhythms {
  const stored = rhythmsReader(raw)
  const write = rhythmWriter(raw)
  const remove = raw.prepare('DELETE FROM rhythms WHERE contact_id = ? AND product_id = ?')
  return (contactId, rhythms) => {
    const left = new Map(stored(contactId).map((row) => [row.product_id, row]))
    for (const rhythm of rhythms) {
      // A purchase changes the rhythm of the customer and of its products; each row written costs the disk five indexes.
      if (!isSame(left.get(rhythm.product_id), rhythm)) write(rhythm)
      left.delete(rhythm.product_id)
    }
    for (const productId of left.keys()) remove.run(contactId, productId)
  }
}

/** Writes totals, rhythms and accounts that were worked out before, for many customers in one short transaction. */
export function derivedWriter(raw: Database): (contactId: number, d: DerivedOfContact) => void {
  const writeRhythms = rhythmsWriter(raw)
  const update = raw.prepare(
    `UPDATE contacts SET spent = ?, visits = ?, purchase_count = ?, first_on = ?, last_on = ?, due_on = ?,
       balance = ?, owes_since = ? WHERE id = ?`,
  )
  const writeCredit = creditWriter(raw)
  return (contactId, { totals, rhythms, credit }) => {
    writeRhythms(contactId, rhythms)
    const { spent, visits, purchase_count, first_on, last_on, due_on } = totals
    update.run(spent, visits, purchase_count, first_on, last_on, due_on, credit.balance, credit.owesSince, contactId)
    writeCredit(contactId, credit)
  }
}

/**
 * Makes the stored totals, rhythms, account and next promise of customers anew, by prepared statements. Called in the transaction
 * of every change that touches their purchases, credit or promises, so that lists never show a stale sum.
 */
export function dealingsRefresher(raw: Database): (contactId: number) => void {
  const bought = boughtReader(raw, 0)
  const credit = creditReader(raw)
  const write = derivedWriter(raw)
  const promise = raw.prepare(
    // Only where it differs: a purchase changes no promise.
    `UPDATE contacts SET next_follow_up_on = promise.day
     FROM (SELECT min(due_on) AS day FROM follow_ups WHERE contact_id = @contact AND done_on IS NULL AND deleted_at IS NULL)
       AS promise
     WHERE id = @contact AND next_follow_up_on IS NOT promise.day`,
  )
  return (contactId) => {
    write(contactId, deriveContact(contactId, bought(contactId), readShopModel(raw), credit(contactId)))
    promise.run({ contact: contactId })
  }
}
