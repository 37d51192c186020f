import ICAL from 'ical.js'
import { strFromU8, unzipSync } from 'fflate'
import { afterEach, describe, expect, it } from 'vitest'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'
import { exportedFile } from './testing/exported-file.ts'

let engine: TestEngine
afterEach(() => engine.close())

async function aShop(): Promise<readonly number[]> {
  engine = await createTestEngine()
  const { client } = engine
  const address = {
    label: 'home',
    street: 'Main 1',
    city: 'Cork',
    region: '',
    postalCode: '01',
    country: '',
    formatted: '',
  }
  const ids = []
  for (const [name, doNotContact, reach] of [
    ['Ana', false, true],
    ['Boris', true, true],
    ['Ceca', false, true],
    ['Dan', false, false],
  ] as const) {
    const { id } = await client.customers.create({
      givenName: name,
      familyName: 'Ban',
      doNotContact,
      birthday: name === 'Ana' ? '1980-02-29' : name === 'Boris' ? '--03-04' : null,
      ...(reach
        ? {
            emails: [{ value: `${name}@example.com` }],
            phones: [
              { label: 'home', value: '0211' },
              { label: 'mobile', value: '+381641234567' },
            ],
            addresses: [address],
          }
        : {}),
    })
    ids.push(id)
  }
  await client.consents.record({ customerId: ids[2] ?? 0, channel: 'email', act: 'given' })
  await client.consents.record({ customerId: ids[2] ?? 0, channel: 'email', act: 'withdrawn' })
  return ids
}
const lines = (text: string) => text.replace('\uFEFF', '').trim().split('\r\n')

describe('a mailing', () => {
  it('leaves out who wants none, and says how many', async () => {
    await aShop()
    const email = await exportedFile(engine, { what: 'mailing', channel: 'email', format: 'csv' })
    expect(email).toMatchObject({ rows: 1, leftOut: { refused: 2, unreachable: 1 } })
    expect(lines(email.text)).toEqual([
      'Name,Title,First name,Last name,Company,E-mail,Language',
      'Ana Ban,,Ana,Ban,,Ana@example.com,English',
    ])
    const sms = await exportedFile(engine, { what: 'mailing', channel: 'sms', format: 'json' })
    expect(sms).toMatchObject({ rows: 2, leftOut: { refused: 1, unreachable: 1 } })
    expect(JSON.parse(sms.text)).toMatchObject([{ phone: '+381641234567' }, { displayName: 'Ceca Ban' }])
    expect(await exportedFile(engine, { what: 'mailing', channel: 'post', format: 'xlsx' })).toMatchObject({ rows: 2 })
  })

  it('is for those who are chosen', async () => {
    const [ana = 0, boris = 0] = await aShop()
    const selection = { ids: [ana, boris] }
    expect(await exportedFile(engine, { what: 'mailing', channel: 'post', format: 'csv', selection })).toMatchObject({
      rows: 1,
      leftOut: { refused: 1, unreachable: 0 },
    })
  })
})

it('what a list shows is what goes out', async () => {
  const [ana = 0, boris = 0] = await aShop()
  const { client } = engine
  await client.purchases.create({
    customerId: ana,
    day: '2026-05-01',
    lines: [
      { name: 'Tea', total: 500 },
      { name: 'Cup', total: 100 },
    ],
  })
  await client.purchases.create({ customerId: boris, day: '2026-05-02', lines: [{ name: 'Cake', total: 300 }] })
  await client.followUps.create({ customerId: ana, title: 'Call', dueOn: '2026-07-01' })
  await client.followUps.create({ customerId: boris, title: 'Write', dueOn: '2026-07-02' })
  const ofAna = { customerId: ana }
  const purchases = await exportedFile(engine, { what: 'purchases', format: 'json', purchases: ofAna })
  expect(JSON.parse(purchases.text)).toMatchObject([{ total: 6 }])
  expect(await exportedFile(engine, { what: 'lines', format: 'csv', purchases: { search: 'cake' } })).toMatchObject({
    rows: 1,
  })
  expect(
    await exportedFile(engine, { what: 'payments', format: 'csv', purchases: { total: { from: 400 } } }),
  ).toMatchObject({ rows: 1 })
  const followUps = await exportedFile(engine, { what: 'follow-ups', format: 'ics', followUps: { search: 'write' } })
  expect(followUps).toMatchObject({ rows: 1 })
  expect(followUps.text).toContain('SUMMARY:Boris Ban: Write')
})

it('yearly days are a calendar that comes again, also on 29 February', async () => {
  await aShop()
  const { rows, text } = await exportedFile(engine, { what: 'yearly-days', format: 'ics' })
  expect(rows).toBe(2)
  const events = new ICAL.Component(ICAL.parse(text) as never)
    .getAllSubcomponents('vevent')
    .map((each) => new ICAL.Event(each))
  expect(events.map(({ summary, startDate }) => [summary, startDate.toString()])).toEqual([
    ['Ana Ban: Birthday', '1980-02-29'],
    ['Boris Ban: Birthday', '2026-03-04'],
  ])
  const days = events[0]?.iterator()
  const first = Array.from({ length: 5 }, () => days?.next()?.toString())
  expect(first).toEqual(['1980-02-29', '1981-02-28', '1982-02-28', '1983-02-28', '1984-02-29'])
  expect(text).toContain('TRIGGER:PT9H')
})

it('calendars remind of what is open, at its time or in the morning', async () => {
  engine = await createTestEngine()
  const { client } = engine
  await client.followUps.create({ title: 'Whole day', dueOn: '2026-07-01' })
  await client.followUps.create({ title: 'At ten', dueOn: '2026-07-01', time: '10:00' })
  const { id } = await client.followUps.create({ title: 'Done', dueOn: '2026-06-01' })
  await client.followUps.complete({ id })
  const triggers = async () => {
    const { text } = await exportedFile(engine, { what: 'follow-ups', format: 'ics' })
    return new ICAL.Component(ICAL.parse(text) as never)
      .getAllSubcomponents('vevent')
      .map((each) => each.getFirstSubcomponent('valarm')?.getFirstPropertyValue('trigger')?.toString() ?? null)
  }
  expect(await triggers()).toEqual(['PT9H', 'PT0S', null])
  const { reminders } = engine.shop.settings
  await client.shop.updateSettings({ reminders: { ...reminders, morning: null, followUps: false } })
  expect(await triggers()).toEqual([null, null, null])
})

it('CSV of everything is an archive with a table of each kind', async () => {
  await aShop()
  const { name, content } = await exportedFile(engine, { what: 'all', format: 'csv' })
  expect(name.endsWith('.zip')).toBe(true)
  const files = unzipSync(content)
  expect(Object.keys(files)).toContain('Purchase lines.csv')
  expect(strFromU8(files['Customers.csv'] ?? new Uint8Array())).toContain('Ana Ban')
})

it('what was said and done goes out, without what is private', async () => {
  const [ana = 0] = await aShop()
  const { client } = engine
  await client.activities.create({ customerId: ana, kind: 'call', direction: 'in', text: 'asked for tea' })
  await client.activities.create({ customerId: ana, kind: 'note', text: 'never pays', private: true })
  const { text } = await exportedFile(engine, { what: 'activities', format: 'json' })
  expect(JSON.parse(text)).toMatchObject([{ kind: 'call', direction: 'in', text: 'asked for tea' }])
  const csv = await exportedFile(engine, { what: 'activities', format: 'csv' })
  expect(lines(csv.text)[1]).toContain('Ana Ban,Call,They called,asked for tea')
})
