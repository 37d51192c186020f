import { afterEach, beforeEach, expect, it } from 'vitest'
import { aCustomer, aPurchase } from '#backend/testing/builders.ts'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'

let engine: TestEngine
let now = 0
beforeEach(async () => {
  now = Date.UTC(2026, 5, 15, 10)
  engine = await createTestEngine({ now: () => now })
})
afterEach(() => engine.close())

const wait = (days: number) => {
  now += days * 86_400_000
}

async function everyFourWeeks(name: string, ...more: readonly string[]): Promise<number> {
  const customerId = await aCustomer(engine, { name, givenName: name })
  for (const day of ['2026-01-12', '2026-02-09', '2026-03-09', '2026-04-06', '2026-05-04', ...more])
    await aPurchase(engine, { customerId, day, amounts: [1000] })
  return customerId
}
const run = (given: object = {}) =>
  engine.client.reports.run({ name: 'recall-results', from: '2026-05-01', to: '2026-12-31', ...given })
const of = async (act: string, given: object = {}) => (await run(given)).rows.filter((row) => row['act'] === act)

it('each call is measured by who came back within the days and what they paid then', async () => {
  const [ana, boris] = [await everyFourWeeks('Ana'), await everyFourWeeks('Boris')]
  for (const customerId of [ana, boris])
    await engine.client.recall.act({ customerId, act: { kind: 'reached', result: 'will-come' } })
  expect(await of('reached')).toMatchObject([{ calls: 2, cameBack: 0, waiting: 2, cameBackShare: 0, takings: 0 }])
  wait(20)
  await aPurchase(engine, { customerId: ana, day: '2026-07-05', amounts: [700] })
  wait(20)
  expect(await of('reached')).toMatchObject([
    { month: '2026-06', calls: 2, cameBack: 1, waiting: 0, cameBackShare: 5000, takings: 700 },
  ])
  expect(await of('reached', { days: 10 })).toMatchObject([{ calls: 2, cameBack: 0, takings: 0 }])
})

it('a purchase after two calls counts for both, and once in the totals', async () => {
  const customerId = await everyFourWeeks('Ana')
  await engine.client.recall.act({ customerId, act: { kind: 'no-answer' } })
  wait(2)
  await engine.client.recall.act({ customerId, act: { kind: 'message', channel: 'sms' } })
  wait(1)
  await aPurchase(engine, { customerId, day: '2026-06-18', amounts: [900] })
  const { rows, totals } = await run()
  expect(rows.map(({ act, cameBack, takings }) => [act, cameBack, takings])).toEqual([
    ['no-answer', 1, 900],
    ['message', 1, 900],
  ])
  expect(totals).toMatchObject({ calls: 2, cameBack: 2, takings: 900 })
})

it('beside them stand those who became due and were not called', async () => {
  await everyFourWeeks('Ana')
  await everyFourWeeks('Boris', '2026-06-20')
  const called = await everyFourWeeks('Vera')
  await engine.client.recall.act({ customerId: called, act: { kind: 'no-answer' } })
  wait(60)
  const rows = await of('not-called', { to: '2026-06-14' })
  expect(rows.reduce((sum, { calls }) => sum + Number(calls), 0)).toBe(2)
  expect(rows.reduce((sum, { cameBack }) => sum + Number(cameBack), 0)).toBe(1)
  expect((await run({ to: '2026-06-14' })).totals).toMatchObject({ notCalled: 2, notCalledShare: 5000 })
})

it('what was put off, skipped or undone is no call', async () => {
  const customerId = await everyFourWeeks('Ana')
  await engine.client.recall.act({ customerId, act: { kind: 'skipped' } })
  const { actId } = await engine.client.recall.act({ customerId, act: { kind: 'no-answer' } })
  await engine.client.undo.undo({ actId })
  expect((await run()).totals).toMatchObject({ calls: 0 })
})
