import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { migrate } from '../migrate.ts'
import { migrations } from './all.ts'

let raw: Database.Database
beforeEach(() => {
  raw = new Database(':memory:')
  migrate(
    raw,
    migrations.filter(({ version }) => version <= 1),
  )
  raw.exec(`
    INSERT INTO staff (id, uid, name, role, created_at) VALUES (1, 's', '', 'owner', '2026-01-01T00:00:00Z');
    INSERT INTO acts (id, kind, at, staff_id, door, code, params) VALUES (1, 'do', '2026-01-01T00:00:00Z', 1, 'app', 'x', '{}');
    INSERT INTO contacts (id, uid, kind, display_name, sort_key, created_at, updated_at)
      VALUES (7, 'ana', 'person', 'Ana', 'ana', '2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z');
    INSERT INTO contact_points (id, contact_id, kind, position, label, value, match_key)
      VALUES (3, 7, 'phone', 0, '', '064', '064');`)
})
afterEach(() => raw.close())

/** The customer that the migration finds for one entry of the journal. */
function cardOf(table: string, record: number, op: string, before: unknown, after: unknown): unknown {
  const { lastInsertRowid } = raw
    .prepare('INSERT INTO journal (act_id, table_name, record_id, op, before, after) VALUES (1, ?, ?, ?, ?, ?)')
    .run(
      table,
      record,
      op,
      before === null ? null : JSON.stringify(before),
      after === null ? null : JSON.stringify(after),
    )
  migrate(
    raw,
    migrations.filter(({ version }) => version <= 2),
  )
  return raw.prepare('SELECT contact_id FROM journal WHERE id = ?').pluck().get(lastInsertRowid)
}

describe('migration 2 finds whose card an entry of the journal belongs to', () => {
  it('of a customer: their own', () => {
    expect(cardOf('contacts', 7, 'update', { note: '' }, { note: 'x' })).toBe(7)
  })

  it('of a part that was added or removed: the one it names', () => {
    expect(cardOf('contact_tags', 99, 'insert', null, { id: 99, contact_id: 7, tag_id: 1 })).toBe(7)
  })

  it('of a part that was changed: the one who has it now', () => {
    expect(cardOf('contact_points', 3, 'update', { value: '063' }, { value: '064' })).toBe(7)
  })

  it('of a part that was changed and is gone: the one whom its removal names', () => {
    raw.exec(`INSERT INTO journal (act_id, table_name, record_id, op, before)
      VALUES (1, 'contact_points', 55, 'delete', '{"id":55,"contact_id":7}')`)
    expect(cardOf('contact_points', 55, 'update', { value: '063' }, { value: '064' })).toBe(7)
  })

  it('of what is no customer’s: nobody', () => {
    expect(cardOf('products', 1, 'update', { name: 'a' }, { name: 'b' })).toBeNull()
  })
})

describe('migration 2 and what was dealt with on Today', () => {
  it('keeps every row, with no part named', () => {
    raw.exec(`INSERT INTO settlements (id, list, contact_id, act, on_day, until_day, note)
      VALUES (5, 'birthday', 7, 'done', '2026-03-01', '2026-03-09', 'called')`)
    migrate(
      raw,
      migrations.filter(({ version }) => version <= 2),
    )
    expect(raw.prepare('SELECT * FROM settlements').all()).toEqual([
      expect.objectContaining({ id: 5, list: 'birthday', contact_id: 7, note: 'called', part_id: null }),
    ])
  })

  it('has nothing to do in a shop without any', () => {
    migrate(
      raw,
      migrations.filter(({ version }) => version <= 2),
    )
    expect(raw.prepare('SELECT count(*) FROM settlements').pluck().get()).toBe(0)
  })
})
