import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aCustomer, aPurchase } from '#backend/testing/builders.ts'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'

let engine: TestEngine
let now = 0
const monday = '2026-06-15'
const tuesday = '2026-06-16'
beforeEach(async () => {
  now = Date.UTC(2026, 5, 15, 10)
  engine = await createTestEngine({ now: () => now })
})
afterEach(() => engine.close())

const days = () => engine.client.days
const nextDay = () => {
  now += 24 * 3_600_000
}
const methodOf = async (method: string, on = monday) =>
  (await days().get({ on })).methods.find((each) => each.method === method)

describe('a day', () => {
  it('is empty but for the drawer before anything happens', async () => {
    expect(await days().get({})).toMatchObject({
      on: monday,
      purchases: 0,
      total: 0,
      methods: [{ method: 'cash', expected: 0 }],
      openingCash: 0,
      expectedCash: 0,
      closing: null,
      unclosedOn: null,
    })
  })

  it('tells sales, returns, deposits and movements apart, by the way they were paid', async () => {
    const ana = await aCustomer(engine)
    await aPurchase(engine, { customerId: ana, day: monday, amounts: [1000, 500] })
    await aPurchase(engine, { customerId: null, day: monday, amounts: [700], method: 'card' })
    await aPurchase(engine, { customerId: null, day: monday, amounts: [-200] })
    await aPurchase(engine, { customerId: null, day: tuesday, amounts: [9000] })
    await engine.client.orders.create({
      customerId: ana,
      lines: [{ name: 'Cake', total: 5000 }],
      deposits: [{ method: 'cash', amount: 2000 }],
    })
    await days().moveCash({ amount: -300, note: 'Courier' })
    await days().moveCash({ amount: 100, note: 'Change from the bank' })
    expect(await days().get({})).toMatchObject({
      purchases: 2,
      returns: 1,
      customers: 1,
      total: 2000,
      onCredit: 0,
      methods: [
        { method: 'cash', sales: 1500, returns: -200, deposits: 2000, movements: -200, expected: 3100 },
        { method: 'card', sales: 700, expected: 700 },
      ],
      movements: [
        { amount: -300, note: 'Courier' },
        { amount: 100, note: 'Change from the bank' },
      ],
      expectedCash: 3100,
    })
  })

  it('keeps a deposit on its day after the hand-over, and gives back what was refunded on its own', async () => {
    const ana = await aCustomer(engine)
    const lines = [{ name: 'Cake', total: 5000 }]
    const made = { customerId: ana, lines, deposits: [{ method: 'cash' as const, amount: 2000 }] }
    const first = await engine.client.orders.create(made)
    const second = await engine.client.orders.create(made)
    nextDay()
    await engine.client.orders.handOver({ id: first.id })
    await engine.client.orders.cancel({ id: second.id })
    expect(await methodOf('cash')).toMatchObject({ deposits: 4000, expected: 4000 })
    expect(await methodOf('cash', tuesday)).toMatchObject({ sales: 3000, deposits: -2000, expected: 1000 })
  })

  it('forgets purchases in the trash', async () => {
    const id = await aPurchase(engine, { customerId: null, day: monday })
    await engine.client.purchases.trash({ ids: [id] })
    expect(await days().get({})).toMatchObject({ purchases: 0, total: 0, expectedCash: 0 })
  })
})

describe('closing', () => {
  it('compares what was counted with what was expected, and tomorrow begins with the cash counted', async () => {
    await aPurchase(engine, { customerId: null, day: monday, amounts: [1500] })
    await aPurchase(engine, { customerId: null, day: monday, amounts: [700], method: 'card' })
    const { difference } = await days().close({
      openingCash: 10_000,
      counts: [
        { method: 'cash', counted: 11_450 },
        { method: 'card', counted: 700 },
      ],
      note: 'Gave too much change',
    })
    expect(difference).toBe(-50)
    const day = await days().get({})
    expect(day).toMatchObject({ openingCash: 10_000, expectedCash: 11_500 })
    expect(day.closing).toMatchObject({
      counts: [
        { method: 'cash', expected: 11_500, counted: 11_450, difference: -50 },
        { method: 'card', expected: 700, counted: 700, difference: 0 },
      ],
      difference: -50,
      note: 'Gave too much change',
      isOutdated: false,
    })
    expect(await days().get({ on: tuesday })).toMatchObject({ openingCash: 11_450, expectedCash: 11_450 })
  })

  it('is outdated once something of that day changes, also in a way nobody counted', async () => {
    await aPurchase(engine, { customerId: null, day: monday, amounts: [700], method: 'card' })
    await days().close({ counts: [{ method: 'cash', counted: 0 }] })
    expect((await days().get({})).closing).toMatchObject({
      isOutdated: false,
      counts: [
        { method: 'cash', difference: 0 },
        { method: 'card', expected: 700, counted: null, difference: null },
      ],
    })
    const late = await aPurchase(engine, { customerId: null, day: monday, amounts: [300], method: 'card' })
    expect((await days().closings({})).rows).toMatchObject([{ day: monday, isOutdated: true }])
    await engine.client.purchases.trash({ ids: [late] })
    expect((await days().get({})).closing?.isOutdated).toBe(false)
  })

  it('is replaced by closing again, and each step is undone', async () => {
    const first = await days().close({ counts: [{ method: 'cash', counted: 100 }] })
    const second = await days().close({
      counts: [
        { method: 'cash', counted: 250 },
        { method: 'card', counted: 5 },
      ],
    })
    expect(second.id).toBe(first.id)
    expect((await days().get({})).closing?.difference).toBe(255)
    const { kept } = await engine.client.undo.undo({ actId: first.actId })
    expect(kept.length).toBeGreaterThan(0)
    expect((await days().get({})).closing?.difference).toBe(255)
    await engine.client.undo.undo({ actId: second.actId })
    expect((await days().get({})).closing).toMatchObject({ counts: [{ method: 'cash', counted: 100 }] })
  })

  it('undone is gone whole, and comes back whole', async () => {
    const { actId } = await days().close({ counts: [{ method: 'cash', counted: 100 }] })
    await engine.client.undo.undo({ actId })
    expect((await days().get({})).closing).toBeNull()
    await engine.client.undo.redo({})
    expect((await days().get({})).closing).toMatchObject({ counts: [{ counted: 100 }] })
  })

  it('is opened again, which is undone unless the day was closed anew', async () => {
    await days().close({ counts: [{ method: 'cash', counted: 100 }] })
    const reopened = await days().reopen({ on: monday })
    expect((await days().get({})).closing).toBeNull()
    await engine.client.undo.undo({ actId: reopened.actId })
    expect((await days().get({})).closing).toMatchObject({ counts: [{ counted: 100 }] })
    const again = await days().reopen({ on: monday })
    await days().close({ counts: [{ method: 'cash', counted: 300 }] })
    await engine.client.undo.undo({ actId: again.actId })
    expect((await days().get({})).closing).toMatchObject({ counts: [{ counted: 300 }] })
    await expect(days().reopen({ on: tuesday })).rejects.toMatchObject({ code: 'not-found' })
  })

  it.each([
    [{ on: tuesday, counts: [{ method: 'cash', counted: 1 }] }, 'on', 'day-ahead'],
    [{ counts: [{ method: 'credit', counted: 1 }] }, 'counts.0.method', 'credit-counted'],
    [
      {
        counts: [
          { method: 'cash', counted: 1 },
          { method: 'cash', counted: 2 },
        ],
      },
      'counts.1.method',
      'method-twice',
    ],
  ] as const)('refuses %j', async (input, path, rule) => {
    await expect(days().close(structuredClone(input) as never)).rejects.toMatchObject({
      code: 'invalid-input',
      data: { issues: [{ path, rule }] },
    })
  })

  it('lets nothing be moved in or out of a drawer that was counted', async () => {
    const { id } = await days().moveCash({ amount: 500, note: 'Change' })
    await days().close({ counts: [{ method: 'cash', counted: 500 }] })
    await expect(days().moveCash({ amount: 1, note: 'More' })).rejects.toMatchObject({ code: 'day-closed' })
    await expect(days().removeMovement({ id })).rejects.toMatchObject({ code: 'day-closed' })
    await days().reopen({ on: monday })
    const { actId } = await days().removeMovement({ id })
    expect(await days().get({})).toMatchObject({ expectedCash: 0, movements: [] })
    await engine.client.undo.undo({ actId })
    expect(await days().get({})).toMatchObject({ expectedCash: 500, movements: [{ note: 'Change' }] })
  })

  it('tells of a day since the last one that nobody closed', async () => {
    await days().close({ counts: [{ method: 'cash', counted: 100 }] })
    await aPurchase(engine, { customerId: null, day: tuesday, amounts: [900] })
    expect(await days().get({ on: '2026-06-17' })).toMatchObject({ openingCash: 100, unclosedOn: tuesday })
    expect(await days().get({ on: tuesday })).toMatchObject({ unclosedOn: null })
  })
})

it('the closings of a period are a report', async () => {
  await aPurchase(engine, { customerId: null, day: monday, amounts: [1500] })
  await days().close({ counts: [{ method: 'cash', counted: 1400 }], note: 'Hm' })
  nextDay()
  await days().close({ counts: [{ method: 'cash', counted: 1400 }] })
  const report = await engine.client.reports.run({ name: 'day-closings', from: monday, to: tuesday })
  expect(report.rows).toMatchObject([
    { day: monday, openingCash: 0, expectedCash: 1500, countedCash: 1400, cashDifference: -100, note: 'Hm' },
    { day: tuesday, openingCash: 1400, expectedCash: 1400, countedCash: 1400, cashDifference: 0 },
  ])
  expect(report.totals).toMatchObject({ cashDifference: -100 })
  expect(await engine.client.reports.file({ name: 'day-closings', format: 'xlsx' })).toMatchObject({ rows: 2 })
})
