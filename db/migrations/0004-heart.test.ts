import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { migrate } from '../migrate.ts'
import { migrations } from './all.ts'

const upTo = (version: number) => migrations.filter((step) => step.version <= version)

let raw: Database.Database
beforeEach(() => {
  raw = new Database(':memory:')
  migrate(raw, upTo(3))
  const at = '2026-03-04T05:06:07Z'
  raw.exec(`
    INSERT INTO staff (id, uid, name, role, created_at) VALUES (1, 's', '', 'owner', '${at}');
    INSERT INTO products (id, uid, name, folded, currency, created_at, updated_at) VALUES (2, 'tea', 'Tea', 'tea', 'EUR', '${at}', '${at}');
    INSERT INTO contacts (id, uid, kind, display_name, sort_key, created_at, updated_at) VALUES (7, 'ana', 'person', 'Ana', 'ana', '${at}', '${at}');
    INSERT INTO settlements (list, contact_id, product_id, act, on_day, until_day, note, deleted_at) VALUES
      ('due', 7, NULL, 'done', '2026-03-01', '2026-03-15', 'comes on Friday', NULL),
      ('birthday', 7, NULL, 'done', '2026-03-01', '2026-03-08', '', NULL),
      ('due', 7, 2, 'postponed', '2026-03-02', '2026-03-09', '', '2026-03-03');
    INSERT INTO follow_ups (uid, contact_id, title, due_on, repeat_every, repeat_unit, created_on, created_at, updated_at)
      VALUES ('f', 7, 'Call', '2026-03-05', 2, 'week', '2026-03-01', '${at}', '${at}');`)
  migrate(raw, upTo(4))
})
afterEach(() => raw.close())

describe('migration 4', () => {
  it('moves what was done about due customers to the recalls, and leaves the days of the year', () => {
    expect(
      raw
        .prepare(
          'SELECT contact_id, product_id, act, on_day, until_day, note, staff_id, deleted_at FROM recalls ORDER BY id',
        )
        .all(),
    ).toEqual([
      {
        contact_id: 7,
        product_id: null,
        act: 'reached',
        on_day: '2026-03-01',
        until_day: '2026-03-15',
        note: 'comes on Friday',
        staff_id: 1,
        deleted_at: null,
      },
      {
        contact_id: 7,
        product_id: 2,
        act: 'snoozed',
        on_day: '2026-03-02',
        until_day: '2026-03-09',
        note: '',
        staff_id: 1,
        deleted_at: '2026-03-03',
      },
    ])
    expect(raw.prepare('SELECT list FROM settlements').pluck().all()).toEqual(['birthday'])
  })

  it('lets rhythms be made anew from the first customer on', () => {
    expect(raw.prepare('SELECT count(*) FROM rhythms').pluck().get()).toBe(0)
    expect(raw.prepare('SELECT parameters, remade_up_to FROM rhythm_models').all()).toEqual([
      { parameters: null, remade_up_to: 0 },
    ])
  })

  it('keeps follow-ups and gives them no time yet', () => {
    expect(raw.prepare('SELECT title, repeat_every, repeat_unit, time, repeat_rule FROM follow_ups').all()).toEqual([
      { title: 'Call', repeat_every: 2, repeat_unit: 'week', time: null, repeat_rule: null },
    ])
  })
})
