import type { Database } from 'better-sqlite3'

/**
 * Search text of many customers takes longer than a transaction may: an import, or an act on a tag that many have,
 * commits what it changes and makes the
 * search text right behind it, in slices. Until then its act is noted here, so that a killed program goes on with it at
 * the next start.
 */
const key = 'search-behind'

/** Acts whose customers may be found by what they were before. */
export function actsBehind(raw: Database): readonly number[] {
  const value = raw.prepare('SELECT value FROM settings WHERE key = ?').pluck().get(key)
  return typeof value === 'string' ? (JSON.parse(value) as number[]) : []
}

/** Notes an act, inside its transaction. */
export function fallBehind(raw: Database, actId: number): void {
  raw
    .prepare('INSERT INTO settings (key, value) VALUES (@key, @value) ON CONFLICT (key) DO UPDATE SET value = @value')
    .run({ key, value: JSON.stringify([...actsBehind(raw), actId]) })
}

/** Takes the note away, with the last of the search text in one transaction or after it. */
export function catchUp(raw: Database, actId: number): void {
  const others = actsBehind(raw).filter((other) => other !== actId)
  if (others.length === 0) raw.prepare('DELETE FROM settings WHERE key = ?').run(key)
  else raw.prepare('UPDATE settings SET value = ? WHERE key = ?').run(JSON.stringify(others), key)
}

/** Customers that an act changed, whose time line it wrote in many places, or who have a tag that it renamed or a value of an own field that it changed. */
export function contactsOfAct(raw: Database, actId: number): readonly number[] {
  return raw
    .prepare(
      `SELECT record_id FROM journal WHERE act_id = @act AND table_name = 'contacts' AND op = 'update'
       UNION SELECT contact_id FROM journal WHERE act_id = @act AND table_name = 'activities'
       UNION SELECT a.contact_id FROM activities a JOIN acts d ON d.import_batch_id = a.import_batch_id WHERE d.id = @act
       UNION SELECT contact_id FROM contact_tags WHERE tag_id IN (
         SELECT record_id FROM journal WHERE act_id = @act AND table_name = 'tags' AND op = 'update')
       UNION SELECT contact_id FROM custom_values WHERE field_id IN (
         SELECT record_id FROM journal WHERE act_id = @act AND table_name = 'custom_fields' AND op = 'update')`,
    )
    .pluck()
    .all({ act: actId }) as number[]
}
