/**
 * The least that SQLite itself must do for the same results, straight through better-sqlite3: no contract, no journal,
 * no derived data. The yardstick of the table, not an alternative.
 */
import Database, { type Database as Raw } from 'better-sqlite3'

export function search(raw: Raw, text: string): unknown[] {
  const folded = text.replaceAll(' ', '')
  const short = folded.length < 3
  const table = short ? 'contact_words' : 'contact_trigrams'
  const match = short ? `"${folded}" *` : `"${folded}"`
  return raw
    .prepare(
      `SELECT c.id, c.display_name, c.last_on FROM ${table} t JOIN contacts c ON c.id = t.rowid
       WHERE t.${table} MATCH ? AND c.deleted_at IS NULL ORDER BY c.last_on DESC LIMIT 50`,
    )
    .all(match)
}

export function listPage(raw: Raw, offset: number): unknown[] {
  raw.prepare('SELECT count(*) FROM contacts WHERE deleted_at IS NULL').get()
  const rows = raw
    .prepare('SELECT * FROM contacts WHERE deleted_at IS NULL ORDER BY sort_key, id LIMIT 50 OFFSET ?')
    .all(offset) as { id: number }[]
  return partsOf(raw, rows)
}

function partsOf(raw: Raw, rows: readonly { readonly id: number }[]): unknown[] {
  const phones = raw.prepare(
    "SELECT value FROM contact_points WHERE contact_id = ? AND kind = 'phone' ORDER BY position LIMIT 1",
  )
  const tags = raw.prepare('SELECT name FROM contact_tags JOIN tags ON tags.id = tag_id WHERE contact_id = ?')
  return rows.map(({ id }) => [phones.get(id), tags.all(id)])
}

export function filteredList(raw: Raw, leastVisits: number): unknown[] {
  const where = `WHERE deleted_at IS NULL AND staged_batch_id IS NULL AND last_on >= '2020-01-01' AND visits >= @least
    AND EXISTS (SELECT 1 FROM contact_points p WHERE p.contact_id = contacts.id AND p.kind = 'phone')`
  raw.prepare(`SELECT count(*) FROM contacts ${where}`).get({ least: leastVisits })
  const rows = raw
    .prepare(`SELECT * FROM contacts ${where} ORDER BY sort_key, id LIMIT 50`)
    .all({ least: leastVisits }) as { id: number }[]
  return partsOf(raw, rows)
}

export function card(raw: Raw, id: number): unknown[] {
  const all = (sql: string) => raw.prepare(sql).all(id)
  return [
    all('SELECT * FROM contacts WHERE id = ?'),
    all('SELECT * FROM contact_points WHERE contact_id = ?'),
    all('SELECT * FROM addresses WHERE contact_id = ?'),
    all('SELECT * FROM rhythms WHERE contact_id = ?'),
    all('SELECT * FROM follow_ups WHERE contact_id = ?'),
    all('SELECT * FROM activities WHERE contact_id = ? ORDER BY day DESC'),
    all(
      'SELECT p.*, l.* FROM purchases p JOIN purchase_lines l ON l.purchase_id = p.id WHERE p.contact_id = ? ORDER BY p.day DESC',
    ),
  ]
}

export function today(raw: Raw, on: string): unknown[] {
  return [
    raw
      .prepare(
        `SELECT c.display_name, r.* FROM rhythms r JOIN contacts c ON c.id = r.contact_id
         WHERE r.product_id = 0 AND r.due_from <= ? AND (r.lost_from IS NULL OR r.lost_from > ?)
         ORDER BY r.potential DESC LIMIT 50`,
      )
      .all(on, on),
    raw
      .prepare('SELECT * FROM follow_ups WHERE done_on IS NULL AND deleted_at IS NULL AND due_on <= ? ORDER BY due_on')
      .all(on),
    raw.prepare("SELECT sum(total) FROM purchases WHERE day > date(?, '-7 days') AND deleted_at IS NULL").all(on),
  ]
}

export function salesByMonth(raw: Raw, on: string): unknown[] {
  return raw
    .prepare(
      `SELECT substr(day, 1, 7) AS month, count(*), count(DISTINCT contact_id), sum(total) FROM purchases
       WHERE day > date(?, '-24 months') AND deleted_at IS NULL GROUP BY month`,
    )
    .all(on)
}

/** What was open on a day, summed by customer and by how late it was, from the tables of the credit book. */
export function ageing(raw: Raw, on: string): unknown[] {
  return raw
    .prepare(
      `SELECT contact_id, sum(amount) AS balance, sum(iif(due_on < @on, amount, 0)) AS overdue,
         sum(iif(due_on < date(@on, '-30 days'), amount, 0)) AS month,
         sum(iif(due_on < date(@on, '-60 days'), amount, 0)) AS two,
         sum(iif(due_on < date(@on, '-90 days'), amount, 0)) AS three
       FROM (SELECT contact_id, due_on, open AS amount FROM receivables WHERE open > 0 AND day <= @on
         UNION ALL SELECT contact_id, due_on, amount FROM settled_amounts
           WHERE day > @on AND charged_on <= @on)
       GROUP BY contact_id ORDER BY overdue DESC LIMIT 50`,
    )
    .all({ on })
}

export function startToToday(file: string): void {
  const raw = new Database(file)
  raw.pragma('locking_mode = EXCLUSIVE')
  raw.pragma('journal_mode = WAL')
  today(raw, new Date().toISOString().slice(0, 10))
  raw.close()
}

/** Reads all that a look for duplicates compares. */
export function readCompared(raw: Raw): number {
  const contacts = raw
    .prepare('SELECT id, display_name, name_key, given_name, family_name, birthday FROM contacts')
    .all()
  const points = raw.prepare('SELECT contact_id, kind, match_key FROM contact_points').all()
  return contacts.length + points.length + raw.prepare('SELECT contact_id, city FROM addresses').all().length
}
