import { Kysely, SqliteDialect } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ReadableDb } from '#db/open-database.ts'
import { listFollowUps } from '#db/repositories/follow-ups.ts'
import { readProductUsage } from '#db/repositories/product-usage.ts'
import { listPurchases, sumPurchases, type PurchaseFilter } from '#db/repositories/purchase-list.ts'
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

const all: PurchaseFilter = { search: '' }
const page = { offset: 0, limit: 50 }

describe('plans on 12 000 purchases', () => {
  it('sums the whole shop in an index alone', async () => {
    expect((await plansOf((db) => sumPurchases(db, all)))[0]).toMatch(/USING COVERING INDEX purchases_sums/)
  })

  it.each<[string, PurchaseFilter, RegExp]>([
    ['a page of everything', all, /purchases USING (COVERING )?INDEX purchases_(sums|day)/],
    ['a month', { ...all, from: '2026-05-01', to: '2026-05-31' }, /SEARCH purchases USING INDEX purchases_\w+ \(day/],
    ['a customer', { ...all, customerId: 5 }, /SEARCH purchases USING INDEX purchases_contact \(contact_id=\?/],
    ['a method', { ...all, method: 'card' }, /payments USING COVERING INDEX payments_method/],
    ['a search', { ...all, search: 'petrovic 12' }, /SCAN contact_trigrams VIRTUAL TABLE/],
  ])('reads %s without sorting or scanning a table', async (_, filter, index) => {
    const [rows, ...parts] = await plansOf((db) => listPurchases(db, filter, page))
    const plan = [rows, ...parts].join('\n')
    expect(rows).toMatch(index)
    // What a search finds is sorted; everything else is read in the order of its index.
    if (filter.search === '') expect(plan).not.toMatch(/TEMP B-TREE FOR ORDER BY/)
    expect(plan).not.toMatch(/SCAN (purchases|purchase_lines|payments|contacts)(?! USING)/)
  })

  it('counts what products sold in the index', async () => {
    const plan = (await plansOf((db) => readProductUsage(db, [1, 2, 3]))).join('\n')
    expect(plan).toMatch(/purchase_lines USING COVERING INDEX purchase_lines_product/)
    expect(plan).not.toMatch(/SCAN (purchases|purchase_lines)(?! USING)/)
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
