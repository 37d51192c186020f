import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'
import { plansOf } from '../testing/query-plan.ts'

let engine: TestEngine
beforeAll(async () => {
  engine = await createTestEngine()
  const { raw } = engine.shop.database
  raw.exec(`
    WITH RECURSIVE n (at) AS (SELECT 1 UNION ALL SELECT at + 1 FROM n WHERE at < 10000)
    INSERT INTO contacts (uid, kind, display_name, sort_key, created_at, updated_at, deleted_at)
    SELECT 'u' || at, 'person', 'Ana ' || at, at, '2026-01-01T00:00:00.000Z', '', iif(at > 5000, '2026-02-01T00:00:00.000Z', NULL) FROM n;
    INSERT INTO acts (kind, at, staff_id, door, code, params)
    SELECT 'do', '2026-01-01T00:00:00.000Z', 1, 'cli', 'customer-changed', '{"name":""}' FROM contacts;
    INSERT INTO journal (act_id, table_name, record_id, op, before, after, contact_id)
    SELECT id, 'contacts', id, 'update', '{"note":"a"}', '{"note":"b"}', id FROM contacts`)
})
afterAll(() => engine.close())

it.each([
  ['the history of a customer', () => engine.client.history.list({ kind: 'customer', id: 77 })],
  ['the card as of a day', () => engine.client.customers.asOf({ id: 77, day: '2026-01-01' })],
  ['the last acts', () => engine.client.undo.list()],
  ['a page of the trash', () => engine.client.trash.list({ kinds: ['customer'], limit: 50 })],
] as const)('%s reads neither all of the journal nor all customers', async (_, call) => {
  const plan = await plansOf(engine.shop.database.raw, call)
  expect(plan).not.toMatch(/SCAN (j|a|c|r|journal|contacts|acts)\b(?! USING)/)
})
