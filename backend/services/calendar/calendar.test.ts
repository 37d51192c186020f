import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aCustomer, aPurchase } from '#backend/testing/builders.ts'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'

let engine: TestEngine
const at = (day: string) => Date.parse(`${day}T08:00:00Z`)
const openIn = async (language: 'ro' | 'ru' | 'sr-Latn' | 'en', day: string) => {
  engine = await createTestEngine({ language, now: at(day), timeZone: 'Europe/Bucharest' })
}
beforeEach(() => openIn('ro', '2026-02-25'))
afterEach(() => engine.close())
const reopen = async (language: 'ro' | 'ru' | 'sr-Latn' | 'en', day: string) => {
  await engine.close()
  await openIn(language, day)
}
const feasts = async (from: string, to: string) =>
  (await engine.client.calendar.feasts({ from, to })).map(({ code, on }) => `${on} ${code}`)

describe('feasts of the shop', () => {
  it('are those of its country and of the church that most keep there', async () => {
    expect(await feasts('2026-03-01', '2026-03-08')).toEqual(['2026-03-01 martisor', '2026-03-08 womens-day'])
    expect(await feasts('2026-04-12', '2026-04-12')).toEqual(['2026-04-12 orthodox-easter'])
    expect(await feasts('2025-12-25', '2025-12-25')).toEqual(['2025-12-25 christmas'])
  })

  it('are those of the chosen churches', async () => {
    await engine.client.shop.updateSettings({ traditions: ['catholic'] })
    expect(await feasts('2026-04-05', '2026-04-12')).toContain('2026-04-05 catholic-easter')
    expect(await feasts('2026-04-12', '2026-04-12')).toEqual([])
    await engine.client.shop.updateSettings({ traditions: null, country: 'RS' })
    expect(await feasts('2026-01-07', '2026-01-07')).toEqual(['2026-01-07 christmas-old-style'])
  })

  it('of a country that isn’t known are those of all of them and of its usual church', async () => {
    await engine.client.shop.updateSettings({ country: 'GR' })
    expect(await feasts('2026-04-12', '2026-04-12')).toEqual(['2026-04-12 orthodox-easter'])
    expect(await feasts('2026-03-01', '2026-03-08')).toEqual(['2026-03-08 womens-day'])
  })

  it('are refused backwards and for too many years at once', async () => {
    await expect(engine.client.calendar.feasts({ from: '2026-02-02', to: '2026-02-01' })).rejects.toMatchObject({
      code: 'invalid-input',
    })
    await expect(engine.client.calendar.feasts({ from: '2000-01-01', to: '2100-01-01' })).rejects.toMatchObject({
      code: 'invalid-input',
    })
  })
})

describe('who bought in the week before the feast a year earlier', () => {
  const list = (input: { code: string; year?: number; offset?: number; limit?: number }) =>
    engine.client.calendar.boughtBefore(input)

  it('are those of the seven days before it, not of the day itself, the largest sums first', async () => {
    const ana = await aCustomer(engine, { name: 'Ana', phones: ['0722123456'] })
    const ion = await aCustomer(engine, { name: 'Ion' })
    const late = await aCustomer(engine, { name: 'Late' })
    const early = await aCustomer(engine, { name: 'Early' })
    await aPurchase(engine, { customerId: ana, day: '2025-03-01', amounts: [500], product: 'Brooch' })
    await aPurchase(engine, { customerId: ana, day: '2025-03-07', amounts: [700], product: 'Tulips' })
    await aPurchase(engine, { customerId: ion, day: '2025-03-05', amounts: [9900], product: 'Roses' })
    await aPurchase(engine, { customerId: late, day: '2025-03-08' })
    await aPurchase(engine, { customerId: early, day: '2025-02-28' })
    await aPurchase(engine, { customerId: null, day: '2025-03-05' })
    const found = await list({ code: 'womens-day' })
    expect(found).toMatchObject({
      year: 2026,
      on: '2026-03-08',
      lastOn: '2025-03-08',
      from: '2025-03-01',
      to: '2025-03-07',
    })
    expect(found).toMatchObject({ total: 2, sum: 11_100 })
    expect(found.rows).toMatchObject([
      { customer: 'Ion', sum: 9900, purchases: 1, items: ['Roses'], phone: null },
      { customer: 'Ana', sum: 1200, purchases: 2, items: ['Tulips', 'Brooch'], phone: '0722123456' },
    ])
    expect((await list({ code: 'womens-day', offset: 1, limit: 1 })).rows).toMatchObject([{ customer: 'Ana' }])
  })

  it('move with Easter, and tell who came again before this one', async () => {
    // Easter: 20 April 2025, 12 April 2026.
    const ana = await aCustomer(engine, { name: 'Ana' })
    const ion = await aCustomer(engine, { name: 'Ion' })
    await aPurchase(engine, { customerId: ana, day: '2025-04-19' })
    await aPurchase(engine, { customerId: ana, day: '2026-04-06' })
    await aPurchase(engine, { customerId: ion, day: '2025-04-13' })
    await aPurchase(engine, { customerId: ion, day: '2026-04-12' })
    const { rows, from, to } = await list({ code: 'orthodox-easter', year: 2026 })
    expect([from, to]).toEqual(['2025-04-13', '2025-04-19'])
    expect(rows.map(({ customer, boughtAgain }) => [customer, boughtAgain])).toEqual([
      ['Ana', true],
      ['Ion', false],
    ])
  })

  it('are not those who brought something back only or everything, who are in the trash or don’t want to be called', async () => {
    const back = await aCustomer(engine, { name: 'Back' })
    const all = await aCustomer(engine, { name: 'All' })
    const gone = await aCustomer(engine, { name: 'Gone' })
    const unwilling = await aCustomer(engine, { name: 'Unwilling', givenName: 'Unwilling' })
    await aPurchase(engine, { customerId: back, day: '2025-03-05', amounts: [-500] })
    await aPurchase(engine, { customerId: all, day: '2025-03-05', amounts: [500] })
    await aPurchase(engine, { customerId: all, day: '2025-03-06', amounts: [-500] })
    await aPurchase(engine, { customerId: gone, day: '2025-03-05' })
    await aPurchase(engine, { customerId: unwilling, day: '2025-03-05' })
    await engine.client.customers.trash({ ids: [gone] })
    await engine.client.customers.update({ id: unwilling, version: 1, patch: { doNotContact: true } })
    expect(await list({ code: 'womens-day' })).toMatchObject({ total: 0, sum: 0, rows: [] })
  })

  it('are those of next year’s feast once this year’s is over, and of no feast that isn’t known', async () => {
    expect(await list({ code: 'new-year' })).toMatchObject({ year: 2027, on: '2027-01-01', lastOn: '2026-01-01' })
    // The Sunday before Christmas of January 2027 falls on 3 January and is counted to 2026.
    await reopen('sr-Latn', '2027-01-02')
    expect(await list({ code: 'oci' })).toMatchObject({ year: 2026, on: '2027-01-03' })
    await expect(list({ code: 'birthday-of-the-cat' })).rejects.toMatchObject({ code: 'invalid-input' })
  })
})

describe('name days', () => {
  const names = async (from: string, more: { mainOnly?: boolean; days?: number } = {}) =>
    (await engine.client.calendar.nameDays({ from, ...more })).rows.map(
      ({ customer, on, source, main }) => `${on} ${customer} ${source}${main ? '' : ' maybe'}`,
    )

  it('are worked out of given names by the calendar of the shop’s language', async () => {
    await engine.client.customers.create({ givenName: 'Andreea', familyName: 'Pop' })
    await engine.client.customers.create({ givenName: 'Nicolae' })
    expect(await names('2026-11-28')).toEqual(['2026-11-30 Andreea Pop calendar'])
    await reopen('ru', '2026-12-01')
    await engine.client.customers.create({ givenName: 'Александр' })
    expect(await names('2026-12-01')).toEqual(['2026-12-06 Александр calendar'])
    expect(await names('2026-09-10')).toEqual(['2026-09-12 Александр calendar maybe'])
    expect(await names('2026-09-10', { mainOnly: true })).toEqual([])
  })

  it('go by the customer’s own language where the card tells it', async () => {
    await engine.client.customers.create({ givenName: 'Андрей', language: 'ru' })
    await engine.client.customers.create({ givenName: 'Andrei' })
    expect(await names('2026-11-30', { days: 0 })).toEqual(['2026-11-30 Andrei calendar'])
    expect(await names('2026-12-13', { days: 0 })).toEqual(['2026-12-13 Андрей calendar'])
  })

  it('of a short form that may stand for several names are none', async () => {
    await reopen('ru', '2026-12-01')
    await engine.client.customers.create({ givenName: 'Саша' })
    await engine.client.customers.create({ givenName: 'Миша' })
    expect(await names('2026-11-21', { days: 20 })).toEqual(['2026-11-21 Миша calendar'])
  })

  it('that stand on the card are the only ones of a customer', async () => {
    await engine.client.customers.create({
      givenName: 'Andrei',
      yearlyDays: [{ kind: 'name-day', label: '', date: '--11-29' }],
    })
    await engine.client.customers.create({
      givenName: 'Andreea',
      yearlyDays: [{ kind: 'name-day', label: '', date: '--11-30' }],
    })
    expect(await names('2026-11-28')).toEqual(['2026-11-29 Andrei card', '2026-11-30 Andreea card'])
  })

  it('of 29 February are kept on the 28th in common years', async () => {
    await engine.client.customers.create({ givenName: 'Casian' })
    expect(await names('2026-02-25')).toEqual(['2026-02-28 Casian calendar'])
    expect(await names('2028-02-25')).toEqual(['2028-02-29 Casian calendar'])
  })

  it('move with Easter for the names of flowers', async () => {
    await engine.client.customers.create({ givenName: 'Camelia' })
    expect(await names('2026-04-05', { days: 0 })).toEqual(['2026-04-05 Camelia calendar'])
    expect(await names('2025-04-13', { days: 0 })).toEqual(['2025-04-13 Camelia calendar'])
  })

  it('are found over the turn of the year', async () => {
    await engine.client.customers.create({ givenName: 'Vasile' })
    expect(await names('2026-12-28')).toEqual(['2027-01-01 Vasile calendar'])
  })
})

describe('what a name may stand for on the card', () => {
  const choices = async (
    givenName: string,
    yearlyDays: readonly { kind: 'name-day'; label: string; date: string }[] = [],
  ) => {
    const { id } = await engine.client.customers.create({ givenName, yearlyDays: [...yearlyDays] })
    return (await engine.client.calendar.nameDayChoices({ customerId: id })).map(({ name, days }) => [
      name,
      ...days.map(({ date }) => date),
    ])
  }

  it('has its dates as they are written there; none for a day that moves, and 29 February as itself', async () => {
    expect(await choices('Ana')).toEqual([['Ana', '--07-25', '--09-09', '--12-09']])
    expect(await choices('Camelia')).toEqual([['Camelia', null]])
    expect(await choices('Casian')).toEqual([['Casian', '--02-29']])
  })

  it('is nothing where a name day is written, and for words that are no names', async () => {
    expect(await choices('Ana', [{ kind: 'name-day', label: '', date: '--07-25' }])).toEqual([])
    expect(await choices('Xyzzy')).toEqual([])
    await expect(engine.client.calendar.nameDayChoices({ customerId: 999 })).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  it('is nothing, and no error, of a customer in the trash whose card is still open', async () => {
    const { id } = await engine.client.customers.create({ givenName: 'Ana' })
    await engine.client.customers.trash({ ids: [id] })
    expect(await engine.client.calendar.nameDayChoices({ customerId: id })).toEqual([])
  })
})

describe('name days on Today', () => {
  const days = async (on: string) => (await engine.client.today.get({ on })).days

  it('that stand on no card are told like the others, and dealt with', async () => {
    await reopen('ro', '2026-11-28')
    const { id } = await engine.client.customers.create({ givenName: 'Andrei' })
    expect(await days('2026-11-28')).toMatchObject([
      { customerId: id, kind: 'name-day', partId: null, on: '2026-11-30', label: '', years: null },
    ])
    const settled = { group: 'days', customerId: id, kind: 'name-day', partId: null, act: { kind: 'done' } } as const
    const { actId } = await engine.client.today.settle(settled)
    expect(await days('2026-11-28')).toEqual([])
    await engine.client.undo.undo({ actId })
    expect(await days('2026-11-28')).toHaveLength(1)
    await engine.client.today.settle(settled)
    expect(await days('2027-11-28')).toHaveLength(1)
  })

  it('can be switched off and on; in Serbia, where the slava counts, they are off', async () => {
    await engine.client.customers.create({ givenName: 'Andrei' })
    await engine.client.shop.updateSettings({ nameDays: false })
    expect(await days('2026-11-28')).toEqual([])
    await engine.client.shop.updateSettings({ nameDays: null })
    expect(await days('2026-11-28')).toHaveLength(1)
    await engine.client.shop.updateSettings({ country: 'RS' })
    expect(await days('2026-11-28')).toEqual([])
    await engine.client.shop.updateSettings({ nameDays: true })
    expect(await days('2026-11-28')).toHaveLength(1)
  })

  it('are not of those who don’t want to be contacted', async () => {
    await engine.client.customers.create({ givenName: 'Andrei', doNotContact: true })
    expect(await days('2026-11-28')).toEqual([])
  })
})
