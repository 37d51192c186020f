import { afterAll, beforeAll, expect, it } from 'vitest'
import { planOf, plansOf } from '#db/testing/query-plan.ts'
import { rankSliceSql } from '#db/repositories/state-ranking.ts'
import { alarmFactsReader } from '#db/repositories/alarm-facts.ts'
import { complaintPage, countComplaints } from '#db/repositories/complaints.ts'
import { dealingContactsSql } from '#db/repositories/signal-changes.ts'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'

const many = 10_000
let engine: TestEngine

beforeAll(async () => {
  engine = await createTestEngine()
  const { raw } = engine.shop.database
  raw.exec(`
    WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${many})
    INSERT INTO contacts (uid, kind, display_name, sort_key, created_at, updated_at)
      SELECT 'c' || i, 'person', 'Ana', 'ana', '', '' FROM n;
    WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${many})
    INSERT INTO purchases (uid, number, contact_id, day, currency, total, staff_id, created_at, updated_at)
      SELECT 'p' || i, i, i, '2026-06-01', 'EUR', 1000, (SELECT min(id) FROM staff), '', '' FROM n;
    WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${many})
    INSERT INTO complaints (uid, contact_id, text, opened_on, closed_on, staff_id, created_at, updated_at)
      SELECT 'k' || i, i, 'x', '2026-06-01', iif(i % 50 = 0, NULL, '2026-06-02'), (SELECT min(id) FROM staff), '', '' FROM n;
    ANALYZE;
  `)
})
afterAll(() => engine.close())

it('the grid reads nothing but the index of the ranking', () => {
  const plan = planOf(engine.shop.database.raw, rankSliceSql)
  expect(plan).toContain('USING COVERING INDEX rhythms_rank')
  expect(plan).not.toContain('TEMP B-TREE')
})

it('signals of one customer are found without looking at all purchases, debts or complaints', async () => {
  const { raw } = engine.shop.database
  const plans = await plansOf(raw, () => Promise.resolve(alarmFactsReader(raw)(7, '2026-06-15')))
  expect(plans).toContain('purchases_contact')
  expect(plans).toContain('complaints_contact')
  expect(plans).not.toMatch(/SCAN/)
})

it('whose signals need more than visits is told by indexes alone', () => {
  const { raw } = engine.shop.database
  expect(planOf(raw, dealingContactsSql.complaints)).toContain('COVERING INDEX complaints_contact')
  // Their own order of the rows is the index of receivables.
  expect(planOf(raw, dealingContactsSql.dues)).not.toContain('TEMP B-TREE')
})

it('open complaints come in their order from their own index', async () => {
  const { db, database } = engine.shop
  const plans = await plansOf(database.raw, async () => {
    await complaintPage(db, { status: 'open' }, { offset: 0, limit: 50 })
    await countComplaints(db, { status: 'open' })
    await complaintPage(db, { status: 'all', customerId: 7 }, { offset: 0, limit: 50 })
  })
  expect(plans).toContain('complaints_open')
  expect(plans).toContain('complaints_contact')
  expect(plans).not.toMatch(/SCAN complaints(?! USING (COVERING )?INDEX complaints_open)/)
})
