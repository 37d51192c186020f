import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { migrate } from '../migrate.ts'
import { migrations } from './all.ts'

const upTo = (version: number) => migrations.filter((step) => step.version <= version)

let raw: Database.Database
beforeEach(() => {
  raw = new Database(':memory:')
  migrate(raw, upTo(2))
  const at = '2026-03-04T05:06:07Z'
  raw.exec(`
    INSERT INTO staff (id, uid, name, role, created_at) VALUES (1, 's', '', 'owner', '${at}');
    INSERT INTO products (id, uid, name, folded, price, currency, category, created_at, updated_at) VALUES
      (1, 'bread', 'Bread', 'bread', 120, 'EUR', 'Bakery', '${at}', '${at}'),
      (2, 'advice', 'Advice', 'advice', NULL, 'EUR', '', '${at}', '${at}');
    INSERT INTO contacts (id, uid, kind, display_name, sort_key, created_at, updated_at)
      VALUES (7, 'ana', 'person', 'Ana', 'ana', '${at}', '${at}');
    INSERT INTO purchases (id, uid, number, contact_id, day, currency, total, staff_id, created_at, updated_at) VALUES
      (5, 'p', 1, 7, '2026-01-31', 'EUR', 500, 1, '${at}', '${at}'),
      (6, 'q', 2, NULL, '2026-01-31', 'EUR', 90, 1, '${at}', '${at}'),
      (8, 'r', 3, 7, '2026-01-31', 'EUR', 70, 1, '${at}', '${at}'),
      (9, 's', 4, 7, '2026-01-31', 'EUR', NULL, 1, '${at}', '${at}'),
      (10, 't', 5, 7, '2026-01-31', 'JPY', NULL, 1, '${at}', '${at}'),
      (12, 'u', 6, 7, '2026-01-31', 'EUR', NULL, 1, '${at}', '${at}');
    UPDATE purchases SET note = 'Blue box' WHERE id = 9;
    INSERT INTO settings (key, value) VALUES ('shop', '{"language":"ro"}');
    INSERT INTO payments (id, purchase_id, method, amount, currency, day) VALUES
      (11, 5, 'cash', 200, 'EUR', '2026-01-31'), (12, 5, 'credit', 350, 'EUR', '2026-01-31'),
      (13, 5, 'credit', -50, 'EUR', '2026-02-01'), (14, 6, 'credit', 60, 'EUR', '2026-01-31'), (15, 9, 'cash', 1205, 'EUR', '2026-01-31'),
      (16, 9, 'credit', -7, 'EUR', '2026-02-01'), (17, 10, 'voucher', 300, 'JPY', '2026-01-31'), (20, 5, 'cash', 1, 'EUR', '2026-02-01');
    DELETE FROM payments WHERE id = 20;`)
  migrate(raw, upTo(3))
})
afterEach(() => raw.close())

describe('migration 3', () => {
  it('begins the history of a price with the day on which the product was entered; none where there was no price', () => {
    expect(raw.prepare('SELECT product_id, price, currency, from_day FROM product_prices').all()).toEqual([
      { product_id: 1, price: 120, currency: 'EUR', from_day: '2026-03-04' },
    ])
  })

  it('keeps every payment under its id, and what was left open is to be paid after thirty days', () => {
    expect(
      raw.prepare('SELECT id, method, amount, day, due_on FROM payments WHERE purchase_id = 5 ORDER BY id').all(),
    ).toEqual([
      { id: 11, method: 'cash', amount: 200, day: '2026-01-31', due_on: null },
      { id: 12, method: 'credit', amount: 350, day: '2026-01-31', due_on: '2026-03-02' },
      { id: 13, method: 'credit', amount: -50, day: '2026-02-01', due_on: null },
    ])
  })

  it('lets a walk-in owe nothing, and what a file left unsaid was paid somehow', () => {
    expect(
      raw.prepare('SELECT id, method, amount, due_on FROM payments WHERE purchase_id = 6 ORDER BY id').all(),
    ).toEqual([
      { id: 14, method: 'other', amount: 60, due_on: null },
      { id: 21, method: 'other', amount: 30, due_on: null },
    ])
  })

  it('tells payments of a purchase without a total in its note, in the language of the shop', () => {
    expect(raw.prepare('SELECT id, total, note FROM purchases WHERE total IS NULL ORDER BY id').all()).toEqual([
      { id: 9, total: null, note: 'Blue box\nPlăți: numerar 12.05 (2026-01-31), pe datorie -0.07 (2026-02-01)' },
      { id: 10, total: null, note: 'Plăți: voucher 300 (2026-01-31)' },
      { id: 12, total: null, note: '' },
    ])
    expect(raw.prepare('SELECT count(*) FROM payments WHERE purchase_id >= 9').pluck().get()).toBe(0)
  })

  it('says nothing of how a purchase was paid of which nobody knew', () => {
    expect(raw.prepare('SELECT count(*) FROM payments WHERE purchase_id = 8').pluck().get()).toBe(0)
  })

  it('gives no id of a payment that was removed before a second time', () => {
    const { lastInsertRowid } = raw
      .prepare(
        "INSERT INTO payments (purchase_id, method, amount, currency, day) VALUES (5, 'cash', 1, 'EUR', '2026-03-01')",
      )
      .run()
    expect(lastInsertRowid).toBe(22)
  })

  it('leaves old purchases without discount and rounding', () => {
    expect(
      raw.prepare('SELECT total, discount, discount_bp, rounding, campaign FROM purchases WHERE id = 5').all(),
    ).toEqual([{ total: 500, discount: 0, discount_bp: null, rounding: 0, campaign: '' }])
  })
})
