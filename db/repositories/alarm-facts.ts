import type { Database } from 'better-sqlite3'
import { VISITS_LOOKED_AT, type AlarmFacts, type Due, type Visit } from '#shared/domain/alarm-signals.ts'

/** Purchases that are read for so many visit days: several of one day are one visit. */
const mostPurchases = VISITS_LOOKED_AT * 6
const mostDues = 20

/** One visit a day, with what was paid less what was given back; days on which nothing was bought are none. */
function visitsOf(rows: readonly { day: string; total: number | null; isReturn: number }[]): Visit[] {
  const visits: Visit[] = []
  for (const [day, own] of Map.groupBy(rows, (row) => row.day)) {
    if (own.every(({ isReturn }) => isReturn === 1)) continue
    const known = own.flatMap(({ total }) => total ?? [])
    visits.push({ day, amount: known.length === 0 ? null : known.reduce((sum, total) => sum + total, 0) })
  }
  return visits.slice(0, VISITS_LOOKED_AT).reverse()
}

/** Reads what is to be paid and who complains, as known on a day. */
export function dealingFactsReader(raw: Database): (contactId: number, on: string) => Omit<AlarmFacts, 'visits'> {
  const dues = raw.prepare(
    `SELECT due_on AS dueOn, settled_on AS settledOn FROM receivables
     WHERE contact_id = ? AND due_on <= ? AND amount > 0 ORDER BY due_on DESC LIMIT ${mostDues}`,
  )
  const complaints = raw.prepare(
    `SELECT count(*) AS count, min(opened_on) AS since FROM complaints
     WHERE contact_id = ? AND opened_on <= ? AND deleted_at IS NULL AND (closed_on IS NULL OR closed_on > ?)`,
  )
  return (contactId, on) => {
    const open = complaints.get(contactId, on, on) as { count: number; since: string | null }
    return {
      dues: (dues.all(contactId, on) as Due[]).reverse(),
      complaints: open.since === null ? null : { count: open.count, since: open.since },
    }
  }
}

/** Reads what alarm signals are told by, as known on a day, with statements that stay prepared: the newest of it only. */
export function alarmFactsReader(raw: Database): (contactId: number, on: string) => AlarmFacts {
  const purchases = raw.prepare(
    `SELECT day, total, is_return AS isReturn FROM purchases INDEXED BY purchases_contact
     WHERE contact_id = ? AND day <= ? AND deleted_at IS NULL AND staged_batch_id IS NULL
     ORDER BY day DESC, id DESC LIMIT ${mostPurchases}`,
  )
  const dealings = dealingFactsReader(raw)
  return (contactId, on) => ({
    visits: visitsOf(purchases.all(contactId, on) as { day: string; total: number | null; isReturn: number }[]),
    ...dealings(contactId, on),
  })
}
