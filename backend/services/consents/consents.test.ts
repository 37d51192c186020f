import { afterEach, beforeEach, expect, it } from 'vitest'
import { aCustomer, aPurchase } from '#backend/testing/builders.ts'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'

let engine: TestEngine
beforeEach(async () => {
  engine = await createTestEngine()
})
afterEach(() => engine.close())

const record = (customerId: number, given: object) =>
  engine.client.consents.record({ customerId, channel: 'email', act: 'given', ...given })
const stateOf = async (customerId: number) =>
  (await engine.client.consents.list({ customerId })).channels.find(({ channel }) => channel === 'email')

it('what was said last about a channel stands, and all of it stays in the log', async () => {
  const id = await aCustomer(engine)
  expect(await stateOf(id)).toEqual({ channel: 'email', state: 'unknown', onDay: null })
  await record(id, { onDay: '2026-05-01', how: 'on-paper', wording: 'Offers', source: 'form 12' })
  await record(id, { act: 'withdrawn', how: 'by-phone' })
  expect(await stateOf(id)).toEqual({ channel: 'email', state: 'withdrawn', onDay: '2026-06-15' })
  // A paper of before turns up.
  await record(id, { onDay: '2026-04-01' })
  expect(await stateOf(id)).toMatchObject({ state: 'withdrawn' })
  const { log } = await engine.client.consents.list({ customerId: id })
  expect(log.map(({ onDay }) => onDay)).toEqual(['2026-06-15', '2026-05-01', '2026-04-01'])
  expect(log[1]).toMatchObject({ how: 'on-paper', wording: 'Offers', source: 'form 12' })
})

it('a slip is undone right away', async () => {
  const id = await aCustomer(engine)
  const { actId } = await record(id, {})
  await engine.client.undo.undo({ actId })
  expect(await stateOf(id)).toMatchObject({ state: 'unknown' })
  await engine.client.undo.redo()
  expect(await stateOf(id)).toMatchObject({ state: 'given' })
})

it('nothing is recorded for a day ahead, in the trash, or of nobody', async () => {
  const id = await aCustomer(engine)
  await expect(record(id, { onDay: '2026-06-16' })).rejects.toMatchObject({ code: 'invalid-input' })
  await expect(record(99, {})).rejects.toMatchObject({ code: 'not-found' })
  await engine.client.customers.trash({ ids: [id] })
  await expect(record(id, {})).rejects.toMatchObject({ code: 'in-trash' })
  const twin = await aCustomer(engine)
  await engine.client.customers.merge({ keepId: await aCustomer(engine), loseId: twin })
  await expect(record(twin, {})).rejects.toMatchObject({ code: 'already-merged' })
})

it('whoever does not want to be contacted is on no list of people to call, and a promise to them stays', async () => {
  const { client } = engine
  const id = await aCustomer(engine, { name: 'Ana', phones: ['+381641234567'], birthday: '1980-06-17' })
  for (const day of ['2026-01-01', '2026-02-01', '2026-03-01', '2026-04-01', '2026-05-01'])
    await aPurchase(engine, { customerId: id, day })
  await client.followUps.create({ customerId: id, title: 'Bring the book', dueOn: '2026-06-15' })
  const before = await client.today.get({})
  expect([before.due.length, before.dueTotal, before.days.length]).toEqual([1, 1, 1])
  const { version } = await client.customers.get({ id })
  await client.customers.update({ id, version, patch: { doNotContact: true } })
  const today = await client.today.get({})
  expect([today.due.length, today.dueTotal, today.days.length]).toEqual([0, 0, 0])
  expect(await client.due.list({})).toEqual([])
  expect(await client.due.list({ limit: 5 })).toEqual([])
  expect(today.followUps).toMatchObject([{ title: 'Bring the book', phone: null, doNotContact: true }])
  expect((await client.customers.list({})).rows).toMatchObject([{ doNotContact: true }])
  await client.undo.undo({})
  expect((await client.today.get({})).dueTotal).toBe(1)
})
