import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { contactReferences } from '#db/repositories/contact-references.ts'
import { aCustomer, aPurchase } from '#backend/testing/builders.ts'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'
import { dumpOf } from './testing/shop-dump.ts'

let engine: TestEngine
beforeEach(async () => {
  engine = await createTestEngine()
})
afterEach(() => engine.close())

const create = async (input: Parameters<TestEngine['client']['customers']['create']>[0]) =>
  (await engine.client.customers.create(input)).id

/** Ana and Anna: one person, written down twice. */
async function anaTwice() {
  const ana = await create({
    givenName: 'Ana',
    familyName: 'Marić',
    phones: [{ label: 'mobile', value: '+381641234567' }],
    tags: ['regular'],
    note: 'Likes tea.',
  })
  const anna = await create({
    givenName: 'Anna',
    familyName: 'Marić',
    birthday: '1985-03-05',
    phones: [
      { label: '', value: '+381 64 1234567' },
      { label: 'home', value: '+381112223344' },
    ],
    emails: [{ label: '', value: 'ana@example.com' }],
    tags: ['regular', 'VIP'],
    note: 'Pays by card.',
  })
  await aPurchase(engine, { customerId: ana, day: '2026-05-01', amounts: [1000] })
  await aPurchase(engine, { customerId: anna, day: '2026-06-01', amounts: [2500] })
  await engine.client.followUps.create({ customerId: anna, title: 'Call', dueOn: '2026-07-01' })
  return { ana, anna }
}

describe('merging two customers', () => {
  it('gives everything of the one to the other, once', async () => {
    const { client } = engine
    const { ana, anna } = await anaTwice()
    const { version } = await client.customers.merge({ keepId: ana, loseId: anna })
    const card = await client.customers.get({ id: ana })
    expect(card).toMatchObject({ id: ana, version, displayName: 'Ana Marić', birthday: '1985-03-05' })
    expect(card.phones.map(({ value }) => value)).toEqual(['+381641234567', '+381112223344'])
    expect(card.emails).toHaveLength(1)
    expect(card.tags.map(({ name }) => name).sort()).toEqual(['VIP', 'regular'])
    expect(card.note).toBe('Likes tea.\n\nPays by card.')
    expect(card.totals).toMatchObject({ spent: 3500, purchases: 2, lastOn: '2026-06-01' })
    expect(await client.customers.list({})).toMatchObject({ total: 1, rows: [{ nextFollowUpOn: '2026-07-01' }] })
    expect((await client.customers.search({ text: '3344' })).map(({ customerId }) => customerId)).toEqual([ana])
    expect((await client.purchases.list({ customerId: ana })).total).toBe(2)
    expect((await client.trash.list()).total).toBe(0)
    expect(await client.shop.check()).toMatchObject({ ok: true, problems: [] })
  })

  it('takes what was chosen field by field and entry by entry', async () => {
    const { client } = engine
    const { ana, anna } = await anaTwice()
    const preview = await client.customers.mergePreview({ keepId: ana, loseId: anna })
    expect(preview.fields.map(({ field, choice }) => `${field} ${choice}`)).toEqual([
      'givenName keep',
      'birthday lose',
      'note both',
    ])
    expect(preview.moves).toMatchObject({ purchases: 1, followUps: 1 })
    const phones = preview.lists.find(({ list }) => list === 'phones')?.items ?? []
    expect(phones.map(({ of, isSame }) => `${of} ${isSame}`)).toEqual(['keep false', 'lose true', 'lose false'])
    await client.customers.merge({
      keepId: ana,
      loseId: anna,
      fields: { givenName: 'lose', note: 'keep', birthday: 'keep' },
      leave: [{ list: 'phones', id: phones[2]?.id ?? 0 }],
    })
    expect(await client.customers.get({ id: ana })).toMatchObject({
      displayName: 'Anna Marić',
      note: 'Likes tea.',
      birthday: null,
      phones: [{ value: '+381641234567' }],
    })
  })

  it('makes nobody reachable who said no on either card, until they say yes again or the two are taken apart', async () => {
    const { client } = engine
    const { ana, anna } = await anaTwice()
    const state = async (customerId: number, channel = 'email') =>
      (await client.consents.list({ customerId })).channels.find((each) => each.channel === channel)?.state
    await client.consents.record({ customerId: anna, channel: 'email', act: 'withdrawn', onDay: '2026-03-01' })
    await client.consents.record({ customerId: ana, channel: 'email', act: 'given', onDay: '2026-05-01' })
    await client.consents.record({ customerId: anna, channel: 'sms', act: 'given', onDay: '2026-05-01' })
    const { version } = await client.customers.get({ id: anna })
    await client.customers.update({ id: anna, version, patch: { doNotContact: true } })
    await client.customers.merge({ keepId: ana, loseId: anna })
    expect([await state(ana), await state(ana, 'sms')]).toEqual(['withdrawn', 'given'])
    expect((await client.consents.list({ customerId: ana })).log).toHaveLength(4)
    expect((await client.customers.list({ consents: ['email'] })).total).toBe(0)
    expect((await client.customers.get({ id: ana })).doNotContact).toBe(true)
    await client.customers.unmerge({ id: anna })
    expect([await state(ana), await state(anna), await state(anna, 'sms')]).toEqual(['given', 'withdrawn', 'given'])
    expect((await client.consents.list({ customerId: ana })).log).toHaveLength(1)
  })

  it('tells of what is listed its kind by code and its days apart, to be worded by the window', async () => {
    const { client } = engine
    const keep = await aCustomer(engine)
    const { id: lose } = await client.customers.create({
      givenName: 'Luca',
      yearlyDays: [{ kind: 'slava', label: 'Nikoljdan', date: '--12-19' }],
      family: [{ relation: 'son', name: 'Luka', birthday: '2015-03-01', nameDay: null, note: '' }],
      facts: [{ kind: 'allergy', text: 'nuts', pinned: false }],
    })
    const { lists } = await client.customers.mergePreview({ keepId: keep, loseId: lose })
    expect(Object.fromEntries(lists.map(({ list, items }) => [list, items[0]]))).toMatchObject({
      yearlyDays: { kind: 'slava', text: 'Nikoljdan', days: ['--12-19'] },
      family: { kind: 'son', text: 'Luka', days: ['2015-03-01'] },
      facts: { kind: 'allergy', text: 'nuts', days: [] },
    })
  })

  it('leads from the merged one to the one who is left, along a chain', async () => {
    const { client } = engine
    const [a, b, c] = [await aCustomer(engine), await aCustomer(engine), await aCustomer(engine)]
    await client.customers.merge({ keepId: b, loseId: a })
    await client.customers.merge({ keepId: c, loseId: b })
    expect((await client.customers.get({ id: a })).id).toBe(c)
    expect((await client.customers.merges({ id: c })).map(({ id }) => id)).toEqual([b, a])
  })

  it('leaves no record behind, in any table that names a customer', async () => {
    const { client, shop } = engine
    const { ana, anna } = await anaTwice()
    await client.customers.merge({ keepId: ana, loseId: anna })
    const { raw } = shop.database
    for (const reference of Object.keys(contactReferences)) {
      const [table, column] = reference.split('.')
      const left = raw.prepare(`SELECT count(*) FROM ${table} WHERE ${column} = ?`).pluck().get(anna)
      expect([reference, left]).toEqual([reference, 0])
    }
  })

  it('knows every column of the file that names a customer', () => {
    const { raw } = engine.shop.database
    const tables = raw.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table'`).pluck().all() as string[]
    const found = tables.flatMap((table) =>
      (raw.pragma(`foreign_key_list(${table})`) as readonly { table: string; from: string }[])
        .filter((key) => key.table === 'contacts')
        .map((key) => `${table}.${key.from}`),
    )
    expect(found.toSorted()).toEqual(Object.keys(contactReferences).toSorted())
  })

  it('refuses a customer with themselves, one in the trash, one merged before, an unknown one, and leaves all as it was', async () => {
    const { client } = engine
    const { ana, anna } = await anaTwice()
    const other = await aCustomer(engine, { name: 'Petar Ilić' })
    const trashed = await aCustomer(engine, { name: 'Old' })
    await client.customers.trash({ ids: [trashed] })
    await client.customers.merge({ keepId: ana, loseId: anna })
    const before = dumpOf(engine.shop.database.raw, [ana, anna, other, trashed])
    for (const [keepId, loseId, code] of [
      [ana, ana, 'same-customer'],
      [ana, trashed, 'in-trash'],
      [trashed, ana, 'in-trash'],
      [other, anna, 'already-merged'],
      [anna, other, 'already-merged'],
      [ana, 9999, 'not-found'],
    ] as const) {
      await expect(client.customers.merge({ keepId, loseId })).rejects.toMatchObject({ code })
      await expect(client.customers.mergePreview({ keepId, loseId })).rejects.toMatchObject({ code })
    }
    await expect(client.customers.unmerge({ id: ana })).rejects.toMatchObject({ code: 'not-merged' })
    await expect(client.customers.restore({ ids: [anna] })).rejects.toMatchObject({ code: 'already-merged' })
    expect(dumpOf(engine.shop.database.raw, [ana, anna, other, trashed])).toEqual(before)
  })

  it('refuses an own field that is not there, and tells no merges of nobody', async () => {
    const [keepId, loseId] = [await aCustomer(engine), await aCustomer(engine)]
    const ownFields = [{ fieldId: 99, choice: 'lose' as const }]
    await expect(engine.client.customers.merge({ keepId, loseId, ownFields })).rejects.toMatchObject({
      code: 'unknown-custom-field',
    })
    await expect(engine.client.customers.merges({ id: 99 })).rejects.toMatchObject({ code: 'not-found' })
  })

  it('refuses what another window changed meanwhile', async () => {
    const { client } = engine
    const { ana, anna } = await anaTwice()
    const seen = await client.customers.mergePreview({ keepId: ana, loseId: anna })
    await client.customers.update({ id: anna, version: seen.lose.version, patch: { note: 'Moved away.' } })
    const input = { keepId: ana, keepVersion: seen.keep.version, loseId: anna, loseVersion: seen.lose.version }
    await expect(client.customers.merge(input)).rejects.toMatchObject({ code: 'changed-meanwhile' })
  })

  it('a list saved from a card that was open before the merge loses nothing that came into it', async () => {
    const { client } = engine
    const { ana, anna } = await anaTwice()
    const open = await client.customers.get({ id: ana })
    await client.customers.merge({ keepId: ana, loseId: anna })
    const phones = [{ label: '', value: '+381641234567' }]
    const saving = client.customers.update({ id: ana, version: open.version, patch: { phones } })
    await expect(saving).rejects.toMatchObject({ code: 'changed-meanwhile' })
  })

  it('keeps relations free of circles', async () => {
    const { client, shop } = engine
    const { ana, anna } = await anaTwice()
    const { raw } = shop.database
    const [company, petar] = [await aCustomer(engine, { name: 'Firm' }), await aCustomer(engine, { name: 'Petar' })]
    raw.prepare('UPDATE contacts SET referred_by_id = ? WHERE id = ?').run(anna, petar)
    raw.prepare('UPDATE contacts SET referred_by_id = ? WHERE id = ?').run(petar, ana)
    const works = raw.prepare(`INSERT INTO company_people (company_id, person_id, role) VALUES (?, ?, '')`)
    works.run(company, ana)
    works.run(company, anna)
    works.run(ana, anna)
    await client.customers.merge({ keepId: ana, loseId: anna })
    const referrers = raw.prepare('SELECT id, referred_by_id FROM contacts WHERE id IN (?, ?) ORDER BY id').raw()
    expect(referrers.all(ana, petar)).toEqual([
      [ana, null],
      [petar, ana],
    ])
    expect(raw.prepare('SELECT company_id, person_id FROM company_people').raw().all()).toEqual([[company, ana]])
  })
})

describe('a file that is imported again after a merge', () => {
  it('finds the one who is left by the uid of the other', async () => {
    const { client, state } = engine
    const { ana, anna } = await anaTwice()
    const uid = (await client.customers.get({ id: anna })).uid
    await client.customers.merge({ keepId: ana, loseId: anna })
    const csv = `Given name,Family name,Regulars ID\nZora,Zorić,${uid}\n`
    const fileId = state.files.put('again.csv', Buffer.from(csv))
    const options = { type: 'customers' as const, map: {}, onDuplicate: 'skip' as const }
    for await (const event of await client.imports.run({ fileId, options, dryRun: false }))
      if (event.kind === 'done') expect(event.outcome).toMatchObject({ created: 0, skipped: 1 })
    expect((await client.customers.list({})).total).toBe(1)
  })
})
