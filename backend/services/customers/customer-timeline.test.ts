import { Kysely, SqliteDialect } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ReadableDb } from '#db/open-database.ts'
import { readCardJournal } from '#db/repositories/card-journal.ts'
import { readTimelineFiles, readTimelineKeys } from '#db/repositories/contact-timeline.ts'
import {
  isParentCompanyOf,
  isReferrerOf,
  readBoughtNames,
  readCompaniesOf,
  readHouseholdMembers,
  readPeopleOf,
  readReferred,
  readReferrers,
  sumReferredTree,
} from '#db/repositories/relations.ts'
import type { ShopTables } from '#db/schema.ts'
import { planOf } from '#db/testing/query-plan.ts'
import { aCustomer, aPurchase } from '#backend/testing/builders.ts'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'

let engine: TestEngine
let now = 0
beforeEach(async () => {
  now = Date.UTC(2026, 5, 15, 10)
  engine = await createTestEngine({ now: () => now })
})
afterEach(() => engine.close())

const timeline = (input: Parameters<TestEngine['client']['customers']['timeline']>[0]) =>
  engine.client.customers.timeline(input)
const named = (name: string) => aCustomer(engine, { name, givenName: name })

describe('the time line', () => {
  it('holds everything of every kind, newest first', async () => {
    const { client, shop } = engine
    const id = await named('Ana')
    await aPurchase(engine, { customerId: id, day: '2026-06-01', amounts: [700] })
    await aPurchase(engine, { customerId: id, day: '2026-06-02', amounts: [-200] })
    const { id: unpaid } = await client.purchases.create({
      ...{ customerId: id, day: '2026-06-03', lines: [{ name: 'Tea', quantity: 1000, unitPrice: 10_000 }] },
      payments: [{ method: 'cash', amount: 100, day: '2026-06-10' }],
    })
    const { id: promise } = await client.followUps.create({ customerId: id, title: 'Call', dueOn: '2026-06-20' })
    await client.followUps.complete({ id: promise })
    await client.activities.create({ customerId: id, kind: 'visit', day: '2026-06-05', text: 'Looked around' })
    shop.database.raw.exec(`
      INSERT INTO consents (uid, contact_id, channel, act, on_day, how, wording, source, staff_id, created_at)
        VALUES ('c', ${id}, 'sms', 'given', '2026-06-06', 'in the shop', '', '', 1, '');
      INSERT INTO attachments (uid, contact_id, sha256, name, media_type, bytes, created_at, updated_at)
        VALUES ('f', ${id}, 'x', 'offer.pdf', 'application/pdf', 10, '2026-06-07T22:30:00.000Z', '')`)
    now += 86_400_000
    await client.customers.update({ id, version: 1, patch: { nickname: 'Anica' } })
    const { entries, spent, months, total } = await timeline({ id })
    expect(entries.map(({ kind, day }) => `${day} ${kind}`)).toEqual([
      '2026-06-16 change',
      '2026-06-15 follow-up',
      '2026-06-15 follow-up',
      '2026-06-15 created',
      '2026-06-10 payment',
      '2026-06-08 attachment',
      '2026-06-06 consent',
      '2026-06-05 visit',
      '2026-06-03 purchase',
      '2026-06-02 return',
      '2026-06-01 purchase',
    ])
    expect(entries[1]).toMatchObject({ event: 'done', title: 'Call' })
    expect(entries[2]).toMatchObject({ event: 'made', dueOn: '2026-06-20' })
    expect(entries[4]).toMatchObject({ purchaseId: unpaid, amount: 100, method: 'cash' })
    expect({ total, spent, months }).toEqual({ total: 11, spent: 600, months: [{ month: '2026-06', entries: 11 }] })
  })

  it('is narrowed to kinds and a period, with the sums of what is left', async () => {
    const id = await named('Ana')
    for (const day of ['2025-12-31', '2026-01-01', '2026-02-01'])
      await aPurchase(engine, { customerId: id, day, amounts: [100] })
    await engine.client.activities.create({ customerId: id, kind: 'call', day: '2026-01-15' })
    const call = await timeline({ id, kinds: ['call'] })
    expect(call).toMatchObject({ total: 1, spent: 0, entries: [{ kind: 'call', day: '2026-01-15' }] })
    const january = await timeline({ id, from: '2026-01-01', to: '2026-01-31' })
    expect(january).toMatchObject({ total: 2, spent: 100, months: [{ month: '2026-01', entries: 2 }] })
    const purchases = await timeline({ id, kinds: ['purchase'], from: '2026-01-01', limit: 1, offset: 1 })
    expect(purchases).toMatchObject({ total: 2, spent: 200, entries: [{ day: '2026-01-01' }] })
    expect((await timeline({ id, kinds: ['return', 'purchase'], to: '2026-01-01' })).total).toBe(2)
    const turned = timeline({ id, from: '2026-02-01', to: '2026-01-01' })
    await expect(turned).rejects.toMatchObject({ data: { issues: [{ rule: 'period' }] } })
  })

  it('tells what an act changed field by field, and nothing of what was undone', async () => {
    const { client } = engine
    const id = await aCustomer(engine, { name: 'Ana', givenName: 'Ana', phones: ['+381641234567'] })
    await client.customers.update({ id, version: 1, patch: { phones: [{ label: 'home', value: '064 999 999' }] } })
    await client.customers.update({ id, version: 2, patch: { tags: ['Tea'], birthday: '1985-03-25' } })
    await client.customers.update({ id, version: 3, patch: { note: 'Gone' } })
    await client.undo.undo({})
    const { entries } = await timeline({ id, kinds: ['change'] })
    expect(entries).toMatchObject([
      {
        changes: [
          { field: 'birthday', before: null, after: '1985-03-25' },
          { field: 'tags', before: null, after: 'Tea' },
        ],
      },
      { changes: [{ field: 'phones', before: '+381641234567', after: '064 999 999' }] },
    ])
    await client.undo.redo()
    expect((await timeline({ id, kinds: ['change'] })).total).toBe(3)
  })

  it('tells of relations on both cards', async () => {
    const [ana, ivo] = [await named('Ana'), await named('Ivo')]
    await engine.client.relations.setReferrer({ customer: ana, referrer: ivo })
    const [onAna] = (await timeline({ id: ana, kinds: ['change'] })).entries
    expect(onAna).toMatchObject({ changes: [{ field: 'referredBy', before: null, after: 'Ivo' }] })
    const [onIvo] = (await timeline({ id: ivo, kinds: ['change'] })).entries
    expect(onIvo).toMatchObject({ summary: { code: 'referrer-set', params: { name: 'Ana', referrer: 'Ivo' } } })
  })

  it('of a merge is known by the code of its act', async () => {
    const id = await named('Ana')
    await engine.client.customers.update({ id, version: 1, patch: { nickname: 'A' } })
    engine.shop.database.raw.exec(`UPDATE acts SET code = 'customers-merged' WHERE code = 'customer-changed'`)
    expect((await timeline({ id, kinds: ['merged'] })).entries).toMatchObject([
      { summary: { code: 'customers-merged' } },
    ])
  })
})

describe('plans on 12 000 customers with 12 000 entries', () => {
  it('read one card and its relations by their indexes only', async () => {
    const { raw } = engine.shop.database
    raw.exec(`
      WITH RECURSIVE n (at) AS (SELECT 1 UNION ALL SELECT at + 1 FROM n WHERE at < 12000)
      INSERT INTO contacts (uid, kind, display_name, sort_key, created_at, updated_at, referred_by_id)
        SELECT 'u' || at, 'person', 'Ana ' || at, at, '', '', CASE WHEN at > 1 THEN at / 2 END FROM n;
      INSERT INTO activities (uid, contact_id, kind, day, text, staff_id, created_at, updated_at)
        SELECT 'a' || id, id, 'note', '2026-01-01', '', 1, '', '' FROM contacts;
      INSERT INTO company_people (company_id, person_id, role) SELECT id / 2, id, '' FROM contacts WHERE id > 1;
      INSERT INTO purchases (uid, number, contact_id, day, currency, total, staff_id, created_at, updated_at)
        SELECT 'p' || id, id, id, '2026-01-01', 'EUR', 1, 1, '', '' FROM contacts;
      INSERT INTO acts (id, kind, at, staff_id, door, code, params)
        SELECT 1000 + id, 'do', '', 1, 'app', 'customer-changed', '{}' FROM contacts;
      INSERT INTO journal (act_id, table_name, record_id, op, contact_id)
        SELECT 1000 + id, 'contacts', id, 'update', id FROM contacts;
      ANALYZE`)
    const sent: string[] = []
    const db = new Kysely<ShopTables>({
      dialect: new SqliteDialect({ database: raw }),
      log: (event) => {
        sent.push(event.query.sql)
      },
    }) as unknown as ReadableDb
    await readTimelineKeys(db, 5)
    await readTimelineFiles(db, 5)
    await readCardJournal(db, 5)
    await readCompaniesOf(db, 5)
    await readPeopleOf(db, 5, 10)
    await readHouseholdMembers(db, 5)
    await readReferrers(db, 5)
    await readReferred(db, 5, 10)
    await readBoughtNames(db, [5, 6], 3)
    await sumReferredTree(db, 5)
    await isReferrerOf(db, 5, 6)
    await isParentCompanyOf(db, 5, 6)
    expect(sent.length).toBeGreaterThan(12)
    for (const sql of sent) expect(planOf(raw, sql)).not.toMatch(/SCAN (?!up|below|CONSTANT)/)
  })
})
