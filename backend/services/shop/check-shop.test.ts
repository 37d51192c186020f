import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aCustomer, aPurchase } from '#backend/testing/builders.ts'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'

let engine: TestEngine
beforeEach(async () => {
  engine = await createTestEngine()
  const ana = await aCustomer(engine)
  for (const day of ['2026-03-01', '2026-04-01', '2026-05-01']) await aPurchase(engine, { customerId: ana, day })
})
afterEach(() => engine.close())

describe('the check of a shop', () => {
  it('finds nothing in a shop that is right', async () => {
    expect(await engine.client.shop.check()).toEqual({ ok: true, problems: [] })
  })

  it.each([
    ['a wrong sum', 'UPDATE contacts SET spent = spent + 1', 'check-totals'],
    ['a wrong rhythm', 'UPDATE rhythms SET gap_sum = 99', 'check-rhythms'],
    ['a wrong next follow-up', `UPDATE contacts SET next_follow_up_on = '2026-01-01'`, 'check-next-follow-up'],
    ['a customer who is not found', 'DELETE FROM contact_words', 'check-search-incomplete'],
    ['an unknown trigger', 'CREATE TRIGGER t AFTER INSERT ON tags BEGIN SELECT 1; END', 'check-unknown-schema'],
    [
      'an unfinished import',
      `INSERT INTO import_batches (uid, state, file_name, file_sha256, type, started_at) VALUES ('x', 'staging', '', '', '', '')`,
      'check-staged-left',
    ],
    [
      'a broken reference',
      'PRAGMA foreign_keys = OFF; INSERT INTO contact_tags (contact_id, tag_id) VALUES (1, 9); PRAGMA foreign_keys = ON',
      'check-broken-references',
    ],
  ])('finds %s', async (_what, sql, code) => {
    engine.shop.database.raw.exec(sql)
    const { ok, problems } = await engine.client.shop.check()
    expect(ok).toBe(false)
    expect(problems.map((problem) => problem.code)).toEqual([code])
  })

  it('has the leftovers of an unfinished import swept when the shop is opened', async () => {
    const { raw } = engine.shop.database
    raw.exec(`
      INSERT INTO import_batches (id, uid, state, file_name, file_sha256, type, started_at) VALUES (7, 'x', 'staging', '', '', '', '');
      INSERT INTO contacts (id, uid, kind, display_name, sort_key, created_at, updated_at, staged_batch_id) VALUES (70, 'c', 'person', 'X', 'x', '', '', 7);
      INSERT INTO contact_points (contact_id, kind, position, label, value, match_key) VALUES (70, 'phone', 0, '', '1', '1');
      INSERT INTO purchases (id, uid, number, contact_id, day, currency, staff_id, created_at, updated_at, staged_batch_id) VALUES (70, 'p', 70, 70, '2026-01-01', 'EUR', 1, '', '', 7);
      INSERT INTO purchase_lines (purchase_id, position, name, quantity) VALUES (70, 0, 'x', 1000);
    `)
    await engine.client.shop.close()
    await engine.client.shop.open({})
    const left = engine.shop.database.raw
      .prepare('SELECT (SELECT count(*) FROM contacts) AS c, (SELECT count(*) FROM purchase_lines) AS l')
      .get()
    expect(left).toEqual({ c: 1, l: 3 })
    expect(await engine.client.shop.check()).toEqual({ ok: true, problems: [] })
  })
})
