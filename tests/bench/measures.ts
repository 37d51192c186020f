import { addDays } from '#shared/domain/calendar-date.ts'
import type { Engine, EngineClient } from '#backend/engine.ts'
import { startEngineHost } from '#backend/engine-host.ts'
import * as bare from './bare-work.ts'
import { createBenchEngine } from './bench-engine.ts'
import { addCrowdedCustomer } from './crowded-customer.ts'
import { once, spread, timed, type Timing } from './timing.ts'
import { xlsxExport } from './xlsx-export.ts'
import { barePurchases } from './written-rows.ts'

/** One line of the table: ours beside the bare better-sqlite3 work for the same result. */
export type Measure = {
  readonly name: string
  readonly ours: Timing
  readonly bare: Timing
}

type Bench = { readonly engine: Engine; readonly client: EngineClient; readonly customers: number }

const queries = ['pet', 'ana', 'petro', 'dj', 'mar', '064', 'ivanov', '55 1', 'kafa', 'ni']

const same = (value: number): Timing => ({ p50: value, p95: value })

async function search({ engine, client }: Bench): Promise<Measure> {
  const at = (run: number) => queries[run % queries.length] ?? ''
  return {
    name: 'search as you type (50 hits)',
    ours: await timed(100, (run) => client.customers.search({ text: at(run), limit: 50 })),
    bare: await timed(100, (run) => bare.search(engine.state.shop!.database.raw, at(run))),
  }
}

async function listPage({ engine, client, customers }: Bench): Promise<Measure> {
  const offset = (run: number) => (run * 7919) % Math.max(1, customers - 50)
  return {
    name: 'list page of 50, anywhere in the list',
    ours: await timed(60, (run) => client.customers.list({ offset: offset(run), limit: 50 })),
    bare: await timed(60, (run) => bare.listPage(engine.state.shop!.database.raw, offset(run))),
  }
}

async function filteredList({ engine, client }: Bench): Promise<Measure> {
  const least = (run: number) => 1 + (run % 40)
  return {
    name: 'list with 3 filters, each run another one',
    ours: await timed(40, (run) =>
      client.customers.list({
        has: ['phone'],
        lastOn: { from: '2020-01-01' },
        visits: { from: least(run) },
        limit: 50,
      }),
    ),
    bare: await timed(40, (run) => bare.filteredList(engine.state.shop!.database.raw, least(run))),
  }
}

async function card({ engine, client, customers }: Bench): Promise<Measure> {
  const id = (run: number) => 1 + ((run * 104_729) % customers)
  return {
    name: 'card with rhythm, usual items, timeline',
    ours: await timed(60, async (run) => {
      await client.customers.get({ id: id(run) })
      await client.customers.timeline({ id: id(run), limit: 50 })
    }),
    bare: await timed(60, (run) => bare.card(engine.state.shop!.database.raw, id(run))),
  }
}

/** Opened, and looked through from the newest to the oldest entry. */
async function crowdedCard({ engine, client }: Bench): Promise<Measure> {
  const { raw } = engine.state.shop!.database
  const id = addCrowdedCustomer(raw)
  const offset = (run: number) => (run * 379) % 4950
  return {
    name: 'card of a customer with 5 000 entries',
    ours: await timed(40, async (run) => {
      await client.customers.get({ id })
      await client.customers.timeline({ id, offset: offset(run), limit: 50 })
    }),
    bare: await timed(40, () => bare.card(raw, id)),
  }
}

/**
 * Both sides in turn: after each purchase of ours the bare side writes the rows that it wrote, of every table, once more, on
 * the same connection. Which rows those are is read between the two. Both begin with no page in SQLite's memory: the second
 * one would else find all that the first one had to fetch.
 */
async function addPurchase({ engine, client, customers }: Bench, paid: 'cash' | 'credit'): Promise<Measure> {
  const { raw } = engine.state.shop!.database
  const bare = barePurchases(raw)
  const products = raw.prepare('SELECT id FROM products LIMIT 2').pluck().all() as number[]
  const [ours, alone]: [number[], number[]] = [[], []]
  for (let run = -500; run < 100; run += 1) {
    // Nobody buys twice on the day: that is the rare case, which replays the customer.
    const customerId = 1 + (((run + (paid === 'cash' ? 500 : 1500)) * 15_485_863) % customers)
    const before = bare.stateOf(customerId)
    let actId = 0
    raw.pragma('shrink_memory')
    const took = await once(async () => {
      const lines = products.map((productId) => ({ productId, quantity: 1000, total: 1250 }))
      const payments = paid === 'cash' ? {} : { payments: [] }
      actId = (await client.purchases.create({ customerId, lines, ...payments })).actId
    })
    const written = bare.takeBack(actId, before)
    raw.pragma('shrink_memory')
    const needed = await once(() => bare.write(written, `bare-${paid}-${run}`))
    // The first ones only warm both up: until V8 has compiled the way of a purchase, ours takes half a millisecond longer.
    if (run < 0) continue
    ours.push(took)
    alone.push(needed)
  }
  const name = `add a purchase ${paid === 'cash' ? 'paid in cash' : 'on account'} (saved on disk; bare: the same rows)`
  return { name, ours: spread(ours), bare: spread(alone) }
}

/** Shown again as it is after each row that is dealt with, or after a sale, which changes who is due. */
async function today({ engine, client, customers }: Bench, after: 'a row' | 'a sale'): Promise<Measure> {
  const shop = engine.state.shop!
  const [ours, alone]: [number[], number[]] = [[], []]
  for (let run = -3; run < 20; run += 1) {
    const customerId = 1 + (((run + 3) * 15_485_863) % customers)
    if (after === 'a sale') await client.purchases.create({ customerId, lines: [{ name: 'Today', total: 1250 }] })
    else await client.today.settle({ group: 'debts', customerId, act: { kind: 'done' } })
    const took = await once(() => client.today.get({}))
    const needed = await once(() => bare.today(shop.database.raw, shop.today()))
    // The first ones only warm both up.
    if (run < 0) continue
    ours.push(took)
    alone.push(needed)
  }
  return { name: `Today, after ${after}`, ours: spread(ours), bare: spread(alone) }
}

/** The whole credit book on today and on days of the past, with its first page. */
async function ageing({ engine, client }: Bench): Promise<Measure> {
  const today = engine.state.shop!.today()
  const on = (run: number) => addDays(today, -((run * 37) % 700))
  return {
    name: 'who owes what, on any day',
    ours: await timed(20, (run) => client.credit.ageing({ on: on(run), limit: 50 })),
    bare: await timed(20, (run) => bare.ageing(engine.state.shop!.database.raw, on(run))),
  }
}

async function monthReport({ engine, client }: Bench): Promise<Measure> {
  return {
    name: 'sales by month',
    ours: await timed(10, () => client.reports.run({ name: 'sales-by-month' })),
    bare: await timed(10, () => bare.salesByMonth(engine.state.shop!.database.raw, engine.state.shop!.today())),
  }
}

async function startToToday(file: string, folder: string): Promise<Measure> {
  const ours = await timed(3, async () => {
    const host = startEngineHost({
      workerUrl: new URL('../../backend/worker.ts', import.meta.url),
      dataFolder: folder,
      door: 'app',
      version: 'bench',
      onCrash: (error) => {
        throw error
      },
    })
    await host.client.shop.open({ path: file })
    await host.client.today.get({})
    await host.close()
  })
  return {
    name: 'start to Today (engine thread, open, Today, close)',
    ours,
    bare: await timed(3, () => bare.startToToday(file)),
  }
}

/** One look through the whole shop; beside it the bare reading of what is compared. */
async function duplicatesScan({ engine, client }: Bench): Promise<Measure> {
  const ours = await once(async () => {
    for await (const event of await client.duplicates.scan()) void event
  })
  return {
    name: 'duplicates scan of the whole shop',
    ours: same(ours),
    bare: same(await once(() => bare.readCompared(engine.state.shop!.database.raw))),
  }
}

/** Everything measured on one shop; the last measures leave it changed. */
export async function measureShop(folder: string, file: string, customers: number): Promise<readonly Measure[]> {
  const engine = createBenchEngine(folder)
  await engine.client.shop.open({ path: file })
  const bench: Bench = { engine, client: engine.client, customers }
  const measures = [
    await search(bench),
    await listPage(bench),
    await filteredList(bench),
    await card(bench),
    await crowdedCard(bench),
    await today(bench, 'a row'),
    await today(bench, 'a sale'),
    await monthReport(bench),
    await ageing(bench),
    await addPurchase(bench, 'cash'),
    await addPurchase(bench, 'credit'),
    await duplicatesScan(bench),
    await xlsxExport(engine),
  ]
  await engine.close()
  return [...measures, await startToToday(file, folder)]
}
