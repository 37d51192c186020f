import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fold } from '#shared/domain/name-folding.ts'
import { insertRow } from '#db/journal.ts'
import { foundByReader } from '#db/repositories/found-by.ts'
import { searchColumns } from '#db/repositories/search-index.ts'
import { planOf } from '#db/testing/query-plan.ts'
import { newUid } from '#db/uid.ts'
import { act } from '#backend/act.ts'
import { aCustomer } from '#backend/testing/builders.ts'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'
import type { CustomerContent } from '../imports/customer-content.ts'
import { readContents } from '../imports/stored-content.ts'
import { prepareCustomer } from '../imports/stage-customers.ts'

let engine: TestEngine
beforeEach(async () => {
  engine = await createTestEngine({ language: 'sr-Latn' })
})
afterEach(() => engine.close())

const search = async (text: string) =>
  (await engine.client.customers.search({ text })).map(({ customerId, match }) => [customerId, match])

async function anActivity(contactId: number, text: string, more: { day?: string; isPrivate?: boolean } = {}) {
  return await act(engine.shop, { code: 'customer-changed', params: { name: '' } }, async (running) => {
    const id = await insertRow(running, 'activities', {
      ...{ uid: newUid(engine.shop.now()), contact_id: contactId, kind: 'note', day: more.day ?? '2026-06-01', text },
      ...{ time: null, is_private: more.isPrivate === true ? 1 : 0, staff_id: engine.shop.staffId, deleted_at: null },
      ...{ created_at: running.at, updated_at: running.at },
    })
    running.touchedCards.add(contactId)
    return { id }
  })
}

/** A field of the shop's own with a value of the customer. */
async function aCustomValue(
  contactId: number,
  kind: 'text' | 'choice' | 'choices' | 'number',
  text: string,
  choices: readonly object[] = [],
) {
  await act(engine.shop, { code: 'customer-changed', params: { name: '' } }, async (running) => {
    const fieldId = await insertRow(running, 'custom_fields', {
      ...{ uid: newUid(engine.shop.now()), name: kind, folded: kind, kind, choices: JSON.stringify(choices) },
      ...{ position: 0, created_at: running.at, updated_at: running.at, deleted_at: null },
    })
    await insertRow(running, 'custom_values', {
      contact_id: contactId,
      field_id: fieldId,
      position: 0,
      text,
      folded: fold(text),
      number: null,
    })
    running.touchedCards.add(contactId)
    return {}
  })
}

describe('a customer is found by', () => {
  it('work, every part of the address, facts, family and yearly days, with the part that was found', async () => {
    const { id } = await engine.client.customers.create({
      givenName: 'Vesna',
      department: 'Nabavka',
      jobTitle: 'Knjigovođa',
      addresses: [
        {
          label: 'home',
          street: 'Karađorđeva 17',
          city: 'Šabac',
          region: 'Mačva',
          postalCode: '15000',
          country: 'Srbija',
          formatted: 'kod mosta',
        },
      ],
      facts: [{ kind: 'allergy', text: 'orašasti plodovi', pinned: true }],
      family: [{ relation: 'son', name: 'Ognjen', birthday: null, nameDay: null, note: 'svira violinu' }],
      yearlyDays: [{ kind: 'slava', label: 'Đurđevdan', date: '--05-06' }],
    })
    for (const [typed, match] of [
      ['nabavka', 'Nabavka'],
      ['knjigovodja', 'Knjigovođa'],
      ['karadjordjeva', 'Karađorđeva 17'],
      ['шабац', 'Šabac'],
      ['macva', 'Mačva'],
      ['15000', '15000'],
      ['srbija', 'Srbija'],
      ['mosta', 'kod mosta'],
      ['orasasti', 'orašasti plodovi'],
      ['огњен', 'Ognjen svira violinu'],
      ['violin', 'Ognjen svira violinu'],
      ['djurdjevdan', 'Đurđevdan'],
      ['vesna ognjen', 'Ognjen svira violinu'],
    ] as const)
      expect([typed, await search(typed)]).toEqual([typed, [[id, match]]])
  })

  it('texts and chosen names of own fields, and not by a field that was removed or by numbers', async () => {
    const id = await aCustomer(engine, { name: 'Ana' })
    await aCustomValue(id, 'text', 'bicikl Rog')
    await aCustomValue(id, 'choices', '2', [
      { id: 1, name: 'crvena', removed: false },
      { id: 2, name: 'tirkizna', removed: false },
    ])
    await aCustomValue(id, 'number', '987654')
    expect(await search('rog')).toEqual([[id, 'bicikl Rog']])
    expect(await search('tirkiz')).toEqual([[id, 'tirkizna']])
    expect(await search('crvena')).toEqual([])
    expect(await search('987654')).toEqual([])
    await act(engine.shop, { code: 'customer-changed', params: { name: '' } }, async (running) => {
      await running.trx.updateTable('custom_fields').set({ deleted_at: running.at }).execute()
      running.touchedCards.add(id)
      return {}
    })
    expect(await search('rog')).toEqual([])
  })

  it('choices by their new names at once, and not those of a field that was just removed', async () => {
    const { client } = engine
    const { id: field } = await client.customFields.create({
      name: 'Boja',
      kind: 'choice',
      choices: ['Zeleno', 'Plavo'],
    })
    const { id } = await client.customers.create({ givenName: 'Ana', custom: { [field]: '1' } })
    const finds = async (text: string) =>
      (await client.customers.search({ text })).some(({ customerId }) => customerId === id)
    const choices = [
      { id: '1', name: 'Maslinasto' },
      { id: '2', name: 'Plavo' },
    ]
    await client.customFields.update({ id: field, version: 1, patch: { choices } })
    expect([await finds('maslinasto'), await finds('zeleno')]).toEqual([true, false])
    await client.undo.undo({})
    expect([await finds('maslinasto'), await finds('zeleno')]).toEqual([false, true])
    await client.customFields.remove({ id: field })
    expect(await finds('zeleno')).toBe(false)
    await client.customFields.restore({ id: field })
    expect(await finds('zeleno')).toBe(true)
  })

  it('what happened, the newest first, but never by what is private', async () => {
    const id = await aCustomer(engine, { name: 'Ana' })
    await anActivity(id, 'Naručila krofne za svadbu sledeće godine')
    await anActivity(id, 'tajnovito', { isPrivate: true })
    await engine.shop.db.updateTable('contacts').set({ private_note: 'skriveno' }).where('id', '=', id).execute()
    await anActivity(id, 'x '.repeat(9_990), { day: '2026-06-02' })
    expect(await search('svadbu')).toEqual([])
    await anActivity(id, 'Vraća se u četvrtak', { day: '2026-06-03' })
    expect(await search('cetvrtak')).toEqual([[id, 'Vraća se u četvrtak']])
    expect(await search('tajnovito')).toEqual([])
    expect(await search('skriveno')).toEqual([])
  })

  it('nothing that was taken back', async () => {
    const id = await aCustomer(engine, { name: 'Ana' })
    const { actId } = await anActivity(id, 'zaboravila kišobran')
    expect(await search('kisobran')).toHaveLength(1)
    await engine.client.undo.undo({ actId })
    expect(await search('kisobran')).toEqual([])
  })

  it.each(['anamaria', 'ana-maria', 'ana maria', 'anamarija', 'анамария', 'Ana-Maria'])(
    'a name of two, joined in any way: %s',
    async (typed) => {
      const ids = []
      for (const givenName of ['Ana-Maria', 'Ana Maria', 'Anamaria'])
        ids.push((await engine.client.customers.create({ givenName, familyName: 'Pop' })).id)
      expect((await search(typed)).map(([id]) => id).toSorted()).toEqual(typed === 'anamarija' ? [] : ids)
    },
  )
})

describe('the search text', () => {
  it('that an import makes of a record is what is made of its rows', async () => {
    const { id } = await engine.client.customers.create({
      kind: 'company',
      company: 'Pekara „Žito“',
      givenName: 'Ana Marija',
      familyName: 'Petrović-Ilić',
      department: 'prodaja',
      jobTitle: 'šef',
      phones: [{ label: '', value: '064 123 4567' }],
      emails: [{ label: '', value: 'ana@example.com' }],
      urls: [{ label: '', value: 'zito.example.com' }],
      profiles: [{ service: 'viber', value: 'zito' }],
      addresses: [
        { label: '', street: 'Trg 1', city: 'Niš', region: '', postalCode: '18000', country: '', formatted: '' },
      ],
      tags: ['VIP', 'dostava'],
      note: 'zove-se Žito',
      yearlyDays: [{ kind: 'slava', label: 'Nikoljdan', date: '--12-19' }],
      family: [{ relation: 'son', name: 'Luka', birthday: null, nameDay: null, note: 'fudbal' }],
      facts: [{ kind: 'hobby', text: 'pecanje', pinned: false }],
    })
    const place = { language: engine.shop.settings.language, country: engine.shop.settings.country }
    const found = foundByReader(engine.shop.database.raw)(id, id).get(id)
    const content = (await readContents(engine.shop.db, [id], { signal: new AbortController().signal })).get(id)
    expect(prepareCustomer(content as CustomerContent, place).search).toEqual(found && searchColumns(found, place))
  })

  it('is gathered by indexes alone', async () => {
    const { raw } = engine.shop.database
    raw.transaction(() => {
      const add = raw.prepare(
        `INSERT INTO contacts (id, uid, kind, display_name, sort_key, created_at, updated_at) VALUES (?, ?, 'person', '', '', '', '')`,
      )
      const fact = raw.prepare(`INSERT INTO facts (contact_id, position, kind, text) VALUES (?, 0, 'other', 'x')`)
      for (let id = 1; id <= 10_000; id++) {
        add.run(id, `u${id}`)
        fact.run(id)
      }
    })()
    const plans: string[] = []
    foundByReader(
      new Proxy(raw, {
        get: (target, key) =>
          key === 'prepare'
            ? (sql: string) => {
                plans.push(planOf(target, sql))
                return target.prepare(sql)
              }
            : (target[key as keyof typeof target] as unknown),
      }),
    )
    expect(plans).toHaveLength(9)
    for (const plan of plans) expect(plan).not.toMatch(/SCAN (?!c\b|c VIRTUAL|json_each)/)
  })
})
