import type { Database } from 'better-sqlite3'

/** Tells whether a customer has a uid already, also in the trash and in imports under way. */
export function uidReader(raw: Database): (uid: string) => boolean {
  const find = raw.prepare('SELECT 1 FROM contacts WHERE uid = ?').pluck()
  return (uid) => find.get(uid) !== undefined
}
