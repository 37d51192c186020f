import { Kysely, SqliteDialect } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CustomerPatch } from '#shared/contract/customers.ts'
import { formatDay } from '#shared/domain/day-text.ts'
import { wordYearlyDay } from '#shared/i18n/profile-words.ts'
import { createTranslator } from '#shared/i18n/translator.ts'
import type { ReadableDb } from '#db/open-database.ts'
import { settledDays } from '#db/repositories/settlements.ts'
import { yearlyDaysAhead } from '#db/repositories/yearly-days.ts'
import type { ShopTables } from '#db/schema.ts'
import { planOf } from '#db/testing/query-plan.ts'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'

let engine: TestEngine
beforeEach(async () => {
  engine = await createTestEngine()
})
afterEach(() => engine.close())

const member = { relation: '', name: '', birthday: null, nameDay: null, note: '' }
const whole: CustomerPatch = {
  givenName: 'Ana',
  birthday: '--06-15',
  yearlyDays: [
    { kind: 'slava', label: 'Vidovdan', date: '--06-20' },
    { kind: 'name-day', label: '', date: '--06-17' },
    { kind: 'other', label: 'First visit', date: '2015-06-18' },
    { kind: 'other', label: 'Far away', date: '--12-24' },
  ],
  family: [
    { ...member, relation: 'son', name: 'Luka', birthday: '2016-06-20' },
    { ...member, relation: 'godfather', name: 'Marko', birthday: '--06-19', nameDay: '--06-16' },
  ],
}
const days = async (on?: string) => (await engine.client.today.get(on === undefined ? {} : { on })).days

describe('the days of the coming week', () => {
  it('are those of the customer, of their card and of their family, soonest first, each in its words', async () => {
    await engine.client.customers.create({ ...whole, phones: [{ label: '', value: '+381641234567' }] })
    const found = await days()
    const { t } = createTranslator('en')
    expect(found.map((row) => wordYearlyDay(t, row, formatDay(row.on, 'en', 'weekday')))).toEqual([
      'Birthday on Monday 15 June',
      'Godfather Marko has a name day on Tuesday 16 June',
      'Name day on Wednesday 17 June',
      'First visit, 11 years, on Thursday 18 June',
      'Godfather Marko has a birthday on Friday 19 June',
      'Slava Vidovdan on Saturday 20 June',
      'Son Luka turns 10 on Saturday 20 June',
    ])
    expect(found.every((row) => row.customer === 'Ana' && row.phone !== null)).toBe(true)
    expect(found.map((row) => row.partId === null)).toEqual([true, false, false, false, false, false, false])
  })

  it('of 29 February are kept on the 28th in common years', async () => {
    await engine.client.customers.create({
      givenName: 'Ana',
      yearlyDays: [{ kind: 'other', label: 'Leap', date: '--02-29' }],
      family: [{ ...member, name: 'Mira', birthday: '2016-02-29' }],
    })
    expect((await days('2026-02-25')).map(({ on, years }) => [on, years])).toEqual([
      ['2026-02-28', null],
      ['2026-02-28', 10],
    ])
  })

  it('are dealt with one by one, undone, and there again next year', async () => {
    const { id } = await engine.client.customers.create(whole)
    for (const row of await days()) {
      const { kind, partId } = row
      const { actId } = await engine.client.today.settle({
        ...{ group: 'days', customerId: id, kind, partId, act: { kind: 'done' } },
      })
      expect(await days()).not.toContainEqual(row)
      expect(await days()).toHaveLength(6)
      await engine.client.undo.undo({ actId })
      expect(await days()).toContainEqual(row)
    }
    for (const { kind, partId } of await days())
      await engine.client.today.settle({ group: 'days', customerId: id, kind, partId, act: { kind: 'done' } })
    expect(await days()).toEqual([])
    expect(await days('2027-06-15')).toHaveLength(7)
  })

  it('are put off until a day', async () => {
    const { id } = await engine.client.customers.create(whole)
    const slava = (await days()).find(({ kind }) => kind === 'slava')
    const act = { kind: 'postpone', until: '2026-06-19' } as const
    await engine.client.today.settle({
      ...{ group: 'days', customerId: id, kind: 'slava', partId: slava?.partId ?? null, act },
    })
    expect((await days('2026-06-18')).some(({ kind }) => kind === 'slava')).toBe(false)
    expect((await days('2026-06-19')).some(({ kind }) => kind === 'slava')).toBe(true)
  })

  it.each([
    ['of nobody', null],
    ['that is not there', 999],
  ])('can’t be dealt with for a part %s, or for that of another customer', async (_, partId) => {
    const { id } = await engine.client.customers.create(whole)
    const other = await engine.client.customers.create(whole)
    const foreign = (await days()).find((row) => row.customerId === other.id && row.kind === 'slava')
    for (const part of [partId, foreign?.partId ?? null])
      await expect(
        engine.client.today.settle({
          ...{ group: 'days', customerId: id, kind: 'slava', partId: part, act: { kind: 'done' } },
        }),
      ).rejects.toMatchObject({ code: 'not-found' })
  })

  it('are not of customers in the trash, nor of what was taken off the card', async () => {
    const { id } = await engine.client.customers.create(whole)
    await engine.client.customers.update({ id, version: 1, patch: { family: [], yearlyDays: [] } })
    expect((await days()).map(({ kind }) => kind)).toEqual(['birthday'])
    await engine.client.customers.trash({ ids: [id] })
    expect(await days()).toEqual([])
  })
})

it('the days of 10 000 cards are found by their indexes', async () => {
  const { raw } = engine.shop.database
  raw.transaction(() => {
    const contact = raw.prepare(
      `INSERT INTO contacts (id, uid, kind, display_name, sort_key, birthday, birthday_md, created_at, updated_at)
       VALUES (?, ?, 'person', 'x', '', '--06-15', '06-15', '', '')`,
    )
    const day = raw.prepare(
      `INSERT INTO yearly_days (contact_id, position, kind, label, date, date_md) VALUES (?, 0, 'slava', '', ?, ?)`,
    )
    const relative = raw.prepare(
      `INSERT INTO family_members (contact_id, position, relation, name, birthday, birthday_md, name_day, name_day_md, note)
       VALUES (?, 0, '', 'x', ?, ?, ?, ?, '')`,
    )
    for (let id = 1; id <= 10_000; id++) {
      const md = `${String((id % 12) + 1).padStart(2, '0')}-${String((id % 28) + 1).padStart(2, '0')}`
      contact.run(id, `u${id}`)
      day.run(id, `--${md}`, md)
      relative.run(id, `--${md}`, md, `--${md}`, md)
    }
    raw.exec('ANALYZE')
  })()
  const sent: string[] = []
  const db = new Kysely<ShopTables>({
    dialect: new SqliteDialect({ database: raw }),
    log: (event) => {
      sent.push(event.query.sql)
    },
  }) as unknown as ReadableDb
  await yearlyDaysAhead(db, '2026-03-01', 7)
  await settledDays(db, '2026-03-01')
  const plans = sent.map((sql) => planOf(raw, sql))
  expect(plans).toHaveLength(6)
  const indexes = [
    'contacts_birthday_md',
    'contacts_anniversary_md',
    'yearly_days_md',
    'family_members_birthday_md',
    'family_members_name_day_md',
    'settlements_until',
  ]
  for (const [at, index] of indexes.entries()) {
    expect(plans[at]).toContain(`INDEX ${index}`)
    expect(plans[at]).not.toContain('SCAN')
  }
})
