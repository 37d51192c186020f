import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays } from '#shared/domain/calendar-date.ts'
import { readError } from '#shared/contract/errors.ts'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'

/**
 * The ledger through the engine against a plain list of amounts, summed by hand: whatever is done in whatever order, and
 * undone, everybody's account is what was bought on credit less what was paid, on any day.
 */
type Dice = readonly [number, number, number]
/** One amount of one record; what is in the trash is not in the list. */
type Booked = { readonly customer: number; readonly day: string; readonly amount: number }
/** By record: `purchase 3`, `entry 2`. */
type Naive = Map<string, Booked>

const start = '2026-05-01'
const lastDay = 45
const someDay = (n: number) => addDays(start, n % lastDay)
const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % Math.max(1, list.length)]

type World = {
  readonly engine: TestEngine
  /** The plain list after each act, as undo and redo walk through it. */
  readonly past: Naive[]
  readonly future: Naive[]
  /** What went over to whom. */
  readonly merged: Map<number, { readonly keep: number; readonly keys: readonly string[] }>
}

/** What an act does, and what becomes of the plain list; null where it can't be done now. */
type Doing = (world: World, now: Naive, dice: Dice) => Promise<Naive | null>

const withRow = (now: Naive, key: string, row: Booked): Naive => new Map(now).set(key, row)
const idsOf = (now: Naive, kind: string): number[] =>
  [...now.keys()].filter((key) => key.startsWith(kind)).map((key) => Number(key.slice(kind.length)))

const customers = async ({ engine }: World): Promise<number[]> =>
  (await engine.client.customers.list({})).rows.map(({ id }) => id).toSorted((a, b) => a - b)

const balanceOf = (now: Naive, customer: number, until: string): number =>
  [...now.values()].reduce((sum, row) => (row.customer === customer && row.day <= until ? sum + row.amount : sum), 0)
const always = '9999-12-31'

const doings: Readonly<Record<string, Doing>> = {
  buy: async (world, now, [a, b, c]) => {
    const customer = pick(await customers(world), a)
    if (customer === undefined) return null
    const [day, total, paid] = [someDay(b), 100 + (c % 900), c % 120]
    const { id } = await world.engine.client.purchases.create({
      customerId: customer,
      day,
      lines: [{ name: 'Tea', total }],
      payments: paid === 0 ? [] : [{ method: 'cash', amount: paid }],
    })
    return withRow(now, `purchase ${id}`, { customer, day, amount: total - paid })
  },
  buyByInstalments: async (world, now, [a, b, c]) => {
    const customer = pick(await customers(world), a)
    if (customer === undefined) return null
    const [day, part] = [someDay(b), 10 + (c % 90)]
    const { id } = await world.engine.client.purchases.create({
      customerId: customer,
      day,
      lines: [{ name: 'Coat', total: part * 3 }],
      payments: [10, 40, 70].map((days) => ({ method: 'credit', amount: part, dueOn: addDays(day, days) })),
    })
    return withRow(now, `purchase ${id}`, { customer, day, amount: part * 3 })
  },
  pay: async (world, now, [a, b, c]) => {
    const customer = pick(await customers(world), a)
    if (customer === undefined) return null
    const own = idsOf(now, 'purchase ').filter((id) => now.get(`purchase ${id}`)?.customer === customer)
    const [day, amount] = [someDay(b), 1 + (c % 700)]
    const { id } = await world.engine.client.credit.pay({
      customerId: customer,
      amount,
      day,
      purchaseId: c % 2 === 0 ? (pick(own, b) ?? null) : null,
    })
    return withRow(now, `entry ${id}`, { customer, day, amount: -amount })
  },
  giveBackGoods: async (world, now, [a, b]) => {
    const id = pick(idsOf(now, 'purchase '), a)
    const row = now.get(`purchase ${id ?? 0}`)
    if (id === undefined || row === undefined) return null
    const { client } = world.engine
    const line = (await client.purchases.get({ id })).lines[0]
    if (line === undefined || line.quantity < 0 || line.returned > 0) return null
    const day = addDays(row.day, b % 10)
    const made = await client.purchases.returnLines({
      purchaseId: id,
      day,
      method: 'credit',
      lines: [{ lineId: line.id, quantity: line.quantity }],
    })
    const { total } = await client.purchases.get({ id: made.id })
    return withRow(now, `purchase ${made.id}`, { customer: row.customer, day, amount: total ?? 0 })
  },
  writeOff: async (world, now, [a, b, c]) => {
    const customer = pick(await customers(world), a)
    if (customer === undefined) return null
    const day = someDay(b)
    const owed = Math.min(balanceOf(now, customer, day), balanceOf(now, customer, always))
    const amount = 1 + (c % 200)
    const { engine } = world
    const made = await engine.client.credit
      .writeOff({ customerId: customer, amount, day, reason: 'gone' })
      .catch((error: unknown) => readError(error).code)
    if (typeof made === 'string') {
      expect([made, amount > owed]).toEqual(['write-off-too-large', true])
      return null
    }
    expect(amount <= owed).toBe(true)
    return withRow(now, `entry ${made.id}`, { customer, day, amount: -amount })
  },
  refund: async (world, now, [a, b, c]) => {
    const customer = pick(await customers(world), a)
    if (customer === undefined) return null
    const day = someDay(b)
    const favour = Math.min(-balanceOf(now, customer, day), -balanceOf(now, customer, always))
    const amount = 1 + (c % 200)
    const made = await world.engine.client.credit
      .refund({ customerId: customer, amount, day })
      .catch((error: unknown) => readError(error).code)
    if (typeof made === 'string') {
      expect([made, amount > favour]).toEqual(['refund-too-large', true])
      return null
    }
    expect(amount <= favour).toBe(true)
    return withRow(now, `entry ${made.id}`, { customer, day, amount })
  },
  bringOver: async (world, now, [a, b, c]) => {
    const customer = pick(await customers(world), a)
    if (customer === undefined) return null
    const [day, amount] = [someDay(b), 1 + (c % 300)]
    const { id } = await world.engine.client.credit.bringOver({ customerId: customer, amount, day })
    return withRow(now, `entry ${id}`, { customer, day, amount })
  },
  changeAmount: async (world, now, [a, , c]) => {
    const id = pick(idsOf(now, 'entry '), a)
    const row = now.get(`entry ${id ?? 0}`)
    if (id === undefined || row === undefined) return null
    const { client } = world.engine
    const { version, kind } = await client.credit.getEntry({ id })
    if (kind !== 'payment') return null
    const amount = 1 + (c % 500)
    if (amount === -row.amount) return null
    await client.credit.updateEntry({ id, version, patch: { amount } })
    return withRow(now, `entry ${id}`, { ...row, amount: -amount })
  },
  moveToAnother: async (world, now, [a, b]) => {
    const id = pick(idsOf(now, 'purchase '), a)
    const row = now.get(`purchase ${id ?? 0}`)
    const customer = pick(await customers(world), b)
    if (id === undefined || row === undefined || customer === undefined || customer === row.customer) return null
    const { client } = world.engine
    const { version } = await client.purchases.get({ id })
    await client.purchases.update({ id, version, patch: { customerId: customer } })
    return withRow(now, `purchase ${id}`, { ...row, customer })
  },
  trashPurchase: async (world, now, [a]) => {
    const id = pick(idsOf(now, 'purchase '), a)
    if (id === undefined) return null
    const { client, shop } = world.engine
    await client.purchases.trash({ ids: [id] })
    const left = new Map(now)
    // Its returns go with it.
    const gone = shop.database.raw.prepare('SELECT id FROM purchases WHERE deleted_at IS NOT NULL').pluck().all()
    for (const each of gone as number[]) left.delete(`purchase ${each}`)
    return left
  },
  trashEntry: async (world, now, [a]) => {
    const id = pick(idsOf(now, 'entry '), a)
    if (id === undefined) return null
    await world.engine.client.credit.trash({ ids: [id] })
    const left = new Map(now)
    left.delete(`entry ${id}`)
    return left
  },
  restoreEntry: async (world, now, [a]) => {
    const { raw } = world.engine.shop.database
    const ids = raw.prepare('SELECT id FROM credit_entries WHERE deleted_at IS NOT NULL').pluck().all() as number[]
    const id = pick(ids, a)
    if (id === undefined) return null
    const made = await world.engine.client.credit
      .restore({ ids: [id] })
      .catch((error: unknown) => readError(error).code)
    if (typeof made === 'string') return null
    const row = raw.prepare('SELECT contact_id, day, amount, kind FROM credit_entries WHERE id = ?').get(id) as {
      contact_id: number
      day: string
      amount: number
      kind: string
    }
    const sign = row.kind === 'payment' || row.kind === 'write-off' ? -1 : 1
    return withRow(now, `entry ${id}`, { customer: row.contact_id, day: row.day, amount: sign * row.amount })
  },
  merge: async (world, now, [a, b]) => {
    const all = await customers(world)
    const [keep, lose] = [pick(all, a), pick(all, b)]
    if (keep === undefined || lose === undefined || keep === lose || all.length < 3) return null
    await world.engine.client.customers.merge({ keepId: keep, loseId: lose })
    world.merged.set(lose, { keep, keys: [...now.keys()].filter((key) => now.get(key)?.customer === lose) })
    return new Map([...now].map(([key, row]) => [key, row.customer === lose ? { ...row, customer: keep } : row]))
  },
  takeApart: async (world, now, [a]) => {
    const { client } = world.engine
    const keep = pick(await customers(world), a)
    const [merge] = keep === undefined ? [] : await client.customers.merges({ id: keep })
    const known = world.merged.get(merge?.id ?? 0)
    if (merge === undefined || known === undefined) return null
    await client.customers.unmerge({ id: merge.id })
    const after = new Map(now)
    for (const key of known.keys) {
      const row = now.get(key)
      if (row !== undefined && row.customer === known.keep) after.set(key, { ...row, customer: merge.id })
    }
    return after
  },
}

/** Compares everybody's account with the plain list: today, and on some days before. */
async function compare({ engine }: World, now: Naive): Promise<void> {
  const { client } = engine
  const all = (await client.customers.list({})).rows
  for (const { id, balance } of all) expect([id, balance]).toEqual([id, balanceOf(now, id, always)])
  for (const on of [addDays(start, 10), addDays(start, 30), addDays(start, 80)]) {
    const owing = await client.credit.ageing({ on })
    const inFavour = await client.credit.ageing({ on, show: 'in-favour' })
    let [owed, favour] = [0, 0]
    for (const { id } of all) {
      const account = await client.credit.account({ customerId: id, on })
      const expected = balanceOf(now, id, on)
      const open = account.open.reduce((sum, each) => sum + each.open, 0)
      const aged = Object.values(account.ageing).reduce((sum, each) => sum + each, 0)
      expect([account.balance, open, aged]).toEqual([expected, Math.max(0, expected), Math.max(0, expected)])
      if (expected > 0) owed += expected
      else favour += expected
    }
    expect([owing.balance, inFavour.balance]).toEqual([owed, favour])
    expect(Object.values(owing.ageing).reduce((sum, each) => sum + each, 0)).toBe(owed)
  }
  expect((await client.shop.check()).problems).toEqual([])
}

const names = Object.keys(doings)
const steps = fc.array(
  fc.tuple(fc.constantFrom(...names, 'undo', 'undo', 'redo'), fc.tuple(fc.nat(999), fc.nat(999), fc.nat(999))),
  { minLength: 4, maxLength: 18 },
)

it(
  'every account balances to the minor unit in any order of acts, undone and done again',
  { timeout: 180_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (sequence) => {
        let at = Date.UTC(2026, 5, 15, 10)
        const engine = await createTestEngine({ now: () => (at += 1000) })
        try {
          for (const givenName of ['Ana', 'Boris', 'Vera']) await engine.client.customers.create({ givenName })
          const world: World = { engine, past: [], future: [], merged: new Map() }
          let now: Naive = new Map()
          for (const [name, dice] of sequence) {
            if (name === 'undo') {
              const before = world.past.pop()
              if (before === undefined) continue
              expect((await engine.client.undo.undo({})).kept).toEqual([])
              world.future.push(now)
              now = before
            } else if (name === 'redo') {
              const after = world.future.pop()
              if (after === undefined) continue
              expect((await engine.client.undo.redo()).kept).toEqual([])
              world.past.push(now)
              now = after
            } else {
              const next = await doings[name]?.(world, now, dice)
              if (next == null) continue
              world.past.push(now)
              world.future.length = 0
              now = next
            }
          }
          await compare(world, now)
        } finally {
          await engine.close()
        }
      }),
      { numRuns: Number(process.env['RUNS'] ?? 12) },
    )
  },
)
