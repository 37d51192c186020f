import type { Database } from 'better-sqlite3'
import { creditEventsReader, customersOnCredit, receivableRows, settledRows } from './credit-rows.ts'
import { balanceOf, replayCredit } from '#shared/domain/credit-ledger.ts'

type Row = Readonly<Record<string, unknown>>

const same = (stored: readonly Row[], expected: readonly Row[]): boolean =>
  stored.length === expected.length &&
  expected.every((row, at) => Object.entries(row).every(([column, value]) => stored[at]?.[column] === value))

const byCharge = (a: Row, b: Row): number =>
  String(a['charge']) < String(b['charge'])
    ? -1
    : a['charge'] === b['charge']
      ? Number(a['charge_id']) - Number(b['charge_id'])
      : 1

/** Customers (by id) whose account isn't kept as their purchases and entries make it. */
export function checkCredit(raw: Database, ids: { readonly after: number; readonly upTo: number }): readonly number[] {
  const events = creditEventsReader(raw)
  const receivables = raw.prepare('SELECT * FROM receivables WHERE contact_id = ? ORDER BY charge, charge_id')
  const settled = raw.prepare('SELECT * FROM settled_amounts WHERE contact_id = ? ORDER BY position')
  const contacts = raw
    .prepare(
      'SELECT id, balance, owes_since FROM contacts WHERE id > @after AND id <= @upTo AND staged_batch_id IS NULL',
    )
    .all(ids) as readonly { id: number; balance: number; owes_since: string | null }[]
  const onCredit = customersOnCredit(raw)(ids.after + 1, ids.upTo)
  const kept = new Set(
    ['receivables', 'settled_amounts'].flatMap(
      (table) =>
        raw
          .prepare(`SELECT DISTINCT contact_id FROM ${table} WHERE contact_id > @after AND contact_id <= @upTo`)
          .pluck()
          .all(ids) as number[],
    ),
  )
  return contacts.flatMap(({ id, balance, owes_since }) => {
    // Of most nothing happened, and nothing is kept.
    if (!onCredit.has(id) && !kept.has(id)) return balance === 0 && owes_since === null ? [] : [id]
    const happened = events(id)
    const ledger = replayCredit(happened)
    const isRight =
      balance === balanceOf(happened) &&
      owes_since === ledger.owesSince &&
      same(receivables.all(id) as Row[], receivableRows(id, ledger).toSorted(byCharge)) &&
      same(settled.all(id) as Row[], settledRows(id, ledger))
    return isRight ? [] : [id]
  })
}
