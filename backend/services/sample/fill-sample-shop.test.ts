import { afterEach, describe, expect, it } from 'vitest'
import { dealingsRefresher } from '#db/repositories/derived-rows.ts'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'
import { fillSampleShop } from './fill-sample-shop.ts'

const engines: TestEngine[] = []
afterEach(async () => {
  for (const engine of engines.splice(0)) await engine.close()
})

const small = { customers: 60, purchases: 600, seed: 7, on: '2026-06-15' }

async function filled(): Promise<TestEngine> {
  const engine = await createTestEngine({ language: 'sr-Latn', currency: 'RSD' })
  engines.push(engine)
  await fillSampleShop(engine.shop, small)
  return engine
}

const tables = [
  'contacts',
  'contact_points',
  'addresses',
  'tags',
  'contact_tags',
  'products',
  'purchases',
  'purchase_lines',
  'payments',
  'follow_ups',
  'rhythms',
  'facts',
  'family_members',
  'yearly_days',
  'company_people',
  'activities',
] as const
const rowsOf = async ({ shop }: TestEngine) =>
  Object.fromEntries(
    await Promise.all(tables.map(async (table) => [table, await shop.db.selectFrom(table).selectAll().execute()])),
  ) as Readonly<Record<(typeof tables)[number], readonly object[]>>

describe('fillSampleShop', () => {
  it('gives people lives: tastes, children, slavas, what was said, and who sent whom before them', async () => {
    const engine = await filled()
    const rows = await rowsOf(engine)
    for (const table of ['facts', 'family_members', 'yearly_days', 'activities', 'company_people'] as const)
      expect(rows[table].length, table).toBeGreaterThan(0)
    const sent = await engine.shop.db
      .selectFrom('contacts')
      .select(['id', 'referred_by_id'])
      .where('referred_by_id', 'is not', null)
      .execute()
    expect(sent.length).toBeGreaterThan(0)
    for (const { id, referred_by_id: sender } of sent) expect(sender).toBeLessThan(id)
    expect(await engine.client.shop.check()).toEqual({ ok: true, problems: [] })
  })

  it('writes what was asked for, found by name, product and number', async () => {
    const engine = await filled()
    const { total, rows } = await engine.client.purchases.list({ limit: 1 })
    expect(total).toBe(600)
    expect((await engine.client.purchases.list({ search: String(rows[0]?.number) })).total).toBe(1)
    expect((await engine.client.purchases.list({ search: 'kafa' })).total).toBeGreaterThan(10)
    expect((await engine.client.products.list({})).rows.every((product) => product.price !== null)).toBe(true)
  })

  it('writes the same rows for the same options, with their uids and times', async () => {
    expect(await rowsOf(await filled())).toEqual(await rowsOf(await filled()))
  })

  it('writes totals, rhythms and promises as a recount finds them', async () => {
    const engine = await filled()
    const before = await rowsOf(engine)
    const refresh = dealingsRefresher(engine.shop.database.raw)
    for (const { id } of await engine.shop.db.selectFrom('contacts').select('id').execute()) refresh(id)
    const after = await rowsOf(engine)
    expect(after.contacts).toEqual(before.contacts)
    expect(after.rhythms).toEqual(before.rhythms)
  })

  it('goes on where the shop has rows already', async () => {
    const engine = await filled()
    const sold = await engine.client.purchases.create({ lines: [{ name: 'Kifla', total: 5000 }] })
    expect(sold.number).toBe(601)
  })
})
