import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addDays } from '#shared/domain/calendar-date.ts'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'

let engine: TestEngine
beforeEach(async () => {
  engine = await createTestEngine()
  for (const name of ['Coffee', 'Tea']) await engine.client.products.create({ name, price: 500 })
})
afterEach(() => engine.close())

type Stored = Readonly<Record<string, unknown>>

/** What is kept of a customer, to the last bit. */
function storedOf(customerId: number) {
  const { raw } = engine.shop.database
  const rhythms = raw.prepare('SELECT * FROM rhythms WHERE contact_id = ? ORDER BY product_id').all(customerId)
  return {
    rhythms: (rhythms as Stored[]).map(({ contact_id: _, ...row }) => row),
    totals: raw
      .prepare('SELECT spent, visits, purchase_count, first_on, last_on, due_on FROM contacts WHERE id = ?')
      .get(customerId),
  }
}

const purchase = fc.record({
  day: fc.integer({ min: 0, max: 600 }).map((days) => addDays('2024-06-01', days)),
  productId: fc.constantFrom(1, 2),
  quantity: fc.constantFrom(1000, 2000, 500),
  total: fc.integer({ min: 0, max: 5000 }),
})

async function buy(customerId: number, bought: readonly (typeof purchase extends fc.Arbitrary<infer T> ? T : never)[]) {
  let last = 0
  for (const { day, productId, quantity, total } of bought)
    last = (await engine.client.purchases.create({ customerId, day, lines: [{ productId, quantity, total }] })).actId
  return last
}

const customer = async () => (await engine.client.customers.create({ givenName: 'Ana' })).id

describe('stored rhythms', () => {
  it('are the same in whatever order purchases come: added at the end, or earlier ones later', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(purchase, { minLength: 1, maxLength: 8 }), fc.gen(), async (bought, gen) => {
        const sorted = bought.toSorted((a, b) => (a.day < b.day ? -1 : 1))
        const shuffled = gen(() => fc.shuffledSubarray(sorted, { minLength: sorted.length, maxLength: sorted.length }))
        const [first, second] = [await customer(), await customer()]
        await buy(first, sorted)
        await buy(second, shuffled)
        expect(storedOf(second)).toEqual(storedOf(first))
        expect(await engine.client.shop.check()).toEqual({ ok: true, problems: [] })
      }),
      { numRuns: 25 },
    )
  })

  it('come back bit for bit when the last purchase is undone, and again when it is redone', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(purchase, { minLength: 2, maxLength: 6 }), async (bought) => {
        const id = await customer()
        await buy(id, bought.slice(0, -1))
        const before = storedOf(id)
        await buy(id, bought.slice(-1))
        const after = storedOf(id)
        await engine.client.undo.undo({})
        expect(storedOf(id)).toEqual(before)
        await engine.client.undo.redo({})
        expect(storedOf(id)).toEqual(after)
      }),
      { numRuns: 25 },
    )
  })
})
