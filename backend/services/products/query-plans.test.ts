import { Kysely, SqliteDialect } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ReadableDb } from '#db/open-database.ts'
import { readLastPaid } from '#db/repositories/last-paid.ts'
import { readPrices } from '#db/repositories/product-prices.ts'
import { findProductsByCode, readProductUse } from '#db/repositories/products.ts'
import type { ShopTables } from '#db/schema.ts'
import { planOf } from '#db/testing/query-plan.ts'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'
import { fillSampleShop } from '../sample/fill-sample-shop.ts'

let engine: TestEngine
beforeAll(async () => {
  engine = await createTestEngine()
  await fillSampleShop(engine.shop, { customers: 1000, purchases: 12_000, seed: 1, on: '2026-06-15' })
  engine.shop.database.raw.exec(`
    WITH RECURSIVE n (at) AS (SELECT 1 UNION ALL SELECT at + 1 FROM n WHERE at < 10000)
    INSERT INTO products (uid, name, folded, code, barcode, category, currency, created_at, updated_at)
    SELECT 'u' || at, at, at, 'c' || at, 'b' || at, 'A / ' || (at % 200), 'EUR', '2026-01-01T00:00:00.000Z', '' FROM n;
    ANALYZE`)
}, 60_000)
afterAll(() => engine.close())

/** The plans of all statements that a reader sends. */
async function planOfReader(read: (db: ReadableDb) => Promise<unknown>): Promise<string> {
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

describe('plans on 12 000 purchases and 10 000 products', () => {
  it.each([['all products', null] as const, ['some products', [1, 2]] as const])(
    'find the last price of %s in the customer’s own purchases',
    async (_, ids) => {
      const plan = await planOfReader((db) => readLastPaid(db, 5, ids))
      expect(plan).toMatch(/SEARCH p USING COVERING INDEX purchases_contact \(contact_id=\?\)/)
      expect(plan).toMatch(/SEARCH l USING COVERING INDEX purchase_lines_purchase \(purchase_id=\?/)
      expect(plan).toMatch(/SEARCH l USING INTEGER PRIMARY KEY/)
      expect(plan).not.toMatch(/SCAN (p|l)\b/)
    },
  )

  it('find what was scanned in the indexes of codes', async () => {
    const plan = await planOfReader((db) => findProductsByCode(db, '012345678905'))
    expect(plan).toMatch(/INDEX products_barcode \(barcode=\?\)/)
    expect(plan).toMatch(/INDEX products_code \(code=\?\)/)
  })

  it('find who uses a product by its lines', async () => {
    const plan = await planOfReader((db) => readProductUse(db, [1]))
    expect(plan).toMatch(/INDEX purchase_lines_product \(product_id=\?\)/)
    expect(plan).toMatch(/INDEX order_lines_product \(product_id=\?\)/)
    expect(plan).not.toMatch(/SCAN (l|o)\b/)
  })

  it('read the prices of a product in order', async () => {
    const plan = await planOfReader((db) => readPrices(db, 1))
    expect(plan).toMatch(/product_prices_product \(product_id=\?\)/)
    expect(plan).not.toMatch(/TEMP B-TREE/)
  })
})
