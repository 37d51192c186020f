import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ALARM_SIGNALS } from '#shared/domain/alarm-signals.ts'
import { addDays } from '#shared/domain/calendar-date.ts'
import { RHYTHM_STATUSES } from '#shared/domain/rhythm/status.ts'
import { VALUE_GROUPS } from '#shared/domain/value-groups.ts'
import { aCustomer, aPurchase } from '#backend/testing/builders.ts'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'

const today = '2026-06-15'
let engine: TestEngine
beforeEach(async () => {
  engine = await createTestEngine({ now: () => Date.UTC(2026, 5, 15, 10) })
})
afterEach(() => engine.close())

type ListInput = NonNullable<Parameters<TestEngine['client']['customers']['list']>[0]>
const idsOf = async (filter: ListInput) =>
  (await engine.client.customers.list({ ...filter, limit: 500 })).rows.map(({ id }) => id).toSorted((a, b) => a - b)
const withSignals = async () =>
  (await engine.client.states.signals({ limit: 500 })).rows
    .map(({ customerId }) => customerId)
    .toSorted((a, b) => a - b)

/** Somebody with purchases so many days ago. */
async function somebody(daysAgo: readonly number[], amount = 1000): Promise<number> {
  const customerId = await aCustomer(engine, { name: 'Ana' })
  for (const days of daysAgo) await aPurchase(engine, { customerId, day: addDays(today, -days), amounts: [amount] })
  return customerId
}
const weekly = [56, 49, 42, 35, 28, 21, 14, 7]
const rarer = [140, 133, 126, 119, 112, 105, 75, 45, 15]

describe('the list of customers by value group', () => {
  it('holds in each cell just those whom the grid of states counts there', async () => {
    await somebody(weekly, 9000)
    await somebody(weekly, 2000)
    await somebody([300, 290, 280, 270], 500)
    await somebody([4], 100)
    await aCustomer(engine, { name: 'Nobody yet' })
    const { cells } = await engine.client.states.grid({})
    for (const state of RHYTHM_STATUSES)
      for (const value of VALUE_GROUPS) {
        const { total } = await engine.client.customers.list({ states: [state], valueGroups: [value] })
        expect(total).toBe(cells.find((cell) => cell.state === state && cell.value === value)?.customers)
      }
    expect((await engine.client.customers.list({ valueGroups: [...VALUE_GROUPS] })).total).toBe(4)
  })
})

describe('the list of customers by alarm signal', () => {
  it('finds who comes less often, follows every write and every undo, and knows one kind from another', async () => {
    const steady = await somebody(weekly)
    const id = await somebody(rarer)
    expect(await idsOf({ signals: ['rarer-visits'] })).toEqual([id])
    expect(await idsOf({ signals: ['smaller-baskets'] })).toEqual([])
    const { actId } = await engine.client.complaints.create({ customerId: steady, text: 'Torn' })
    expect(await idsOf({ signals: ['complaint'] })).toEqual([steady])
    expect(await idsOf({ signals: [...ALARM_SIGNALS] })).toEqual([steady, id])
    await engine.client.undo.undo({ actId })
    expect(await idsOf({ signals: [...ALARM_SIGNALS] })).toEqual([id])
    await engine.client.customers.trash({ ids: [id] })
    expect(await idsOf({ signals: ['rarer-visits'] })).toEqual([])
    await engine.client.customers.restore({ ids: [id] })
    expect(await idsOf({ signals: ['rarer-visits'] })).toEqual([id])
  })

  it('is told anew on another day, and of who was in the trash when it was first told', async () => {
    let now = Date.UTC(2026, 5, 15, 10)
    await engine.close()
    engine = await createTestEngine({ now: () => now })
    const id = await somebody(rarer)
    await engine.client.customers.trash({ ids: [id] })
    expect(await idsOf({ signals: [...ALARM_SIGNALS] })).toEqual([])
    await engine.client.customers.restore({ ids: [id] })
    expect(await idsOf({ signals: ['rarer-visits'] })).toEqual([id])
    now = Date.UTC(2026, 5, 26, 10)
    expect(await idsOf({ signals: ['rarer-visits'] })).toEqual(await withSignals())
  })

  it('names the same customers as the list of signals, whatever was bought', async () => {
    const visits = fc.array(fc.record({ ago: fc.nat(400), amount: fc.integer({ min: 1, max: 9 }) }), { maxLength: 16 })
    await fc.assert(
      fc.asyncProperty(visits, async (bought) => {
        const customerId = await aCustomer(engine, { name: 'Ana' })
        for (const { ago, amount } of bought)
          await aPurchase(engine, { customerId, day: addDays(today, -ago), amounts: [amount * 100] })
        expect(await idsOf({ signals: [...ALARM_SIGNALS] })).toEqual(await withSignals())
      }),
      { numRuns: 12 },
    )
  })

  it('is refused where the kind is unknown, and kept by a saved view', async () => {
    await expect(engine.client.customers.list({ signals: ['odd' as 'complaint'] })).rejects.toMatchObject({
      code: 'invalid-input',
    })
    const filter = {
      search: '',
      tagIds: [],
      states: [],
      valueGroups: ['top' as const],
      signals: ['complaint' as const],
    }
    await engine.client.listViews.create({
      name: 'Watch',
      definition: { columns: [], sort: 'name', direction: 'asc', filter },
    })
    expect((await engine.client.listViews.list())[0]).toMatchObject({ definition: { filter }, leftOut: [] })
  })
})
