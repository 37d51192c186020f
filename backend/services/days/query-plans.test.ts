import { Kysely, SqliteDialect } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ReadableDb } from '#db/open-database.ts'
import { lastClosingBefore } from '#db/repositories/day-closings.ts'
import { lastCashDay, salesOn, takingsOn } from '#db/repositories/day-takings.ts'
import { listOrderIds, ordersDueOn, readOrderRows } from '#db/repositories/order-list.ts'
import { nextOrderNumber, readOrderOf } from '#db/repositories/orders.ts'
import type { ShopTables } from '#db/schema.ts'
import { planOf } from '#db/testing/query-plan.ts'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'
import { fillSampleShop } from '../sample/fill-sample-shop.ts'

let engine: TestEngine
beforeAll(async () => {
  engine = await createTestEngine()
  await fillSampleShop(engine.shop, { customers: 1000, purchases: 12_000, seed: 1, on: '2026-06-15' })
  const at = '2026-01-01T00:00:00.000Z'
  const order = engine.shop.database.raw.prepare(
    `INSERT INTO orders (uid, number, contact_id, state, ordered_on, promised_on, closed_on, currency, total, staff_id,
       created_at, updated_at)
     VALUES (?, ?, ?, ?, '2026-01-01', '2026-06-01', ?, 'EUR', 100, 1, '${at}', '${at}')`,
  )
  engine.shop.database.raw.transaction(() => {
    for (let n = 0; n < 10_000; n++) {
      const isOpen = n % 100 === 0
      order.run(`u${n}`, n + 100, (n % 1000) + 1, isOpen ? 'ordered' : 'handed-over', isOpen ? null : '2026-06-02')
    }
  })()
  engine.shop.database.raw.exec('ANALYZE')
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

const page = { offset: 0, limit: 50 }

describe('plans on 12 000 purchases and 10 000 orders', () => {
  it('reads a day by its payments, not by all of them', async () => {
    const plan = await plansOf((db) => takingsOn(db, ['2026-06-15']))
    expect(plan).toMatch(/USING INDEX payments_day \(day=\?/)
    expect(plan).not.toMatch(/SCAN (y|p|o|payments|credit_entries|cash_movements|purchases|orders)\b/)
    expect(await plansOf((db) => salesOn(db, '2026-06-15'))).toMatch(/COVERING INDEX purchases_sums \(day=/)
  })

  it('finds the closing before and a day that nobody closed by an index', async () => {
    expect(await plansOf((db) => lastClosingBefore(db, '2026-06-15'))).not.toMatch(/SCAN day_closing/)
    expect(await plansOf((db) => lastCashDay(db, '2026-06-01', '2026-06-15'))).not.toMatch(/SCAN (payments|credit)/)
  })

  it('lists orders by the index of the open and of the closed ones', async () => {
    const open = { states: ['ordered', 'ready'], search: '' } as const
    expect(await plansOf((db) => listOrderIds(db, open, '2026-06-15', page))).toMatch(/INDEX orders_open/)
    const closed = { states: ['handed-over', 'cancelled'], search: '' } as const
    const plan = await plansOf((db) => listOrderIds(db, closed, '2026-06-15', page))
    expect(plan).toMatch(/INDEX orders_closed/)
    expect(plan).not.toMatch(/TEMP B-TREE/)
    expect(await plansOf((db) => ordersDueOn(db, { on: '2026-06-15', readyUntil: '2026-06-22', limit: 200 }))).toMatch(
      /INDEX orders_open/,
    )
  })

  it('reads rows, numbers and the order of a purchase without looking at all', async () => {
    expect(await plansOf((db) => readOrderRows(db, [1, 2, 3]))).not.toMatch(
      /SCAN (orders|order_lines|payments|contacts)/,
    )
    expect(await plansOf(nextOrderNumber)).toMatch(/USING COVERING INDEX orders_number/)
    expect(await plansOf((db) => readOrderOf(db, 5))).toMatch(/USING INDEX orders_purchase/)
  })
})
