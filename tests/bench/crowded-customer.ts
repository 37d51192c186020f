import type Database from 'better-sqlite3'

/** Purchases of a customer whom the shop has known for decades; with the notes, 5 000 entries of the time line. */
const purchases = 3000
const activities = 2000

/** A day of the last 25 years before 2026, spread evenly. */
const dayAt = (share: number): string =>
  new Date(Date.UTC(2001, 0, 1) + Math.floor(share * 25 * 365) * 86_400_000).toISOString().slice(0, 10)

/** A customer with 5 000 entries, put into the open shop by plain inserts. @returns their id */
export function addCrowdedCustomer(raw: Database.Database): number {
  return raw.transaction(() => {
    const id = Number(
      raw
        .prepare(
          `INSERT INTO contacts (uid, kind, display_name, sort_key, created_at, updated_at)
           VALUES ('crowded', 'person', 'Ana Marić', 'ana', '2001-01-01T00:00:00Z', '2001-01-01T00:00:00Z')`,
        )
        .run().lastInsertRowid,
    )
    const number = Number(raw.prepare('SELECT max(number) FROM purchases').pluck().get() ?? 0)
    const purchase = raw.prepare(
      `INSERT INTO purchases (uid, number, contact_id, day, currency, total, staff_id, created_at, updated_at)
       VALUES (?, ?, ?, ?, 'EUR', 1250, 1, '', '')`,
    )
    const line = raw.prepare(
      `INSERT INTO purchase_lines (purchase_id, position, product_id, name, quantity, line_total)
       VALUES (?, 0, 1, '', 1000, 1250)`,
    )
    for (let n = 0; n < purchases; n += 1) {
      const made = purchase.run(`crowded-${n}`, number + n + 1, id, dayAt(n / purchases))
      line.run(made.lastInsertRowid)
    }
    const activity = raw.prepare(
      `INSERT INTO activities (uid, contact_id, kind, day, text, staff_id, created_at, updated_at)
       VALUES (?, ?, 'call', ?, 'Asked for the new catalogue', 1, '', '')`,
    )
    for (let n = 0; n < activities; n += 1) activity.run(`crowded-${n}`, id, dayAt(n / activities))
    return id
  })()
}
