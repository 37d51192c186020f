import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { wordMessage } from '#shared/i18n/message.ts'
import { createTranslator } from '#shared/i18n/translator.ts'
import { aCustomer } from '#backend/testing/builders.ts'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'

let engine: TestEngine
let now = 0
/** Wall time in Belgrade, summer. */
const at = (moment: string) => (now = Date.parse(`${moment}:00+02:00`))
const { t } = createTranslator('en')

beforeEach(async () => {
  at('2026-06-15T07:00')
  engine = await createTestEngine({ now: () => now })
})
afterEach(() => engine.close())

const promise = (title: string, dueOn: string, time: string | null, customerId: number | null = null) =>
  engine.client.followUps.create({ title, dueOn, time, customerId })
const said = async () =>
  (await engine.client.nudges.due()).map(({ title, lines }) => [title, ...lines].map((line) => wordMessage(t, line)))

describe('what is to be said', () => {
  it('is the day in the morning, once', async () => {
    await promise('Order flour', '2026-06-15', null)
    expect(await said()).toEqual([])
    at('2026-06-15T09:00')
    expect(await said()).toEqual([['Your day', '1 follow-up']])
    expect(await said()).toEqual([])
  })

  it('is not a day that asks for nothing, nor later what came up since', async () => {
    at('2026-06-15T09:00')
    expect(await said()).toEqual([])
    await promise('Order flour', '2026-06-15', null)
    expect(await said()).toEqual([])
  })

  it('is a follow-up at its time, with its customer and its card', async () => {
    const ana = await aCustomer(engine, { name: 'Ana' })
    const { id } = await promise('Call about the dress', '2026-06-15', '10:30', ana)
    at('2026-06-15T09:00')
    await said()
    at('2026-06-15T10:29')
    expect(await said()).toEqual([])
    at('2026-06-15T10:30')
    const [nudge] = await engine.client.nudges.due()
    expect(nudge).toMatchObject({ kind: 'follow-ups', followUpId: id, customerId: ana })
    expect([nudge?.title, ...(nudge?.lines ?? [])].map((line) => line && wordMessage(t, line))).toEqual([
      '10:30 Call about the dress',
      'Ana',
    ])
  })

  it('that fell into quiet hours comes at their end, all at once', async () => {
    await engine.client.shop.updateSettings({
      reminders: { morning: null, followUps: true, quiet: { from: '20:00', to: '08:00' } },
    })
    for (const [title, time] of [
      ['One', '21:00'],
      ['Two', '22:00'],
      ['Three', '23:00'],
      ['Four', '23:10'],
      ['Five', '23:20'],
    ] as const)
      await promise(title, '2026-06-15', time)
    at('2026-06-15T23:30')
    expect(await said()).toEqual([])
    at('2026-06-16T08:00')
    expect(await said()).toEqual([
      ['5 follow-ups', '21:00 One', '22:00 Two', '23:00 Three', '23:10 Four', 'and 1 more'],
    ])
  })

  it('is nothing that was done, thrown away or of a customer in the trash', async () => {
    const ana = await aCustomer(engine, { name: 'Ana' })
    const done = await promise('Done', '2026-06-15', '10:00')
    const gone = await promise('Gone', '2026-06-15', '10:00')
    await promise('Of Ana', '2026-06-15', '10:00', ana)
    await engine.client.followUps.complete({ id: done.id })
    await engine.client.followUps.trash({ ids: [gone.id] })
    await engine.client.customers.trash({ ids: [ana] })
    at('2026-06-15T10:00')
    expect(await said()).toEqual([])
  })

  it('is said no second time after the clock was set back, ahead and back, or the program started again', async () => {
    await promise('Call', '2026-06-15', '10:00')
    at('2026-06-15T10:00')
    expect(await said()).toHaveLength(2)
    at('2026-06-15T08:30')
    expect(await said()).toEqual([])
    at('2027-06-15T10:00')
    await said()
    at('2026-06-15T10:30')
    expect(await said()).toEqual([])
    await engine.client.shop.close()
    await engine.client.shop.open({})
    expect(await said()).toEqual([])
  })

  it('is given to one of two that ask at once', async () => {
    await promise('Call', '2026-06-15', '10:00')
    at('2026-06-15T10:00')
    const both = await Promise.all([engine.client.nudges.due(), engine.client.nudges.due()])
    expect(both.map((given) => given.length).sort()).toEqual([0, 2])
  })

  it('is forgotten only by number: the newest 5000 keys stay', async () => {
    const { raw } = engine.shop.database
    const put = raw.prepare('INSERT INTO nudges (key, day, shown_at) VALUES (?, ?, ?)')
    raw.transaction(() => {
      for (let n = 0; n < 6000; n++) {
        const day = new Date(Date.UTC(2005, 0, 1 + n)).toISOString().slice(0, 10)
        put.run(`morning ${day}`, day, '')
      }
    })()
    await promise('Call', '2026-06-15', '10:00')
    at('2026-06-15T10:00')
    await said()
    const { n } = raw.prepare('SELECT count(*) AS n FROM nudges').get() as { n: number }
    expect(n).toBeGreaterThan(4990)
    expect(n).toBeLessThanOrEqual(5001)
  })
})

describe('what comes next', () => {
  it('is told in UTC, and claims nothing', async () => {
    await promise('Call', '2026-06-15', '08:30')
    expect(await engine.client.nudges.next()).toEqual({ at: '2026-06-15T06:30:00.000Z', kind: 'follow-up' })
    at('2026-06-15T08:30')
    expect(await engine.client.nudges.next()).toEqual({ at: '2026-06-15T06:30:00.000Z', kind: 'follow-up' })
    await said()
    expect(await engine.client.nudges.next()).toEqual({ at: '2026-06-15T07:00:00.000Z', kind: 'morning' })
    await engine.client.shop.updateSettings({ reminders: { morning: null, followUps: false, quiet: null } })
    expect(await engine.client.nudges.next()).toBeNull()
  })

  it('is also a follow-up of a later day', async () => {
    await engine.client.shop.updateSettings({ reminders: { morning: null, followUps: true, quiet: null } })
    await promise('Call', '2026-08-15', '10:00')
    expect(await engine.client.nudges.next()).toEqual({ at: '2026-08-15T08:00:00.000Z', kind: 'follow-up' })
  })
})

it('quiet hours that never end are refused', async () => {
  await expect(
    engine.client.shop.updateSettings({
      reminders: { morning: null, followUps: true, quiet: { from: '08:00', to: '08:00' } },
    }),
  ).rejects.toMatchObject({ code: 'invalid-input' })
})
