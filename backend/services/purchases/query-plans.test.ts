import { Kysely, SqliteDialect } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ReadableDb } from '#db/open-database.ts'
import { listFollowUps } from '#db/repositories/follow-ups.ts'
import { findWord, pageInIndex, readPurchaseRows } from '#db/repositories/purchase-list.ts'
import { nextPurchaseNumber } from '#db/repositories/purchases.ts'
import type { ShopTables } from '#db/schema.ts'
import { planOf } from '#db/testing/query-plan.ts'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'
import { fillSampleShop } from '../sample/fill-sample-shop.ts'

let engine: TestEngine
beforeAll(async () => {
  engine = await createTestEngine()
  await fillSampleShop(engine.shop, { customers: 1000, purchases: 12_000, seed: 1, on: '2026-06-15' })
}, 60_000)
afterAll(() => engine.close())

/** The plans of all statements that a reader sends. */
async function plansOf(read: (db: ReadableDb) => Promise<unknown>): Promise<readonly string[]> {
  const { raw } = engine.shop.database
  const sent: string[] = []
  const db = new Kysely<ShopTables>({
    dialect: new SqliteDialect({ database: raw }),
    log: (event) => {
      sent.push(event.query.sql)
    },
  })
  await read(db as unknown as ReadableDb)
  return sent.map((sql) => planOf(raw, sql))
}

const page = { offset: 0, limit: 50 }

describe('plans on 12 000 purchases', () => {
  it.each([
    ['everything', {}, /purchases USING COVERING INDEX purchases_sums/],
    ['a month', { from: '2026-05-01', to: '2026-05-31' }, /COVERING INDEX purchases_sums \(day>/],
    ['a customer', { customerId: 5 }, /SEARCH purchases USING (COVERING )?INDEX purchases_contact \(contact_id=\?/],
  ])('reads %s without sorting or scanning a table', async (_, filter, index) => {
    const plans = await plansOf((db) => pageInIndex(db, filter, page))
    const [sums, page50, debts] = plans
    for (const plan of [sums, page50]) expect(plan).toMatch(index)
    // What is owed never looks at all purchases.
    expect(debts).not.toMatch(/SCAN purchases/)
    expect(debts).toMatch(/(SCAN|SEARCH) receivables USING/)
    expect(plans.join('\n')).not.toMatch(/TEMP B-TREE FOR ORDER BY/)
  })

  it('reads the rows of a page by their ids', async () => {
    const plan = (await plansOf((db) => readPurchaseRows(db, [1, 2, 3]))).join('\n')
    expect(plan).not.toMatch(/SCAN (purchases|purchase_lines|payments|contacts)/)
  })

  it('finds a word in the indexes of names and notes', async () => {
    const plan = (await plansOf((db) => findWord(db, ['petrovic']))).join('\n')
    expect(plan).toMatch(/SCAN contact_words VIRTUAL TABLE/)
    expect(plan).toMatch(/SEARCH contacts USING COVERING INDEX contacts_name_key/)
    expect(plan).toMatch(/SEARCH contact_points USING COVERING INDEX contact_points_kind \(kind=\?\)/)
    expect(plan).not.toMatch(/SCAN purchases(?! USING)/)
  })

  it('finds the next number without looking at all', async () => {
    expect((await plansOf(nextPurchaseNumber))[0]).toMatch(/USING COVERING INDEX purchases_number/)
  })

  it('lists open promises in the order of the index', async () => {
    const [plan] = await plansOf((db) => listFollowUps(db, { status: 'open', search: '' }, page))
    expect(plan).toMatch(/follow_ups USING INDEX follow_ups_due/)
    expect(plan).not.toMatch(/TEMP B-TREE/)
  })
})
