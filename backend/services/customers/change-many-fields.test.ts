import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { actsBehind } from '#db/repositories/search-behind.ts'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'
import { changedMany, manyCustomers } from './testing/many-customers.ts'

let engine: TestEngine
beforeEach(async () => {
  engine = await createTestEngine()
})
afterEach(() => engine.close())

type Input = Parameters<typeof changedMany>[1]
type Patch = Extract<Input['change'], { kind: 'set' }>['patch']
const set = (ids: number[], patch: Patch) => changedMany(engine, { target: { ids }, change: { kind: 'set', patch } })
const create = async (name: string, more: Partial<Parameters<TestEngine['client']['customFields']['create']>[0]>) =>
  (await engine.client.customFields.create({ name, kind: 'text', ...more })).id
const card = async (id: number) => await engine.client.customers.get({ id })
const found = async (search: string) => (await engine.client.customers.list({ search })).total
const caughtUp = () =>
  expect.poll(() => actsBehind(engine.shop.database.raw), { timeout: 20_000, interval: 50 }).toEqual([])
/** All that a field of many can be, with the ids of its rows. */
const state = () =>
  engine.shop.database.raw
    .prepare(
      `SELECT c.id, source, department, job_title, language, preferred_channel, preferred_hours, do_not_contact,
         (SELECT json_group_array(json_array(v.id, v.field_id, v.text, v.folded, v.number)) FROM
            (SELECT * FROM custom_values WHERE contact_id = c.id ORDER BY id) v) AS own
       FROM contacts c ORDER BY c.id`,
    )
    .all()

describe('a field of many customers', () => {
  it('of every kind is set as by hand, and Undo and Redo turn it', async () => {
    const ids = manyCustomers(engine, 3)
    const text = await create('Dog', {})
    const number = await create('Shoe size', { kind: 'number' })
    const several = await create('Drinks', { kind: 'choices', choices: ['Tea', 'Coffee'] })
    const before = state()
    const patch = {
      language: 'ru',
      preferredChannel: 'sms',
      preferredHours: 'after 17',
      doNotContact: true,
      custom: { [text]: 'Рекс', [number]: 42.5, [several]: ['2', '1'] },
    } as const satisfies Patch | object
    const done = await set(ids, { ...patch, custom: { ...patch.custom, [several]: ['2', '1'] } })
    expect(done).toMatchObject({ total: 3, changed: 3 })
    const { version } = await card(2)
    expect(await card(2)).toMatchObject({
      ...patch,
      custom: { [text]: 'Рекс', [number]: 42.5, [several]: ['1', '2'] },
    })
    expect(await found('reks')).toBe(3)
    const after = state()
    await engine.client.undo.undo({})
    expect(state()).toEqual(before)
    expect(await found('reks')).toBe(0)
    await engine.client.undo.redo()
    expect(state()).toEqual(after)
    // The same once more is no change.
    expect(await set(ids, { custom: { [text]: 'Рекс' } })).toMatchObject({ changed: 0 })
    const save = engine.client.customers.update({ id: 2, version: version - 1, patch: { custom: { [text]: 'Bobi' } } })
    await expect(save).rejects.toMatchObject({ code: 'changed-meanwhile', data: { fields: [`custom.${text}`] } })
  })

  it.each([300, 3000])('of %i is replaced and emptied, goes back and comes again exactly', async (count) => {
    const ids = manyCustomers(engine, count)
    const dog = await create('Dog', {})
    const drinks = await create('Drinks', { kind: 'choices', choices: ['Tea', 'Coffee', 'Juice'] })
    const states = [state()]
    const step = async (patch: Patch) => {
      expect(await set(ids, patch)).toMatchObject({ changed: count })
      states.push(state())
    }
    await step({ custom: { [dog]: 'Rex', [drinks]: ['1', '2'] }, source: 'fair' })
    await step({ custom: { [dog]: 'Bobi', [drinks]: ['2', '3'] } })
    await step({ custom: { [dog]: null }, jobTitle: 'Baker' })
    await caughtUp()
    expect([await found('baker'), await found('bobi'), await found('juice')]).toEqual([count, 0, count])
    for (const expected of states.toReversed().slice(1)) {
      expect((await engine.client.undo.undo({})).kept).toEqual([])
      expect(state()).toEqual(expected)
    }
    for (const expected of states.slice(1)) {
      expect((await engine.client.undo.redo()).kept).toEqual([])
      expect(state()).toEqual(expected)
    }
    await caughtUp()
    expect([await found('baker'), await found('rex'), await found('juice')]).toEqual([count, 0, count])
    expect(await engine.client.shop.check()).toMatchObject({ ok: true })
  })

  it('keeps what somebody entered since when it goes back', async () => {
    const ids = manyCustomers(engine, 300)
    const dog = await create('Dog', {})
    await set(ids, { custom: { [dog]: 'Rex' } })
    const { actId } = await set(ids, { custom: { [dog]: null } })
    const enter = async (id: number, name: string) =>
      engine.client.customers.update({ id, version: (await card(id)).version, patch: { custom: { [dog]: name } } })
    await enter(7, 'Bobi')
    const { kept } = await engine.client.undo.undo({ actId })
    expect(kept).toMatchObject([{ table: 'custom_values', field: 'text' }])
    expect([(await card(6)).custom, (await card(7)).custom]).toEqual([{ [dog]: 'Rex' }, { [dog]: 'Bobi' }])
  })

  it('is refused as on a card, and nothing is done', async () => {
    const ids = manyCustomers(engine, 3)
    const must = await create('Must', { required: true })
    const number = await create('Number', { kind: 'number' })
    const choice = await create('Choice', { kind: 'choice', choices: ['A', 'B'] })
    const [field] = (await engine.client.customFields.list()).filter(({ id }) => id === choice)
    await engine.client.customFields.update({
      id: choice,
      version: field?.version ?? 0,
      patch: { choices: [{ id: '1', name: 'A' }] },
    })
    const before = state()
    for (const [custom, code] of [
      [{ [must]: null }, 'required-field'],
      [{ [must]: '  ' }, 'required-field'],
      [{ [number]: 'many' }, 'custom-value-wrong-kind'],
      [{ [choice]: '2' }, 'unknown-choice'],
      [{ [choice]: '9' }, 'unknown-choice'],
      [{ 99: 'x' }, 'unknown-custom-field'],
      [{}, 'invalid-input'],
    ] as const)
      await expect(set(ids, { source: 'fair', custom })).rejects.toMatchObject({ code })
    await expect(set(ids, { language: 'no language' })).rejects.toMatchObject({ code: 'invalid-input' })
    expect(state()).toEqual(before)
    expect(await engine.client.undo.state()).toMatchObject({ undo: { summary: { code: 'custom-field-changed' } } })
  })
})
