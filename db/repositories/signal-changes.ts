import type { Database } from 'better-sqlite3'

const watched = [
  ['purchases', 'contact_id, day, total, is_return, deleted_at, staged_batch_id'],
  ['receivables', 'due_on, amount, settled_on'],
  ['complaints', 'contact_id, opened_on, closed_on, deleted_at'],
  // Whom no reader could see when signals were read.
  ['contacts', 'deleted_at, staged_batch_id'],
] as const

const noted = (id: string) => `INSERT OR IGNORE INTO changed_signals SELECT ${id} WHERE ${id} IS NOT NULL;`

const eventsOf = (columns: string) =>
  [
    ['INSERT', 'INSERT', ['NEW']],
    ['UPDATE', `UPDATE OF ${columns}`, ['OLD', 'NEW']],
    ['DELETE', 'DELETE', ['OLD']],
  ] as const

/**
 * Notes, for this connection only, whose alarm signals any later write may change: whoever writes needn't know. What is
 * rolled back is not noted.
 */
const watch = `
CREATE TEMP TABLE IF NOT EXISTS changed_signals (contact_id INTEGER PRIMARY KEY);
${watched
  .flatMap(([table, columns]) =>
    eventsOf(columns).map(
      ([event, when, rows]) => `
CREATE TEMP TRIGGER IF NOT EXISTS signals_${table}_${event.toLowerCase()} AFTER ${when} ON main.${table} BEGIN
  ${rows.map((row) => noted(`${row}.${table === 'contacts' ? 'id' : 'contact_id'}`)).join('\n  ')}
END;`,
    ),
  )
  .join('')}`

/** Customers whose signals may have changed since the last call. Only while nobody's transaction is open. */
export function signalChanges(raw: Database): () => readonly number[] {
  raw.exec(watch)
  const take = raw.prepare('DELETE FROM temp.changed_signals RETURNING contact_id').pluck()
  return () => take.all() as number[]
}

/** Customers who owe or owed something that was to be paid by a day, or complained: the others have neither signal. */
export const dealingContactsSql = {
  dues: 'SELECT DISTINCT contact_id FROM receivables',
  complaints: 'SELECT DISTINCT contact_id FROM complaints INDEXED BY complaints_contact',
} as const

export const readDealingContacts = (raw: Database): ReadonlySet<number> =>
  new Set(Object.values(dealingContactsSql).flatMap((sql) => raw.prepare(sql).pluck().all() as number[]))
