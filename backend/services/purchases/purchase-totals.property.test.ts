import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aCustomer, aProduct } from '#backend/testing/builders.ts'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'

type Step =
  | { readonly kind: 'buy'; readonly who: number; readonly day: number; readonly amounts: readonly number[] }
  | { readonly kind: 'edit'; readonly which: number; readonly who: number; readonly amounts: readonly number[] }
  | { readonly kind: 'return'; readonly which: number; readonly quantity: number }
  | { readonly kind: 'trash' | 'restore'; readonly which: number }
  | { readonly kind: 'undo-any'; readonly act: number }
  | { readonly kind: 'undo' | 'redo' }

const amounts = fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: 1, maxLength: 3 })
const which = fc.nat(20)
const who = fc.nat(2)
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('buy' as const), who, day: fc.nat(27), amounts }),
  fc.record({ kind: fc.constant('edit' as const), which, who, amounts }),
  fc.record({ kind: fc.constant('return' as const), which, quantity: fc.integer({ min: 1, max: 2000 }) }),
  fc.record({ kind: fc.constantFrom('trash' as const, 'restore' as const), which }),
  fc.record({ kind: fc.constantFrom('undo' as const, 'redo' as const) }),
  fc.record({ kind: fc.constant('undo-any' as const), act: fc.nat(20) }),
)

/** Refusals are part of the game: they must leave nothing behind. */
async function tried(call: Promise<unknown>): Promise<void> {
  try {
    await call
  } catch (error) {
    expect(error).not.toMatchObject({ code: 'internal' })
  }
}

async function take(engine: TestEngine, customers: readonly number[], productId: number, given: Step): Promise<void> {
  const { purchases, undo } = engine.client
  const known = await engine.shop.db.selectFrom('purchases').select(['id', 'version']).orderBy('id').execute()
  const chosen = 'which' in given ? known[given.which % Math.max(1, known.length)] : undefined
  const lines = (of: readonly number[]) => of.map((total) => ({ productId, quantity: 2000, total }))
  switch (given.kind) {
    case 'buy': {
      const day = `2026-02-${String(given.day + 1).padStart(2, '0')}`
      return await tried(
        purchases.create({ customerId: customers[given.who] ?? null, day, lines: lines(given.amounts) }),
      )
    }
    case 'undo':
      return await tried(undo.undo({}))
    case 'redo':
      return await tried(undo.redo())
    case 'undo-any': {
      const acts = await engine.shop.db.selectFrom('acts').select('id').where('kind', '=', 'do').execute()
      const act = acts[given.act % Math.max(1, acts.length)]
      return act === undefined ? undefined : await tried(undo.undo({ actId: act.id }))
    }
  }
  if (chosen === undefined) return
  const { id, version } = chosen
  switch (given.kind) {
    case 'edit':
      return await tried(
        purchases.update({
          id,
          version,
          patch: { customerId: customers[given.who] ?? null, lines: lines(given.amounts) },
        }),
      )
    case 'return': {
      const [line] = (await purchases.get({ id })).lines
      if (line === undefined) return
      const back = [{ lineId: line.id, quantity: given.quantity }]
      return await tried(purchases.returnLines({ purchaseId: id, day: '2026-03-01', lines: back }))
    }
    case 'trash':
    case 'restore':
      return await tried(purchases[given.kind]({ ids: [id] }))
  }
}

/** Counts everything again, one purchase at a time. */
async function recount(engine: TestEngine, customerId: number) {
  const rows = await engine.shop.db
    .selectFrom('purchases')
    .select('id')
    .where('contact_id', '=', customerId)
    .where('deleted_at', 'is', null)
    .execute()
  const own = await Promise.all(rows.map(({ id }) => engine.client.purchases.get({ id })))
  const bought = new Map<string, number>()
  for (const purchase of own) {
    for (const line of purchase.lines) bought.set(purchase.day, (bought.get(purchase.day) ?? 0) + line.quantity)
  }
  const days = [...bought].flatMap(([day, quantity]) => (quantity > 0 ? [day] : [])).sort()
  return {
    spent: own.reduce((sum, purchase) => sum + (purchase.total ?? 0), 0),
    visits: days.length,
    purchase_count: own.length,
    first_on: days[0] ?? null,
    last_on: days.at(-1) ?? null,
  }
}

async function assertSums(engine: TestEngine): Promise<void> {
  for (const { id } of await engine.shop.db.selectFrom('purchases').select('id').execute()) {
    const purchase = await engine.client.purchases.get({ id })
    expect(purchase.lines.reduce((sum, line) => sum + (line.total ?? 0), 0)).toBe(purchase.total)
    expect(purchase.payments.reduce((sum, payment) => sum + payment.amount, 0)).toBe(purchase.total)
    for (const line of purchase.lines) expect(line.returned).toBeLessThanOrEqual(Math.max(0, line.quantity))
  }
}

describe('totals after any sequence of acts', () => {
  it('equal a naive recount, line by line and customer by customer', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 14 }), async (steps) => {
        const engine = await createTestEngine()
        try {
          const productId = await aProduct(engine, { name: 'Tea' })
          const customers = [await aCustomer(engine), await aCustomer(engine)]
          await engine.shop.db.updateTable('acts').set({ kind: 'redo' }).execute()
          for (const given of steps) await take(engine, customers, productId, given)
          await assertSums(engine)
          for (const customerId of customers) {
            const stored = await engine.shop.db
              .selectFrom('contacts')
              .select(['spent', 'visits', 'purchase_count', 'first_on', 'last_on'])
              .where('id', '=', customerId)
              .executeTakeFirstOrThrow()
            expect(stored).toEqual(await recount(engine, customerId))
          }
        } finally {
          await engine.close()
        }
      }),
      { numRuns: 40 },
    )
  }, 60_000)
})
