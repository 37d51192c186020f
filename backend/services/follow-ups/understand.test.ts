import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AppLanguage } from '#shared/domain/locale.ts'
import { aCustomer } from '#backend/testing/builders.ts'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'

let engine: TestEngine
beforeAll(async () => {
  // Wednesday, as in the tests of the grammar.
  engine = await createTestEngine({ now: () => Date.UTC(2026, 10, 25, 8) })
  await aCustomer(engine, { name: 'Ana Marić', givenName: 'Ana', familyName: 'Marić', phones: ['064 123 4567'] })
  await aCustomer(engine, { name: 'Marko Ilić', givenName: 'Marko', familyName: 'Ilić' })
  await aCustomer(engine, { name: 'Marko Savić', givenName: 'Marko', familyName: 'Savić' })
})
afterAll(() => engine.close())

const understand = (text: string, language: AppLanguage = 'en') =>
  engine.client.followUps.understand({ text, language })

describe('followUps.understand', () => {
  it.each([
    ['en', 'call Ana next Friday 10:00', 'Call Ana', '2026-12-04', '10:00'],
    ['ro', 'sun-o pe Ana vineri', 'Sun-o pe Ana', '2026-11-27', null],
    ['ru', 'позвонить Ане в пятницу', 'Позвонить Ане', '2026-11-27', null],
    ['sr-Latn', 'pozovi Anu u petak', 'Pozovi Anu', '2026-11-27', null],
    ['sr-Cyrl', 'позови Ану у петак', 'Позови Ану', '2026-11-27', null],
  ] as const)('in %s: %s', async (language, text, title, dueOn, time) => {
    const read = await understand(text, language)
    expect(read).toMatchObject({ title, dueOn, time, missing: [], noSuchDay: false })
    expect(read.customers).toMatchObject([{ customerId: 1, name: 'Ana Marić', phone: '064 123 4567' }])
  })

  it('names all customers of a name, and one where the whole name is said', async () => {
    expect((await understand('call Marko tomorrow')).customers).toHaveLength(2)
    expect((await understand('call Marko Savić tomorrow')).customers.map(({ name }) => name)).toEqual(['Marko Savić'])
  })

  it('means nobody where no customer is called so', async () => {
    expect(await understand('call Zoran tomorrow')).toMatchObject({ customers: [], customerSpan: null })
  })

  it('makes a rule of named weekdays, and every week of the one that it begins on', async () => {
    expect(await understand('water plants every Monday and Thursday')).toMatchObject({
      dueOn: '2026-11-26',
      repeat: null,
      repeatRule: 'FREQ=WEEKLY;BYDAY=MO,TH',
    })
    expect(await understand('water plants every Monday')).toMatchObject({
      dueOn: '2026-11-30',
      repeat: { every: 1, unit: 'week' },
      repeatRule: null,
    })
  })

  it('makes a rule of the first and the last weekday of a month', async () => {
    expect(await understand('pay rent every last Friday of the month')).toMatchObject({
      dueOn: '2026-11-27',
      repeat: null,
      repeatRule: 'FREQ=MONTHLY;BYDAY=-1FR',
    })
  })

  it.each(['call Ana', 'about Friday', '', 'lorem ipsum', '31.02.2027'])('finds no day in: %s', async (text) => {
    expect((await understand(text)).dueOn).toBeNull()
  })

  it('can be saved as it was understood', async () => {
    const { title, dueOn, time, repeat, repeatRule, customers } = await understand(
      'call Ana every Monday and Friday at 9am',
    )
    const { id } = await engine.client.followUps.create({
      ...{ title, time, repeat, repeatRule },
      dueOn: String(dueOn),
      customerId: customers[0]?.customerId ?? null,
    })
    expect((await engine.client.followUps.list({})).rows.find((row) => row.id === id)).toMatchObject({
      dueOn: '2026-11-27',
      time: '09:00',
      customer: 'Ana Marić',
    })
  })

  it('reads no more of a pasted page than its beginning', async () => {
    expect((await understand('x '.repeat(40_000))).title.length).toBeLessThanOrEqual(300)
  })
})
