import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fold } from '#shared/domain/name-folding.ts'
import { aCustomer, aProduct, aPurchase } from '#backend/testing/builders.ts'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'

let engine: TestEngine
let now = Date.UTC(2026, 5, 15, 10)
beforeEach(async () => {
  now = Date.UTC(2026, 5, 15, 10)
  engine = await createTestEngine({ language: 'sr-Latn', now: () => now, timeZone: 'Europe/Belgrade' })
})
afterEach(() => engine.close())

type ListInput = NonNullable<Parameters<TestEngine['client']['customers']['list']>[0]>
const found = async (filter: ListInput) =>
  (await engine.client.customers.list(filter)).rows.map((row) => row.displayName)
const exec = (sql: string) => engine.shop.database.raw.exec(sql)

describe('a filter of the list', () => {
  it('by tags takes any of some, and leaves out who has one of others', async () => {
    const { create } = engine.client.customers
    await create({ givenName: 'Ana', tags: ['VIP', 'Kafa'] })
    await create({ givenName: 'Boris', tags: ['Kafa'] })
    await create({ givenName: 'Ceca', tags: ['Čaj'] })
    await create({ givenName: 'Dara' })
    const tags = await engine.client.tags.list()
    const id = (name: string) => tags.find((tag) => tag.name === name)?.id ?? 0
    expect(await found({ anyTagIds: [id('VIP'), id('Čaj')] })).toEqual(['Ana', 'Ceca'])
    expect(await found({ noTagIds: [id('VIP'), id('Čaj')] })).toEqual(['Boris', 'Dara'])
    expect(await found({ tagIds: [id('Kafa')], noTagIds: [id('VIP')] })).toEqual(['Boris'])
  })

  it('by kind, town, source and what a card has looks through every spelling', async () => {
    const { create } = engine.client.customers
    const address = (city: string) => ({ addresses: [{ city }] })
    await create({ givenName: 'Ana', source: 'Instagram', ...address('Niš'), phones: [{ value: '064 1' }] })
    await create({ givenName: 'Boris', source: 'instagram', ...address('Ниш'), emails: [{ value: 'b@example.com' }] })
    await create({ kind: 'company', company: 'Ceca', ...address('Pirot'), birthday: '1990-07-02' })
    await create({ givenName: 'Dara', birthday: '--06-30' })
    expect(await found({ town: 'nis' })).toEqual(['Ana', 'Boris'])
    expect(await found({ source: 'INSTAGRAM' })).toEqual(['Ana', 'Boris'])
    expect(await found({ town: 'Atlantis' })).toEqual([])
    expect(await found({ kind: 'company' })).toEqual(['Ceca'])
    expect(await found({ kind: 'person', lacks: ['address'] })).toEqual(['Dara'])
    expect(await found({ has: ['phone'] })).toEqual(['Ana'])
    expect(await found({ has: ['address'], lacks: ['phone', 'birthday'] })).toEqual(['Boris'])
    expect(await found({ has: ['birthday'] })).toEqual(['Ceca', 'Dara'])
    expect(await found({ birthdayMonths: ['this'] })).toEqual(['Dara'])
    expect(await found({ birthdayMonths: ['next', 12] })).toEqual(['Ceca'])
    expect(await engine.client.customers.filterChoices()).toMatchObject({
      towns: [{ customers: 2 }, { value: 'Pirot', customers: 1 }],
      sources: [{ customers: 2 }],
    })
  })

  it('by what was bought takes both ends of days, sums and visits', async () => {
    const [ana, boris] = [await aCustomer(engine, { name: 'Ana' }), await aCustomer(engine, { name: 'Boris' })]
    await aCustomer(engine, { name: 'Ceca' })
    const tea = await aProduct(engine, { name: 'Tea' })
    await aPurchase(engine, { customerId: ana, day: '2026-06-10', amounts: [1000], productId: tea })
    await aPurchase(engine, { customerId: boris, day: '2026-03-01', amounts: [300] })
    await aPurchase(engine, { customerId: boris, day: '2026-04-01', amounts: [300] })
    expect(await found({ lastOn: { from: '2026-04-01', to: '2026-06-09' } })).toEqual(['Boris'])
    expect(await found({ lastOn: { to: '2026-06-10' } })).toEqual(['Ana', 'Boris'])
    expect(await found({ silentDays: 60 })).toEqual(['Boris'])
    expect(await found({ silentDays: 75, lastOn: { from: '2026-01-01' } })).toEqual(['Boris'])
    expect(await found({ neverBought: true })).toEqual(['Ceca'])
    expect(await found({ neverBought: false })).toEqual(['Ana', 'Boris'])
    expect(await found({ spent: { from: 600, to: 999 } })).toEqual(['Boris'])
    expect(await found({ visits: { to: 1 } })).toEqual(['Ana', 'Ceca'])
    expect(await found({ productId: tea })).toEqual(['Ana'])
    await engine.client.followUps.create({ customerId: ana, title: 'Call', dueOn: '2026-06-20' })
    expect(await found({ hasPromise: true })).toEqual(['Ana'])
    expect(await found({ hasPromise: false, neverBought: false })).toEqual(['Boris'])
  })

  it('by the day of writing down goes by the clock of the shop', async () => {
    now = Date.UTC(2026, 5, 14, 21, 59)
    await aCustomer(engine, { name: 'Ana' })
    now = Date.UTC(2026, 5, 14, 22, 1)
    await aCustomer(engine, { name: 'Boris' })
    expect(await found({ created: { to: '2026-06-14' } })).toEqual(['Ana'])
    expect(await found({ created: { from: '2026-06-15', to: '2026-06-15' } })).toEqual(['Boris'])
    expect((await engine.client.customers.list({})).rows.map((row) => row.createdOn)).toEqual([
      '2026-06-14',
      '2026-06-15',
    ])
  })

  it('by consent goes by the last word, and knows who must not be written to', async () => {
    const [ana, boris] = [await aCustomer(engine, { name: 'Ana' }), await aCustomer(engine, { name: 'Boris' })]
    const consent = (uid: string, id: number, channel: string, act: string) =>
      exec(
        `INSERT INTO consents (uid, contact_id, channel, act, on_day, how, wording, source, staff_id, created_at)
         VALUES ('${uid}', ${id}, '${channel}', '${act}', '2026-01-01', '', '', '', 1, '')`,
      )
    for (const [at, [id, channel, act]] of (
      [
        [ana, 'email', 'given'],
        [ana, 'sms', 'given'],
        [boris, 'email', 'given'],
        [boris, 'email', 'withdrawn'],
      ] as const
    ).entries())
      consent(`u${at}`, id, channel, act)
    exec(`UPDATE contacts SET do_not_contact = 1, language = 'ru' WHERE id = ${boris}`)
    expect(await found({ consents: ['email'] })).toEqual(['Ana'])
    expect(await found({ consents: ['email', 'sms'] })).toEqual(['Ana'])
    expect(await found({ consents: ['post'] })).toEqual([])
    expect(await found({ doNotContact: true })).toEqual(['Boris'])
    expect(await found({ doNotContact: false })).toEqual(['Ana'])
    expect(await found({ language: 'RU' })).toEqual(['Boris'])
  })

  it('by consent says what the card says: a paper of before outdoes nothing', async () => {
    const customerId = await aCustomer(engine, { name: 'Ana' })
    const record = (act: 'given' | 'withdrawn', onDay: string) =>
      engine.client.consents.record({ customerId, channel: 'email', act, onDay })
    await record('withdrawn', '2026-05-01')
    await record('given', '2026-04-01')
    expect(await found({ consents: ['email'] })).toEqual([])
    await record('given', '2026-05-01')
    expect(await found({ consents: ['email'] })).toEqual(['Ana'])
  })

  it('by company and household takes their people', async () => {
    const ids = [] as number[]
    for (const name of ['Ana', 'Boris', 'Firma']) ids.push(await aCustomer(engine, { name }))
    exec(`
      INSERT INTO households (id, uid, name) VALUES (7, 'h', 'Ilić');
      UPDATE contacts SET household_id = 7 WHERE id = ${ids[0]};
      INSERT INTO company_people (company_id, person_id, role) VALUES (${ids[2]}, ${ids[1]}, '');`)
    expect(await found({ householdId: 7 })).toEqual(['Ana'])
    expect(await found({ companyId: ids[2] ?? 0 })).toEqual(['Boris'])
  })

  it('by an own field asks what its kind can hold', async () => {
    const ids = [] as number[]
    for (const name of ['Ana', 'Boris', 'Ceca']) ids.push(await aCustomer(engine, { name }))
    const field = (id: number, kind: string) =>
      exec(`INSERT INTO custom_fields (id, uid, name, folded, kind, position, created_at, updated_at)
            VALUES (${id}, 'f${id}', 'F${id}', 'f${id}', '${kind}', ${id}, '', '')`)
    for (const [at, kind] of ['text', 'number', 'day', 'yes-no', 'choices'].entries()) field(at + 1, kind)
    const value = (at: number, fieldId: number, text: string, number: number | null = null) =>
      exec(`INSERT INTO custom_values (contact_id, field_id, position, text, folded, number)
            VALUES (${ids[at]}, ${fieldId}, 0, '${text}', '${fold(text)}', ${number})`)
    value(0, 1, 'Crna kafa')
    value(1, 1, 'црна кафа')
    value(2, 1, 'Čaj')
    value(0, 2, '42', 42)
    value(1, 2, '-1.5', -1.5)
    value(0, 3, '2026-05-01')
    value(0, 4, '1')
    value(1, 4, '0')
    value(0, 5, 'a')
    value(0, 5, 'b')
    const custom = (condition: NonNullable<ListInput['custom']>[number]) => found({ custom: [condition] })
    expect(await custom({ fieldId: 1, op: 'is', text: 'crna KAFA' })).toEqual(['Ana', 'Boris'])
    expect(await custom({ fieldId: 1, op: 'contains', text: 'kaf' })).toEqual(['Ana', 'Boris'])
    expect(await custom({ fieldId: 2, op: 'number', from: 0 })).toEqual(['Ana'])
    expect(await custom({ fieldId: 2, op: 'number', to: 0 })).toEqual(['Boris'])
    expect(await custom({ fieldId: 2, op: 'empty' })).toEqual(['Ceca'])
    expect(await custom({ fieldId: 3, op: 'day', from: '2026-05-01', to: '2026-05-01' })).toEqual(['Ana'])
    expect(await custom({ fieldId: 3, op: 'filled' })).toEqual(['Ana'])
    expect(await custom({ fieldId: 4, op: 'yes' })).toEqual(['Ana'])
    expect(await custom({ fieldId: 4, op: 'no' })).toEqual(['Boris'])
    expect(await custom({ fieldId: 5, op: 'any-choice', choiceIds: ['b', 'c'] })).toEqual(['Ana'])
  })

  it('refuses what it does not know', async () => {
    await expect(found({ colour: 'red' } as never)).rejects.toMatchObject({ code: 'invalid-input' })
    await expect(found({ birthdayMonths: [13] })).rejects.toMatchObject({ code: 'invalid-input' })
  })
})
