import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { PaymentMethod } from '#shared/contract/values.ts'
import { aCustomer } from '#backend/testing/builders.ts'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'

const monday = '2026-06-15'
const tuesday = '2026-06-16'
const methods = ['cash', 'card', 'transfer'] as const
type Method = (typeof methods)[number]

/** What really changed hands, by day and method: the naive sum that the day has to come to. */
class Purse {
  readonly #sums = new Map<string, number>()
  move(day: string, method: PaymentMethod, amount: number): void {
    const key = `${day} ${method}`
    this.#sums.set(key, (this.#sums.get(key) ?? 0) + amount)
  }
  of = (day: string, method: string): number => this.#sums.get(`${day} ${method}`) ?? 0
}

const step = fc.record({
  what: fc.constantFrom('buy', 'return', 'pay', 'order', 'hand-over', 'cancel', 'keep', 'move', 'undo'),
  amount: fc.integer({ min: 1, max: 50_000 }),
  method: fc.constantFrom(...methods),
  pick: fc.nat(99),
  nextDay: fc.boolean(),
})
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

type World = {
  readonly engine: TestEngine
  readonly purse: Purse
  readonly ana: number
  day: string
  /** The last act, with how the money of it goes back. */
  last: { readonly actId: number; readonly back: () => void } | null
}

async function take(world: World, { what, amount, method, pick }: Step): Promise<void> {
  const { engine, purse, ana, day } = world
  const { client } = engine
  const moved = (actId: number, moves: readonly (readonly [PaymentMethod, number])[]) => {
    for (const [how, size] of moves) purse.move(day, how, size)
    world.last = { actId, back: () => moves.forEach(([how, size]) => purse.move(day, how, -size)) }
  }
  const orders = await client.orders.list({ limit: 50 })
  const order = orders.rows[pick % Math.max(1, orders.rows.length)]
  if (what === 'buy') {
    const paid = Math.ceil(amount / 2)
    const lines = [{ name: 'Tea', total: amount }]
    const made = await client.purchases.create({ customerId: ana, day, lines, payments: [{ method, amount: paid }] })
    moved(made.actId, [[method, paid]])
  } else if (what === 'return') {
    const found = await client.purchases.list({ kind: 'sale', limit: 50 })
    const sold = found.rows[pick % Math.max(1, found.rows.length)]
    if (sold === undefined) return
    const { lines } = await client.purchases.get({ id: sold.id })
    const line = lines.find(({ quantity, returned }) => quantity > returned)
    if (line === undefined) return
    const back = await client.purchases.returnLines({
      purchaseId: sold.id,
      day,
      method,
      lines: [{ lineId: line.id, quantity: 1 }],
    })
    moved(back.actId, [[method, back.total ?? 0]])
  } else if (what === 'pay') {
    const { actId } = await client.credit.pay({ customerId: ana, amount, method, day })
    moved(actId, [[method, amount]])
  } else if (what === 'order') {
    const { actId } = await client.orders.create({
      customerId: ana,
      lines: [{ name: 'Cake', total: amount }],
      deposits: [{ method, amount: Math.ceil(amount / 3), day }],
    })
    moved(actId, [[method, Math.ceil(amount / 3)]])
  } else if (what === 'hand-over' && order !== undefined) {
    const { actId } = await client.orders.handOver({ id: order.id, day, payments: [{ method, amount: 100 }] })
    moved(actId, [[method, 100]])
  } else if (what === 'cancel' && order !== undefined) {
    const { actId } = await client.orders.cancel({ id: order.id, method, day })
    moved(actId, [[method, -order.paid]])
  } else if (what === 'keep' && order !== undefined) {
    const { actId } = await client.orders.cancel({ id: order.id, deposit: 'keep', day })
    moved(actId, [])
  } else if (what === 'move') {
    const { actId } = await client.days.moveCash({ amount: -amount, note: 'Courier', day })
    moved(actId, [['cash', -amount]])
  } else if (what === 'undo' && world.last !== null) {
    await client.undo.undo({ actId: world.last.actId })
    world.last.back()
    world.last = null
  }
}

it('what a day expects is what changed hands on it, whatever was done, handed over, cancelled and undone', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), async (steps) => {
      const engine = await createTestEngine({ currency: 'EUR' })
      try {
        const world: World = { engine, purse: new Purse(), ana: await aCustomer(engine), day: monday, last: null }
        for (const each of steps) {
          if (each.nextDay) world.day = tuesday
          await take(world, each)
        }
        for (const on of [monday, tuesday]) {
          const day = await engine.client.days.get({ on })
          for (const method of methods satisfies readonly Method[]) {
            const told = day.methods.find((row) => row.method === method)
            expect(told?.expected ?? 0, `${on} ${method}`).toBe(world.purse.of(on, method))
          }
          expect(day.expectedCash).toBe(world.purse.of(on, 'cash'))
        }
        expect(await engine.client.shop.check()).toMatchObject({ ok: true })
      } finally {
        await engine.close()
      }
    }),
    { numRuns: 12, seed: 20_261_126 },
  )
}, 180_000)
