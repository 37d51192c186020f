import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aProduct, aPurchase } from '#backend/testing/builders.ts'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'

let engine: TestEngine
beforeEach(async () => {
  engine = await createTestEngine({ language: 'sr-Latn' })
})
afterEach(() => engine.close())

const customers = () => engine.client.customers
const phone = (value: string, label = '') => ({ label, value })

describe('a new customer', () => {
  it('has a name made of its parts and numbers that can be dialled', async () => {
    const { id } = await customers().create({
      namePrefix: 'Dr',
      givenName: ' Đorđe ',
      familyName: 'Petrovic\u0301',
      phones: [phone('064 123 4567', 'mobile'), phone('  ')],
      emails: [{ label: 'home', value: 'djole@example.com' }],
      addresses: [
        {
          label: 'work',
          street: 'Knez Mihailova 1',
          city: 'Beograd',
          region: '',
          postalCode: '11000',
          country: '',
          formatted: '',
        },
      ],
      profiles: [{ service: 'viber', value: 'djole' }],
      tags: ['VIP', 'vip', 'Kafa'],
      birthday: '--02-29',
    })
    const card = await customers().get({ id })
    expect(card).toMatchObject({
      displayName: 'Đorđe Petrović',
      namePrefix: 'Dr',
      phones: [{ label: 'mobile', value: '064 123 4567', e164: '+381641234567' }],
      emails: [{ label: 'home', value: 'djole@example.com' }],
      addresses: [{ city: 'Beograd', postalCode: '11000' }],
      profiles: [{ service: 'viber', value: 'djole' }],
      birthday: '--02-29',
      version: 1,
      rhythm: null,
      totals: { spent: 0, visits: 0, average: null, firstOn: null },
    })
    expect(card.tags.map((tag) => tag.name)).toEqual(['Kafa', 'VIP'])
    const { birthday_md } = await engine.shop.db
      .selectFrom('contacts')
      .select('birthday_md')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    expect(birthday_md).toBe('02-29')
  })

  it('is called by phone or e-mail where there is no name', async () => {
    const { id } = await customers().create({ phones: [phone('064 1')], note: 'who is it' })
    expect((await customers().get({ id })).displayName).toBe('064 1')
  })

  it('needs something to be called or reached by', async () => {
    await expect(customers().create({ note: 'only a note', givenName: '\u200b' })).rejects.toMatchObject({
      code: 'invalid-input',
      data: { issues: [{ path: '', rule: 'customer-without-name' }] },
    })
  })

  it('of a wrong id is not found', async () => {
    await expect(customers().get({ id: 99 })).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('an edit', () => {
  it('changes the named fields only and raises the version', async () => {
    const { id } = await customers().create({ givenName: 'Ana', familyName: 'Marić', note: 'stays' })
    const { version } = await customers().update({ id, version: 1, patch: { familyName: 'Žukov' } })
    expect(version).toBe(2)
    expect(await customers().get({ id })).toMatchObject({ displayName: 'Ana Žukov', note: 'stays', version: 2 })
    expect((await customers().search({ text: 'zhukov' })).map((found) => found.customerId)).toEqual([id])
  })

  it('of a phone alone raises the version and keeps the row of the other phone', async () => {
    const { id } = await customers().create({
      givenName: 'Ana',
      phones: [phone('064 111 1111'), phone('064 222 2222')],
    })
    const before = await engine.shop.db.selectFrom('contact_points').select(['id', 'value']).orderBy('id').execute()
    const { version } = await customers().update({ id, version: 1, patch: { phones: [phone('064 222 2222')] } })
    expect(version).toBe(2)
    expect(await engine.shop.db.selectFrom('contact_points').select(['id', 'value']).execute()).toEqual([before[1]])
  })

  it('merges with what someone else changed in other fields meanwhile', async () => {
    const { id } = await customers().create({ givenName: 'Ana', note: 'old' })
    await customers().update({ id, version: 1, patch: { note: 'new', tags: ['VIP'] } })
    await customers().update({ id, version: 1, patch: { phones: [phone('064 1')], givenName: 'Anka' } })
    expect(await customers().get({ id })).toMatchObject({
      note: 'new',
      displayName: 'Anka',
      phones: [{ value: '064 1' }],
    })
  })

  it.each([
    ['note', { note: 'theirs' }, { note: 'mine', jobTitle: 'baker' }],
    ['phones', { phones: [phone('064 9')] }, { phones: [phone('064 1', 'home')] }],
    ['tags', { tags: ['A'] }, { tags: ['B'] }],
    ['addresses', { addresses: [anAddress('Niš')] }, { addresses: [anAddress('Bor')] }],
    ['emails', { emails: [] }, { emails: [phone('b@example.com')] }],
  ] as const)('is refused where %s was changed meanwhile, and writes nothing', async (field, theirs, mine) => {
    const start = {
      givenName: 'Ana',
      phones: [phone('064 1')],
      emails: [phone('a@example.com')],
      addresses: [anAddress('Zemun')],
    }
    const { id } = await customers().create(start)
    await customers().update({ id, version: 1, patch: theirs as object })
    const before = await customers().get({ id })
    await expect(customers().update({ id, version: 1, patch: mine as object })).rejects.toMatchObject({
      code: 'changed-meanwhile',
      data: { fields: [field] },
    })
    expect(await customers().get({ id })).toEqual(before)
  })

  it('that repeats what someone else saved is no conflict', async () => {
    const { id } = await customers().create({ givenName: 'Ana', note: 'old' })
    await customers().update({ id, version: 1, patch: { note: 'new' } })
    await customers().update({ id, version: 1, patch: { note: 'new', jobTitle: 'baker' } })
    expect(await customers().get({ id })).toMatchObject({ note: 'new', jobTitle: 'baker' })
  })

  it('with a version from before a restored backup is refused', async () => {
    const { id } = await customers().create({ givenName: 'Ana' })
    const lost = customers().update({ id, version: 9, patch: { note: 'x' } })
    await expect(lost).rejects.toMatchObject({ code: 'changed-meanwhile', data: { fields: ['note'] } })
  })

  it('of a customer in the trash is refused', async () => {
    const { id } = await customers().create({ givenName: 'Ana' })
    await customers().trash({ ids: [id] })
    await expect(customers().update({ id, version: 1, patch: { note: 'x' } })).rejects.toMatchObject({
      code: 'in-trash',
    })
  })

  it('may not take away the last thing a customer is called by', async () => {
    const { id } = await customers().create({ givenName: 'Ana' })
    await expect(customers().update({ id, version: 1, patch: { givenName: '' } })).rejects.toMatchObject({
      code: 'invalid-input',
    })
  })
})

function anAddress(city: string) {
  return { label: '', street: '', city, region: '', postalCode: '', country: '', formatted: '' }
}

describe('the card', () => {
  it('tells totals, rhythms with reasons, days, months and what is usually bought', async () => {
    const { id } = await customers().create({ givenName: 'Ana' })
    const coffee = await aProduct(engine, { name: 'Kafa' })
    for (const day of ['2026-03-15', '2026-04-15', '2026-05-15'])
      await aPurchase(engine, {
        customerId: id,
        day,
        amounts: [1000],
        productId: coffee,
        product: 'Kafa',
        quantity: 2000,
      })
    await aPurchase(engine, { customerId: id, day: '2026-06-01', amounts: [500] })
    const card = await customers().get({ id })
    expect(card.totals).toEqual({
      spent: 3500,
      balance: 0,
      overdue: 0,
      owesSince: null,
      visits: 4,
      purchases: 4,
      average: 875,
      firstOn: '2026-03-15',
      lastOn: '2026-06-01',
    })
    expect(card.rhythm).toMatchObject({ productId: null, lastOn: '2026-06-01', state: 'not-due' })
    expect(card.productRhythms).toMatchObject([
      { productId: coffee, product: 'Kafa', reason: { params: { product: 'Kafa' } } },
    ])
    expect(card.purchaseDays).toEqual(['2026-03-15', '2026-04-15', '2026-05-15', '2026-06-01'])
    expect(card.months.slice(-3)).toEqual([
      { month: '2026-04', amount: 1000 },
      { month: '2026-05', amount: 1000 },
      { month: '2026-06', amount: 500 },
    ])
    expect(card.months[0]?.month).toBe('2025-07')
    expect(card.usualItems).toEqual([
      { productId: coffee, name: 'Kafa', times: 3, lastOn: '2026-05-15', quantity: 2000, unitPrice: null, total: 1000 },
    ])
  })
})

describe('the time line', () => {
  it('shows purchases and promises newest first, in pages, and ends with how the customer came', async () => {
    const { id } = await customers().create({ givenName: 'Ana' })
    await aPurchase(engine, { customerId: id, day: '2026-05-01', amounts: [100, 200] })
    await aPurchase(engine, { customerId: id, day: '2026-06-01' })
    await engine.client.followUps.create({ customerId: id, title: 'Call', dueOn: '2026-06-20' })
    const whole = await customers().timeline({ id })
    expect(whole.entries.map((entry) => [entry.kind, entry.day])).toEqual([
      ['follow-up', '2026-06-15'],
      ['created', '2026-06-15'],
      ['purchase', '2026-06-01'],
      ['purchase', '2026-05-01'],
    ])
    expect(whole.entries[3]).toMatchObject({ total: 300, lines: [{ total: 100 }, { total: 200 }], methods: ['cash'] })
    const pages = await Promise.all([0, 1, 2, 3].map((offset) => customers().timeline({ id, offset, limit: 1 })))
    expect(pages.flatMap((page) => page.entries)).toEqual(whole.entries)
    expect(pages.every((page) => page.total === 4)).toBe(true)
    expect((await customers().timeline({ id, kinds: ['purchase'] })).total).toBe(2)
  })
})
