import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CustomerPatch } from '#shared/contract/customers.ts'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'
import { purgeTrash } from '../trash/purge-trash.ts'

let engine: TestEngine
let now = 0
beforeEach(async () => {
  now = Date.UTC(2026, 5, 15, 10)
  engine = await createTestEngine({ language: 'sr-Latn', now: () => now })
})
afterEach(() => engine.close())

const customers = () => engine.client.customers
const edit = async (id: number, patch: CustomerPatch) => {
  const { version } = await customers().get({ id })
  return (await customers().update({ id, version, patch })).actId
}
const profile = {
  preferredChannel: 'viber',
  preferredHours: 'posle 17 h',
  language: 'hu',
  yearlyDays: [
    { kind: 'slava', label: 'Nikoljdan', date: '--12-19' },
    { kind: 'name-day', label: '', date: '--07-12' },
    { kind: 'other', label: 'Prva kupovina', date: '2015-02-28' },
  ],
  family: [
    { relation: 'son', name: 'Luka', birthday: '2016-06-20', nameDay: null, note: 'voli fudbal' },
    { relation: 'svekrva', name: 'Mira', birthday: '--02-29', nameDay: '--10-27', note: '' },
  ],
  facts: [
    { kind: 'allergy', text: 'orašasti plodovi', pinned: true },
    { kind: 'size', text: 'cipele 38', pinned: false },
  ],
} as const satisfies CustomerPatch

const monthDays = async () => ({
  days: await engine.shop.db.selectFrom('yearly_days').select(['date', 'date_md']).orderBy('position').execute(),
  family: await engine.shop.db
    .selectFrom('family_members')
    .select(['birthday', 'birthday_md', 'name_day', 'name_day_md'])
    .orderBy('position')
    .execute(),
})

describe('the profile of a customer', () => {
  it('is kept whole with the new customer and stands on the card', async () => {
    const { id } = await customers().create({ givenName: 'Ana', ...profile } as CustomerPatch)
    expect(await customers().get({ id })).toMatchObject(profile)
    expect(await monthDays()).toEqual({
      days: [
        { date: '--12-19', date_md: '12-19' },
        { date: '--07-12', date_md: '07-12' },
        { date: '2015-02-28', date_md: '02-28' },
      ],
      family: [
        { birthday: '2016-06-20', birthday_md: '06-20', name_day: null, name_day_md: null },
        { birthday: '--02-29', birthday_md: '02-29', name_day: '--10-27', name_day_md: '10-27' },
      ],
    })
  })

  it('leaves out relatives and facts that say nothing', async () => {
    const { id } = await customers().create({
      givenName: 'Ana',
      family: [{ relation: '', name: ' ', birthday: null, nameDay: null, note: '' }],
      facts: [{ kind: 'taste', text: '\u200b', pinned: true }],
    })
    expect(await customers().get({ id })).toMatchObject({ family: [], facts: [], version: 1 })
  })

  it('keeps the rows of what is changed, so that what points to them stays', async () => {
    const { id } = await customers().create({ givenName: 'Ana', ...profile } as CustomerPatch)
    const ids = () => engine.shop.db.selectFrom('family_members').select(['id', 'name']).orderBy('position').execute()
    const before = await ids()
    await edit(id, { family: [{ ...profile.family[1], birthday: '1950-02-28' }, profile.family[0]] })
    expect(await ids()).toEqual(before.toReversed())
  })

  it.each([
    ['preferredChannel', { preferredChannel: 'phone' }],
    ['preferredHours', { preferredHours: 'pre podne' }],
    ['language', { language: 'ru' }],
    ['yearlyDays', { yearlyDays: [{ kind: 'slava', label: 'Nikoljdan', date: '--05-22' }] }],
    ['family', { family: [{ ...profile.family[0], birthday: '2017-06-21' }] }],
    ['facts', { facts: [] }],
  ] as readonly (readonly [keyof typeof profile, CustomerPatch])[])(
    'is changed, undone and redone field by field: %s',
    async (field, patch) => {
      const { id } = await customers().create({ givenName: 'Ana', ...profile } as CustomerPatch)
      const days = await monthDays()
      const actId = await edit(id, patch)
      const changed = await monthDays()
      expect((await customers().get({ id }))[field]).toEqual(patch[field])
      await engine.client.undo.undo({ actId })
      expect(await customers().get({ id })).toMatchObject(profile)
      expect(await monthDays()).toEqual(days)
      await engine.client.undo.redo()
      expect((await customers().get({ id }))[field]).toEqual(patch[field])
      expect(await monthDays()).toEqual(changed)
    },
  )

  it.each(['preferredChannel', 'preferredHours', 'language', 'yearlyDays', 'family', 'facts'] as const)(
    'is not overwritten where %s was changed in another window, and other fields go through',
    async (field) => {
      const { id } = await customers().create({ givenName: 'Ana' })
      await customers().update({ id, version: 1, patch: { [field]: profile[field] } })
      const others: CustomerPatch = { preferredChannel: '', preferredHours: 'x', language: 'de', yearlyDays: [] }
      const mine = { ...others, family: [], facts: [] }[field]
      await expect(
        customers().update({ id, version: 1, patch: { [field]: mine, note: 'mine' } }),
      ).rejects.toMatchObject({ code: 'changed-meanwhile', data: { fields: [field] } })
      await customers().update({ id, version: 1, patch: { note: 'mine' } })
      expect(await customers().get({ id })).toMatchObject({ note: 'mine', [field]: profile[field] })
    },
  )

  it('goes for good with the customer', async () => {
    const { id } = await customers().create({ givenName: 'Ana', ...profile } as CustomerPatch)
    await customers().trash({ ids: [id] })
    now += 31 * 86_400_000
    await purgeTrash(engine.shop)
    for (const table of ['contacts', 'yearly_days', 'family_members', 'facts'] as const)
      expect(await engine.shop.db.selectFrom(table).selectAll().execute()).toEqual([])
  })
})

describe('what can’t be', () => {
  it.each([
    ['birthday', '2025-02-31', 'no-such-day'],
    ['birthday', '2025-02-29', 'no-such-day'],
    ['birthday', '--02-30', 'no-such-day'],
    ['anniversary', '2025-13-01', 'no-such-day'],
    ['birthday', 'tomorrow', 'no-such-day'],
    ['givenName', 'x'.repeat(1_000_000), 'text-too-long'],
    ['note', 'x'.repeat(1_000_000), 'text-too-long'],
    ['language', 'Serbian', 'language-tag'],
    ['preferredChannel', 'pigeon', 'invalid-value'],
    ['facts', [{ kind: 'allergy', text: 'x'.repeat(501) }], 'text-too-long'],
    ['family', [{ birthday: '--04-31' }], 'no-such-day'],
    ['yearlyDays', [{ kind: 'slava', date: '12-19' }], 'no-such-day'],
    ['facts', Array.from({ length: 101 }, () => ({ kind: 'other', text: 'x' })), 'list-too-long'],
    ['shoeSize', '38', 'unrecognized-keys'],
    ['birthday', '1800-01-01', 'day-out-of-range'],
    ['birthday', '0000-01-01', 'day-out-of-range'],
    ['birthday', '2199-01-01', 'day-ahead'],
    ['family', [{ name: 'Mila', birthday: '9999-12-31' }], 'day-ahead'],
    ['tags', [''], 'text-empty'],
  ])('is refused with its rule: %s', async (field, value, rule) => {
    const saving = customers().create({ givenName: 'Ana', [field]: value } as CustomerPatch)
    await expect(saving).rejects.toMatchObject({ code: 'invalid-input', data: { issues: [{ rule }] } })
    expect((await customers().list({})).total).toBe(0)
  })

  it.each(['2024-02-29', '--02-29', '1899-01-01'])('does not hold for %s', async (birthday) => {
    const { id } = await customers().create({ givenName: 'Ana', birthday })
    expect((await customers().get({ id })).birthday).toBe(birthday)
  })

  it('is taken out of a name: controls, signs that can’t be seen or turn the line', async () => {
    const { id } = await customers().create({ givenName: '\u202eA\u0000n\u0007\u200ba\u2066\r\nMarija\u2069' })
    expect((await customers().get({ id })).displayName).toBe('Ana Marija')
    await expect(customers().create({ givenName: '\u202e\u2066\u0000' })).rejects.toMatchObject({
      data: { issues: [{ rule: 'customer-without-name' }] },
    })
  })

  it.each(['\u00ad', '\u200d', '\u2800', '\u3164', '\u0301\u0301'])(
    'is no name: %j shows nothing',
    async (givenName) => {
      await expect(customers().create({ givenName })).rejects.toMatchObject({
        data: { issues: [{ rule: 'customer-without-name' }] },
      })
    },
  )

  it('is told by its own name where it is unknown', async () => {
    const saving = customers().create({ givenName: 'Ana', phones: [{ value: '1', extension: '2' }] } as never)
    await expect(saving).rejects.toMatchObject({ data: { issues: [{ path: 'phones.0.extension' }] } })
  })

  it('may well be a name of emoji', async () => {
    const { id } = await customers().create({ givenName: '👩‍🍳🌸' })
    expect((await customers().get({ id })).displayName).toBe('👩‍🍳🌸')
    expect((await customers().list({})).rows).toMatchObject([{ id, displayName: '👩‍🍳🌸' }])
  })
})
