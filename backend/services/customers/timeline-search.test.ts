import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { plansOf } from '#db/testing/query-plan.ts'
import { aMailWithFiles } from '#backend/services/imports/testing/a-mail.ts'
import { importInto } from '#backend/services/imports/testing/import-into.ts'
import { aCustomer, aPurchase } from '#backend/testing/builders.ts'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'

let engine: TestEngine
beforeEach(async () => {
  engine = await createTestEngine({ now: () => Date.UTC(2026, 5, 15, 10) })
})
afterEach(() => engine.close())

describe('words on the time line', () => {
  it('are found wherever they were written, blind to case, accents and alphabet', async () => {
    const { client } = engine
    const id = await aCustomer(engine, { name: 'Ana', givenName: 'Ana' })
    await client.activities.create({ customerId: id, kind: 'call', day: '2026-06-01', text: 'Звала због Ђорђа и чаја' })
    await client.activities.create({
      customerId: id,
      kind: 'note',
      day: '2026-06-02',
      text: 'Secret čaj',
      private: true,
    })
    await client.purchases.create({
      ...{ customerId: id, day: '2026-06-03', lines: [{ name: 'Zeleni čaj', quantity: 1000, unitPrice: 100 }] },
      payments: [{ method: 'cash', amount: 100 }],
    })
    await client.followUps.create({ customerId: id, title: 'Pošalji ponudu', dueOn: '2026-06-20' })
    const found = async (text: string) =>
      (await client.customers.timeline({ id, text })).entries.map(({ kind, day }) => `${kind} ${day}`)
    expect(await found('CAJ')).toEqual(['purchase 2026-06-03', 'call 2026-06-01'])
    expect(await found('caj djordj')).toEqual(['call 2026-06-01'])
    expect(await found('posalji')).toEqual(['follow-up 2026-06-15'])
    expect(await found('caj posalji')).toEqual([])
    expect(await found(' … ')).toHaveLength(5)
  })

  it('find a mail by subject, people and files among a hundred purchases, page by page', async () => {
    const { client } = engine
    const id = await aCustomer(engine, { name: 'Ana', emails: ['ana@example.com'] })
    for (let n = 0; n < 100; n += 1) await aPurchase(engine, { customerId: id, day: '2026-06-02', amounts: [100] })
    const mail = aMailWithFiles([{ name: 'plan-kuhinje.pdf', content: 'x' }], { Subject: 'Ponuda' })
    await importInto(engine, mail, { name: 'a.eml' })
    for (const text of ['ponuda', 'marić', 'plan-kuhinje', 'see files']) {
      const { total, entries } = await client.customers.timeline({ id, text })
      expect([text, total, entries[0]?.kind]).toEqual([text, 1, 'message'])
    }
    expect(await client.customers.timeline({ id, kinds: ['message'] })).toMatchObject({ total: 1 })
    const last = await client.customers.timeline({ id, offset: 101, limit: 50 })
    expect([last.total, last.entries.map(({ kind }) => kind)]).toEqual([102, ['message']])
  })

  it('are read by the customer, without a walk through a table', async () => {
    const id = await aCustomer(engine, { name: 'Ana' })
    const { raw } = engine.shop.database
    raw.exec(`
      WITH RECURSIVE n (at) AS (SELECT 1 UNION ALL SELECT at + 1 FROM n WHERE at < 12000)
      INSERT INTO contacts (uid, kind, display_name, sort_key, created_at, updated_at)
        SELECT 'u' || at, 'person', 'Ana ' || at, at, '', '' FROM n;
      INSERT INTO activities (uid, contact_id, kind, day, text, staff_id, created_at, updated_at)
        SELECT 'a' || id, id, 'message', '2026-01-01', 'tea', 1, '', '' FROM contacts;
      INSERT INTO mails (activity_id, mail_key, message_id, subject, people) 
        SELECT id, id, '', '', '{"from":{"name":"","email":""},"to":[],"cc":[],"bcc":[]}' FROM activities;
      INSERT INTO purchases (uid, number, contact_id, day, currency, total, staff_id, created_at, updated_at)
        SELECT 'p' || id, id, id, '2026-01-01', 'EUR', 1, 1, '', '' FROM contacts;
      ANALYZE`)
    const plans = await plansOf(raw, () => engine.client.customers.timeline({ id, text: 'tea' }))
    expect(plans).toMatch(/SEARCH m USING INTEGER PRIMARY KEY/)
    expect(plans).not.toMatch(/SCAN (?:a|m|p|l|f|o|r|activities|mails|purchases|follow_ups|complaints)\b/)
  })
})
