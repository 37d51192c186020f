import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'
import { dumpShop, importInto } from './testing/import-into.ts'

const head = 'Order ID,Date,Customer,Item,Qty,Price,Shipping,Discount total,Order Total,Paid,Due date\n'
const first = `${head}7,2026-05-04,Eva Ek,Cup,2,10.00,5.00,1.00,24.00,4.00,2026-06-04\n`
const whole = `${first}7,2026-05-04,Eva Ek,Pot,1,30.00,5.00,1.00,54.00,4.00,2026-06-04\n`

describe('orders of a shop', () => {
  let engine: TestEngine
  beforeEach(async () => {
    engine = await createTestEngine({ currency: 'EUR' })
  })
  afterEach(() => engine.close())

  it('come in with a line for the shipping, which is no product, and owe what is not paid', async () => {
    const before = dumpShop(engine)
    const { batchId, created } = await importInto(engine, first)
    expect(created).toBe(1)
    const { lines, products, purchases, payments } = dumpShop(engine)
    expect(lines).toEqual([
      '["2026-05-04",0,"Cup",2000,100000,2000,"' + importKeys(engine)[0] + '"]',
      '["2026-05-04",1,"Shipping",1000,null,500,null]',
    ])
    expect(products).toHaveLength(1)
    expect(purchases?.[0]).toContain('"Eva Ek","2026-05-04",null,2400')
    expect(payments).toEqual(['["2026-05-04","credit",2000]', '["2026-05-04","other",400]'])
    const { rows } = await engine.client.customers.list({})
    expect(await engine.client.credit.account({ customerId: rows[0]?.id ?? 0 })).toMatchObject({ balance: 2000 })

    expect(await importInto(engine, first)).toMatchObject({ created: 0, skipped: 1 })
    await engine.client.imports.undo({ batchId: batchId ?? 0 })
    expect(dumpShop(engine)).toEqual(before)
  })

  it('that have grown since bring the new lines only: shipping and discount are there already', async () => {
    await importInto(engine, first)
    expect(await importInto(engine, whole)).toMatchObject({ created: 1, skipped: 1 })
    expect(dumpShop(engine)['lines']?.filter((line) => line.includes('Shipping'))).toHaveLength(1)
    expect(dumpShop(engine)['purchases']?.map((purchase) => (JSON.parse(purchase) as unknown[])[3])).toEqual([
      2400, 3000,
    ])
  })
})

const importKeys = (engine: TestEngine): readonly unknown[] =>
  engine.shop.database.raw.prepare('SELECT import_key FROM purchase_lines ORDER BY id').pluck().all()
