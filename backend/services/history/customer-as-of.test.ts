import fc from 'fast-check'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { updateRow } from '#db/journal.ts'
import { act } from '#backend/act.ts'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'

let engine: TestEngine
let now = 0
beforeEach(async () => {
  now = Date.UTC(2026, 5, 15, 10)
  engine = await createTestEngine({ now: () => now })
})
afterEach(() => engine.close())

type Patch = Parameters<TestEngine['client']['customers']['update']>[0]['patch']

async function change(id: number, patch: Patch): Promise<void> {
  const { version } = await engine.client.customers.get({ id })
  await engine.client.customers.update({ id, version, patch })
}

const instant = () => new Date(now).toISOString()
const asOf = (id: number, at: string) => engine.client.customers.asOf({ id, instant: at })

const phone = fc.constantFrom('064 1', '064 2', '065 3', '066 4')
const step = fc.oneof(
  fc.record({ note: fc.constantFrom('', 'a', 'b') }),
  fc.record({ givenName: fc.constantFrom('Ana', 'Anna', 'Аня') }),
  fc.record({ birthday: fc.constantFrom(null, '1980-02-03', '--05-06') }),
  fc.record({ tags: fc.subarray(['vip', 'late', 'new']) }),
  fc.record({ phones: fc.array(fc.record({ label: fc.constantFrom('', 'home'), value: phone }), { maxLength: 3 }) }),
  fc.record({ addresses: fc.array(fc.record({ city: fc.constantFrom('Niš', 'Bor') }), { maxLength: 2 }) }),
  fc.record({ doNotContact: fc.boolean() }),
  fc.constant('undo' as const),
  fc.constant('redo' as const),
  fc.constant('trash' as const),
  fc.constant('consent' as const),
)

/** One random act; what can't be done just now is none. */
async function take(id: number, random: typeof step extends fc.Arbitrary<infer T> ? T : never): Promise<void> {
  const { client } = engine
  const { deletedAt } = await client.customers.get({ id })
  if (random === 'undo') await client.undo.undo({}).catch(() => undefined)
  else if (random === 'redo') await client.undo.redo().catch(() => undefined)
  else if (deletedAt !== null) await client.customers.restore({ ids: [id] })
  else if (random === 'trash') await client.customers.trash({ ids: [id] })
  else if (random === 'consent') await client.consents.record({ customerId: id, channel: 'phone', act: 'given' })
  else await change(id, random)
}

it('the card as of any moment is the card that was there', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
      now += 60_000
      const { id } = await engine.client.customers.create({ givenName: 'Ana', phones: [{ value: '064 1' }] })
      const seen: [string, Awaited<ReturnType<typeof asOf>>][] = []
      for (const each of steps) {
        seen.push([instant(), await asOf(id, instant())])
        now += 60_000
        await take(id, each)
      }
      for (const [at, was] of seen) {
        const { state, card } = await asOf(id, at)
        expect({ state, card }).toEqual({ state: was.state, card: was.card })
      }
    }),
    { numRuns: 25 },
  )
})

it('names a tag that an undo took away since', async () => {
  const { id } = await engine.client.customers.create({ givenName: 'Ana' })
  now += 60_000
  await change(id, { tags: ['vip'] })
  const before = instant()
  now += 60_000
  await engine.client.undo.undo({})
  expect((await engine.client.tags.list({ all: true })).map(({ name }) => name)).toEqual([])
  expect((await asOf(id, before)).card?.tags).toEqual(['vip'])
})

it('tells what is different today, and that a card was not there yet or lay in the trash', async () => {
  const { id } = await engine.client.customers.create({ givenName: 'Ana', note: 'old' })
  now += 86_400_000
  await change(id, { note: 'new', tags: ['vip'] })
  const onDay = (day: string) => engine.client.customers.asOf({ id, day })
  expect(await onDay('2026-06-14')).toMatchObject({ state: 'not-yet', card: null })
  expect(await onDay('2026-06-15')).toMatchObject({ state: 'there', card: { note: 'old' }, changed: ['tags', 'note'] })
  expect(await onDay('2026-06-16')).toMatchObject({ card: { note: 'new', tags: ['vip'] }, changed: [] })
  now += 86_400_000
  await engine.client.customers.trash({ ids: [id] })
  expect((await onDay('2026-06-17')).state).toBe('trash')
  expect((await onDay('2026-06-16')).state).toBe('there')
})

it('a day ends at midnight of the shop, not of Greenwich', async () => {
  now = Date.UTC(2026, 5, 15, 21, 30)
  const { id } = await engine.client.customers.create({ givenName: 'Ana', note: 'at 23:30' })
  now = Date.UTC(2026, 5, 15, 22, 30)
  await change(id, { note: 'at 0:30' })
  expect((await engine.client.customers.asOf({ id, day: '2026-06-15' })).card?.note).toBe('at 23:30')
})

it('follows a phone that another card has now', async () => {
  const { id } = await engine.client.customers.create({ givenName: 'Ana', phones: [{ value: '064 1' }] })
  const other = await engine.client.customers.create({ givenName: 'Ana', phones: [{ value: '065 2' }] })
  const before = instant()
  now += 60_000

  const row = engine.shop.database.raw.prepare('SELECT id FROM contact_points WHERE contact_id = ?').pluck().get(id)
  await act(engine.shop, { code: 'customer-changed', params: { name: 'Ana' } }, async (running) => {
    await updateRow(running, 'contact_points', Number(row), { contact_id: other.id })
    return {}
  })
  expect((await asOf(id, before)).card?.phones.map(({ value }) => value)).toEqual(['064 1'])
  expect((await asOf(other.id, before)).card?.phones.map(({ value }) => value)).toEqual(['065 2'])
  expect((await asOf(id, instant())).card?.phones).toEqual([])
  expect((await asOf(other.id, instant())).card?.phones).toHaveLength(2)
})
