import { Kysely, SqliteDialect } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ReadableDb } from '#db/open-database.ts'
import { readOverdue } from '#db/repositories/credit-overdue.ts'
import { readBoughtLines, readLastPurchase, readMethods } from '#db/repositories/last-purchase.ts'
import { readPriceDays } from '#db/repositories/product-prices.ts'
import { findProductsByCode } from '#db/repositories/products.ts'
import { readUsualItems } from '#db/repositories/usual-items.ts'
import type { ShopTables } from '#db/schema.ts'
import { planOf } from '#db/testing/query-plan.ts'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'
import { fillSampleShop } from '../sample/fill-sample-shop.ts'
import { counterCustomer } from './read-customer.ts'

let engine: TestEngine
beforeAll(async () => {
  engine = await createTestEngine()
  await fillSampleShop(engine.shop, { customers: 1000, purchases: 12_000, seed: 1, on: '2026-06-15' })
}, 60_000)
afterAll(() => engine.close())

/** The plans of all statements that a reader sends. */
async function plansOf(read: (db: ReadableDb) => Promise<unknown>): Promise<string> {
  const { raw } = engine.shop.database
  const sent: string[] = []
  const db = new Kysely<ShopTables>({
    dialect: new SqliteDialect({ database: raw }),
    log: (event) => {
      sent.push(event.query.sql)
    },
  })
  await read(db as unknown as ReadableDb)
  return sent.map((sql) => planOf(raw, sql)).join('\n')
}

describe('plans of the counter on 12 000 purchases', () => {
  it('reads the usual items along the customer’s purchases, never along everybody’s lines of a product', async () => {
    const plan = await plansOf((db) => readUsualItems(db, 5, 9))
    expect(plan).toMatch(/SEARCH p USING COVERING INDEX purchases_contact \(contact_id=\?/)
    expect(plan).toMatch(/SEARCH l USING COVERING INDEX purchase_lines_purchase \(purchase_id=\?/)
    expect(plan).toMatch(/SEARCH products USING INTEGER PRIMARY KEY/)
  })

  it.each<[string, (db: ReadableDb) => Promise<unknown>, RegExp]>([
    [
      'the last purchase',
      (db) => readLastPurchase(db, 5),
      /SEARCH purchases USING INDEX purchases_contact \(contact_id=\?/,
    ],
    ['its lines', (db) => readBoughtLines(db, 5), /USING INDEX purchase_lines_purchase \(purchase_id=\?/],
    ['its payments', (db) => readMethods(db, 5), /COVERING INDEX payments_purchase \(purchase_id=\?/],
    ['what is overdue', (db) => readOverdue(db, [5], '2026-06-15'), /PRIMARY KEY \(contact_id=\?\)/],
    ['days of prices', (db) => readPriceDays(db, [1, 2]), /COVERING INDEX product_prices_product \(product_id=\?/],
    ['a scanned code', (db) => findProductsByCode(db, '5941234567899'), /USING INDEX products_(barcode|code)/],
  ])('reads %s by its index', async (_, read, index) => {
    const plan = await plansOf(read)
    expect(plan).toMatch(index)
    expect(plan).not.toMatch(/SCAN (?!json_each)/)
    expect(plan).not.toMatch(/TEMP B-TREE FOR ORDER BY/)
  })

  it('scans no table of sales for a customer', async () => {
    const { id } = engine.shop.database.raw.prepare('SELECT id FROM contacts LIMIT 1').get() as { id: number }
    const plan = await plansOf((db) => counterCustomer({ ...engine.shop, db } as TestEngine['shop'], id))
    expect(plan).not.toMatch(/SCAN (purchases|purchase_lines|payments|contacts|orders|receivables|credit_entries)\b/)
  })
})
