import type { Database } from 'better-sqlite3'
import { addDays } from '#shared/domain/calendar-date.ts'

/** What one customer owes on a day, by how late it is. */
export type DebtRow = {
  readonly contactId: number
  readonly notDue: number
  readonly days1to30: number
  readonly days31to60: number
  readonly days61to90: number
  readonly days91: number
  /** The day by which the oldest of it was to be paid. */
  readonly since: string
}

/** Sums by how late `amount` is; days are compared as text, so that no date is worked out for a row. */
const buckets = `
  sum(iif(due_on >= @on, amount, 0)) AS notDue,
  sum(iif(due_on < @on AND due_on >= @d30, amount, 0)) AS days1to30,
  sum(iif(due_on < @d30 AND due_on >= @d60, amount, 0)) AS days31to60,
  sum(iif(due_on < @d60 AND due_on >= @d90, amount, 0)) AS days61to90,
  sum(iif(due_on < @d90, amount, 0)) AS days91,
  min(due_on) AS since`

/** What is open today of charges until the day; read along its index, customer by customer. */
export const openSql = `SELECT contact_id AS contactId, ${buckets}
  FROM (SELECT contact_id, due_on, open AS amount FROM receivables WHERE open > 0 AND day <= @on)
  GROUP BY contact_id`

/** What was still open on the day and is settled since. By the day: of a recent one there is little to read. */
export const settledLaterSql = `SELECT contact_id AS contactId, ${buckets}
  FROM settled_amounts INDEXED BY settled_amounts_day WHERE day > @on AND charged_on <= @on
  GROUP BY contact_id`

/** Balances in the customers' favour on a day. */
export const inFavourSql = `SELECT contact_id, sum(amount) FROM settled_amounts
  WHERE charged_on IS NULL AND day <= @on GROUP BY contact_id HAVING sum(amount) > 0`

/** Customers whom nobody sees: in the trash, or of an unfinished import. */
export const hiddenSql = `SELECT id FROM contacts WHERE deleted_at IS NOT NULL
  UNION ALL SELECT id FROM contacts WHERE staged_batch_id IS NOT NULL`

/** Who owes on a day, and in whose favour there is something. */
export type ShopDebts = { readonly debts: readonly DebtRow[]; readonly inFavour: ReadonlyMap<number, number> }

const together = (a: DebtRow, b: DebtRow): DebtRow => ({
  contactId: a.contactId,
  notDue: a.notDue + b.notDue,
  days1to30: a.days1to30 + b.days1to30,
  days31to60: a.days31to60 + b.days31to60,
  days61to90: a.days61to90 + b.days61to90,
  days91: a.days91 + b.days91,
  since: a.since < b.since ? a.since : b.since,
})

/** The whole credit book on any day, from the derived tables: what is open then and what was settled later. */
export function readShopDebts(raw: Database, on: string): ShopDebts {
  const days = { on, d30: addDays(on, -30), d60: addDays(on, -60), d90: addDays(on, -90) }
  const hidden = new Set(raw.prepare(hiddenSql).pluck().all() as number[])
  const open = raw.prepare(openSql).all(days) as DebtRow[]
  const later = raw.prepare(settledLaterSql).all(days) as DebtRow[]
  const favours = raw.prepare(inFavourSql).raw().all({ on }) as [number, number][]
  const byContact = new Map(open.map((row) => [row.contactId, row]))
  for (const row of later) {
    const known = byContact.get(row.contactId)
    byContact.set(row.contactId, known === undefined ? row : together(known, row))
  }
  return {
    debts: [...byContact.values()].filter(({ contactId }) => !hidden.has(contactId)),
    inFavour: new Map(favours.filter(([contactId]) => !hidden.has(contactId))),
  }
}
