import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hiddenSql, inFavourSql, openSql, settledLaterSql } from '#db/repositories/credit-ageing.ts'
import { entriesOfContactSql, paymentsOfContactSql } from '#db/repositories/credit-rows.ts'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'
import { fillSampleShop } from '../sample/fill-sample-shop.ts'

let engine: TestEngine
beforeAll(async () => {
  engine = await createTestEngine()
  await fillSampleShop(engine.shop, { customers: 1000, purchases: 12_000, seed: 1, on: '2026-06-15' })
}, 60_000)
afterAll(() => engine.close())

/** How SQLite answers; the values of parameters don't matter to it here. */
const plan = (sql: string): string =>
  (
    engine.shop.database.raw
      .prepare(`EXPLAIN QUERY PLAN ${sql}`)
      .all({ on: '', d30: '', d60: '', d90: '', contact: 1, except: 0, staged: 0 }) as { detail: string }[]
  )
    .map(({ detail }) => detail)
    .join('\n')

describe('plans of the credit book on 12 000 purchases', () => {
  it('read what is open along one index, customer by customer', () => {
    expect(plan(openSql)).toMatch(/USING COVERING INDEX receivables_open/)
    expect(plan(openSql)).not.toMatch(/TEMP B-TREE/)
  })

  it('read what was settled later from the index of days', () => {
    expect(plan(settledLaterSql)).toMatch(/SEARCH settled_amounts USING COVERING INDEX settled_amounts_day \(day>/)
  })

  it('read balances in favour along one index', () => {
    expect(plan(inFavourSql)).toMatch(/USING COVERING INDEX settled_amounts_kept/)
    expect(plan(inFavourSql)).not.toMatch(/TEMP B-TREE/)
  })

  it('find hidden customers without looking at the others', () => {
    expect(plan(hiddenSql)).not.toMatch(/SCAN contacts(?! USING)/)
  })

  it('read one account by the customer', () => {
    const payments = plan(paymentsOfContactSql)
    expect(payments).toMatch(/SEARCH p USING INDEX purchases_contact \(contact_id=\?/)
    expect(payments).toMatch(/SEARCH y USING (COVERING )?INDEX payments_(credit|purchase) \(purchase_id=\?/)
    expect(payments).not.toMatch(/SCAN [pylo]\b/)
    expect(plan(entriesOfContactSql.replace('?', '@contact'))).toMatch(/credit_entries_contact \(contact_id=\?/)
  })
})
