import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { sortKey } from '#shared/domain/sort-key.ts'
import { contactIdsInStates, orderedContactIds } from '#db/repositories/contact-list.ts'
import { planOf } from '#db/testing/query-plan.ts'
import { aCustomer, aPurchase } from '#backend/testing/builders.ts'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'

describe('the customer list', () => {
  let engine: TestEngine
  beforeEach(async () => {
    engine = await createTestEngine({ language: 'sr-Latn' })
  })
  afterEach(() => engine.close())
  const list = (input: Parameters<TestEngine['client']['customers']['list']>[0] = {}) =>
    engine.client.customers.list(input)
  const names = async (input: Parameters<TestEngine['client']['customers']['list']>[0] = {}) =>
    (await list(input)).rows.map((row) => row.displayName)

  it('is sorted by the alphabet of the shop, in both directions', async () => {
    for (const name of ['Đorđe', 'Dušan', 'Ćira', 'Čeda', 'Ljuba', 'Luka']) await aCustomer(engine, { name })
    const sorted = ['Čeda', 'Ćira', 'Dušan', 'Đorđe', 'Luka', 'Ljuba']
    expect(await names()).toEqual(sorted)
    expect(await names({ direction: 'desc' })).toEqual(sorted.toReversed())
    expect(await names({ offset: 2, limit: 2 })).toEqual(['Dušan', 'Đorđe'])
  })

  it('puts customers without a value last in both directions', async () => {
    const [ana, , mara] = [
      await aCustomer(engine, { name: 'Ana' }),
      await aCustomer(engine, { name: 'Iva' }),
      await aCustomer(engine, { name: 'Mara' }),
    ]
    await aPurchase(engine, { customerId: ana, day: '2026-05-01', amounts: [100] })
    await aPurchase(engine, { customerId: mara, day: '2026-06-01', amounts: [50] })
    expect(await names({ sort: 'lastOn' })).toEqual(['Ana', 'Mara', 'Iva'])
    expect(await names({ sort: 'lastOn', direction: 'desc' })).toEqual(['Mara', 'Ana', 'Iva'])
    expect(await names({ sort: 'spent', direction: 'desc' })).toEqual(['Ana', 'Mara', 'Iva'])
    expect(await names({ sort: 'created', direction: 'desc' })).toEqual(['Mara', 'Iva', 'Ana'])
  })

  it('is narrowed by words, by all of the tags and by states, and sees a change at once', async () => {
    const client = engine.client.customers
    const { id } = await client.create({ givenName: 'Ana', familyName: 'Ilić', tags: ['VIP', 'Kafa'] })
    await client.create({ givenName: 'Ana', familyName: 'Petrović', tags: ['Kafa'] })
    const [kafa, vip] = await engine.client.tags.list()
    expect([kafa, vip]).toMatchObject([
      { name: 'Kafa', customers: 2 },
      { name: 'VIP', customers: 1 },
    ])
    const ids = [kafa?.id ?? 0, vip?.id ?? 0]
    expect(await names({ tagIds: ids })).toEqual(['Ana Ilić'])
    expect(await list({ search: 'ana petr' })).toMatchObject({ total: 1, rows: [{ displayName: 'Ana Petrović' }] })
    expect((await list({ search: 'ana', tagIds: ids.slice(0, 1) })).total).toBe(2)
    expect((await list({ states: ['new'] })).total).toBe(0)
    await aPurchase(engine, { customerId: id, day: '2026-06-01' })
    expect(await list({ states: ['new'] })).toMatchObject({ total: 1, rows: [{ state: 'new', visits: 1 }] })
    await client.trash({ ids: [id] })
    expect((await list({ search: 'ana' })).total).toBe(1)
    expect((await engine.client.tags.list()).map((tag) => tag.name)).toEqual(['Kafa'])
    expect(await client.search({ text: 'ilic' })).toEqual([])
  })

  it('finds each customer in the state that the row shows', async () => {
    for (const [at, lastOn] of ['2026-06-14', '2026-05-01', '2026-03-20', '2026-01-20', '2024-01-01'].entries()) {
      const id = await aCustomer(engine, { name: `Ana ${at}` })
      for (const months of [3, 2, 1, 0]) {
        const day = new Date(Date.parse(lastOn) - months * 30 * 86_400_000).toISOString().slice(0, 10)
        await aPurchase(engine, { customerId: id, day })
      }
    }
    const { rows } = await list()
    expect(new Set(rows.map((row) => row.state)).size).toBeGreaterThan(3)
    for (const state of ['not-due', 'due', 'overdue', 'at-risk', 'lost', 'new'] as const) {
      const found = (await list({ states: [state] })).rows.map((row) => row.id)
      expect(found).toEqual(rows.filter((row) => row.state === state).map((row) => row.id))
    }
  })
})

describe('the queries of the list on 10 000 customers', () => {
  let engine: TestEngine
  beforeAll(async () => {
    engine = await createTestEngine()
    const { raw } = engine.shop.database
    const insert = raw.prepare(
      `INSERT INTO contacts (uid, kind, display_name, sort_key, created_at, updated_at, last_on)
       VALUES (?, 'person', ?, ?, ?, '', ?)`,
    )
    raw.transaction(() => {
      for (let at = 0; at < 10_000; at++) {
        const name = `Ana ${(at * 7919) % 10_000}`
        insert.run(
          `u${at}`,
          name,
          sortKey(name, 'en'),
          `2026-01-01T00:00:00.${at}Z`,
          at % 3 === 0 ? null : '2026-01-01',
        )
      }
      raw.exec('ANALYZE')
    })()
  })
  afterAll(() => engine.close())

  it.each([
    ['name', 'contacts_sort_key'],
    ['lastOn', 'contacts_last_on'],
    ['spent', 'contacts_spent'],
    ['visits', 'contacts_visits'],
    ['dueOn', 'contacts_due_on'],
    ['created', 'contacts_created_at'],
    ['birthday', 'contacts_birthday_md'],
    ['nextFollowUpOn', 'contacts_next_follow_up'],
  ] as const)('a page by %s walks its index without sorting', (sort, index) => {
    for (const direction of ['asc', 'desc'] as const) {
      const { sql } = orderedContactIds(engine.shop.db, { sort, direction }).limit(50).offset(9000).compile()
      const plan = planOf(engine.shop.database.raw, sql)
      expect(plan).toContain(index)
      expect(plan).not.toContain('TEMP B-TREE')
    }
  })

  it('states are compared in an index', () => {
    const { sql } = contactIdsInStates(engine.shop.db, ['overdue', 'new'], '2026-06-15').compile()
    expect(planOf(engine.shop.database.raw, sql)).toMatch(/COVERING INDEX rhythms_(state|rank)/)
  })

  it('a far page is stable: no customer twice, none left out', async () => {
    const seen = new Set<number>()
    for (let offset = 0; offset < 10_000; offset += 500) {
      const { rows } = await engine.client.customers.list({ sort: 'lastOn', offset, limit: 500 })
      for (const row of rows) seen.add(row.id)
    }
    expect(seen.size).toBe(10_000)
  })
})
