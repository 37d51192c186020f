import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CustomerPatch } from '#shared/contract/customers.ts'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'

let engine: TestEngine
beforeEach(async () => {
  engine = await createTestEngine()
})
afterEach(() => engine.close())

type Kind = Parameters<TestEngine['client']['customFields']['create']>[0]['kind']

const field = async (name: string, kind: Kind = 'text', more: { required?: boolean; inList?: boolean } = {}) =>
  (await engine.client.customFields.create({ name, kind, ...more })).id
const choosing = async (name: string, kind: 'choice' | 'choices', choices: string[]) =>
  (await engine.client.customFields.create({ name, kind, choices })).id
const customer = async (custom: CustomerPatch['custom'] = {}, givenName = 'Ana') =>
  (await engine.client.customers.create({ givenName, custom })).id
const card = (id: number) => engine.client.customers.get({ id })
const set = async (id: number, custom: CustomerPatch['custom']) =>
  await engine.client.customers.update({ id, version: (await card(id)).version, patch: { custom } })
const named = async (id: number) => {
  const found = (await engine.client.customFields.list()).find((one) => one.id === id)
  if (found === undefined) throw new Error(`no field ${id}`)
  return found
}

describe('an own field', () => {
  it('holds a value of each kind, exactly', async () => {
    const [text, number, money, day, yes] = [
      await field('Shoe size note'),
      await field('Height', 'number'),
      await field('Bonus', 'money'),
      await field('First fitting', 'day'),
      await field('Wants catalogue', 'yes-no'),
    ]
    const choice = await choosing('Card level', 'choice', ['Silver', 'Gold'])
    const choices = await choosing('Interests', 'choices', ['Roses', 'Bonsai', 'Seeds'])
    const values = {
      [text]: 'wide, left 42',
      [number]: 0.1,
      [money]: -125_050,
      [day]: '2026-03-05',
      [yes]: false,
      [choice]: '2',
      [choices]: ['1', '3'],
    }
    const id = await customer(values)
    expect((await card(id)).custom).toEqual(values)
    await set(id, { [number]: '123456789012345' })
    expect((await card(id)).custom[number]).toBe(123_456_789_012_345)
  })

  it.each([
    ['text', 5],
    ['number', 'twelve'],
    ['number', 1e21],
    ['number', '1234567890123456'],
    ['number', 1e-7],
    ['money', 12.5],
    ['money', 2e12],
    ['day', '2026-02-31'],
    ['yes-no', 'yes'],
    ['choice', true],
    ['choices', '1'],
  ] as const)('of kind %s refuses %j and saves nothing', async (kind, value) => {
    const id = await field('Own', kind)
    const ana = await customer()
    await expect(set(ana, { [id]: value })).rejects.toMatchObject({ code: 'custom-value-wrong-kind' })
    expect((await card(ana)).custom[id]).toBeNull()
  })

  it('refuses choices and fields that are not there', async () => {
    const id = await choosing('Level', 'choice', ['Gold'])
    const ana = await customer()
    await expect(set(ana, { [id]: '9' })).rejects.toMatchObject({ code: 'unknown-choice' })
    await expect(set(ana, { 99: 'x' })).rejects.toMatchObject({ code: 'unknown-custom-field' })
  })

  it('has a name of its own, whatever case, accents or alphabet', async () => {
    await field('Žuta karta')
    for (const name of ['zuta KARTA', 'Жута карта', 'Phone', 'телефон 2', 'Teléfon', 'displayName', 'Notes'])
      await expect(field(name)).rejects.toMatchObject({ code: 'custom-field-exists' })
    const other = await field('Other')
    await expect(
      engine.client.customFields.update({ id: other, version: 1, patch: { name: 'žuta Karta' } }),
    ).rejects.toMatchObject({ code: 'custom-field-exists' })
    await engine.client.customFields.update({ id: other, version: 1, patch: { name: 'OTHER' } })
    expect((await named(other)).name).toBe('OTHER')
  })

  it('is asked of new customers where it is required, and not to be emptied', async () => {
    const old = await customer()
    const id = await field('Own no', 'text', { required: true })
    await expect(customer()).rejects.toMatchObject({ code: 'required-field', data: { name: 'Own no' } })
    await expect(customer({ [id]: '  ' })).rejects.toMatchObject({ code: 'required-field' })
    const ana = await customer({ [id]: 'A1' })
    await expect(set(ana, { [id]: null })).rejects.toMatchObject({ code: 'required-field' })
    await expect(set(ana, { [id]: '' })).rejects.toMatchObject({ code: 'required-field' })
    await engine.client.customers.update({ id: old, version: 1, patch: { nickname: 'Anka' } })
    expect((await card(old)).custom[id]).toBeNull()
  })

  it('keeps its values when it is renamed, and when it leaves and comes back', async () => {
    const id = await field('Ring')
    const ana = await customer({ [id]: '54' })
    await engine.client.customFields.update({ id, version: 1, patch: { name: 'Ring size' } })
    expect((await card(ana)).custom[id]).toBe('54')
    const { customers } = await engine.client.customFields.remove({ id })
    expect(customers).toBe(1)
    expect((await card(ana)).custom).toEqual({})
    expect(await engine.client.customFields.list()).toEqual([])
    expect(await engine.client.customFields.list({ removed: true })).toMatchObject([{ name: 'Ring size' }])
    expect((await engine.client.trash.list()).rows).toMatchObject([{ kind: 'custom-field', title: 'Ring size' }])
    await engine.client.trash.restore({ items: [{ kind: 'custom-field', id }] })
    expect((await card(ana)).custom[id]).toBe('54')
    await engine.client.customFields.remove({ id })
    await engine.client.customFields.restore({ id })
    expect((await card(ana)).custom[id]).toBe('54')
  })

  it('does not come back over another of its name, by hand or by undo', async () => {
    const id = await field('Ring')
    const { actId } = await engine.client.customFields.remove({ id })
    const second = await field('ring')
    await expect(engine.client.customFields.restore({ id })).rejects.toMatchObject({ code: 'custom-field-exists' })
    expect((await engine.client.undo.undo({ actId })).kept).toEqual([
      { table: 'custom_fields', recordId: id, field: 'deleted_at' },
    ])
    const renamed = await engine.client.customFields.update({ id: second, version: 1, patch: { name: 'Band' } })
    await field('RING')
    expect((await engine.client.undo.undo({ actId: renamed.actId })).kept).toMatchObject([{ field: 'name' }])
    expect((await named(second)).name).toBe('Band')
  })

  it('is gone for good with its values after a month, and an older act of it can still be undone', async () => {
    const id = await field('Ring')
    const ana = await customer({ [id]: '54' })
    const { actId } = await set(ana, { [id]: null })
    await engine.client.customFields.remove({ id })
    engine.shop.database.raw.prepare('DELETE FROM custom_values WHERE field_id = ?').run(id)
    engine.shop.database.raw.prepare('DELETE FROM custom_fields WHERE id = ?').run(id)
    await engine.client.undo.undo({ actId })
    expect((await card(ana)).custom).toEqual({})
  })
})

describe('choices', () => {
  it('are renamed, put in order and added, each under its id', async () => {
    const id = await choosing('Level', 'choice', ['Silver', 'Gold'])
    const ana = await customer({ [id]: '1' })
    const [silver, gold] = (await named(id)).choices
    await engine.client.customFields.update({
      id,
      version: 1,
      patch: { choices: [{ id: gold?.id, name: 'Gold' }, { name: 'Platinum' }, { id: silver?.id, name: 'Basic' }] },
    })
    expect((await named(id)).choices.map((choice) => [choice.id, choice.name])).toEqual([
      ['2', 'Gold'],
      ['3', 'Platinum'],
      ['1', 'Basic'],
    ])
    expect((await card(ana)).custom[id]).toBe('1')
  })

  it('stay with who has them when they are removed, are told, and come back by their name', async () => {
    const id = await choosing('Likes', 'choices', ['Roses', 'Seeds'])
    const ana = await customer({ [id]: ['1', '2'] })
    const mia = await customer({ [id]: ['1'] }, 'Mia')
    const { version, stillChosen } = await engine.client.customFields.update({
      id,
      version: 1,
      patch: { choices: [{ id: '2', name: 'Seeds' }] },
    })
    expect(stillChosen).toEqual([{ id: '1', name: 'Roses', customers: 2 }])
    expect((await named(id)).choices).toContainEqual({ id: '1', name: 'Roses', removed: true })
    expect((await card(ana)).custom[id]).toEqual(['2', '1'])
    await set(ana, { [id]: ['1'] })
    await set(mia, { [id]: ['2'] })
    await expect(set(mia, { [id]: ['1', '2'] })).rejects.toMatchObject({ code: 'unknown-choice' })
    await engine.client.customFields.update({
      id,
      version,
      patch: { choices: [{ id: '2', name: 'Seeds' }, { name: 'roses' }] },
    })
    expect((await named(id)).choices).toEqual([
      { id: '2', name: 'Seeds', removed: false },
      { id: '1', name: 'roses', removed: false },
    ])
    expect(await engine.client.customFields.usage({ id })).toEqual({
      customers: 2,
      choices: [
        { id: '2', customers: 1 },
        { id: '1', customers: 1 },
      ],
    })
  })

  it('are named once', async () => {
    await expect(choosing('Level', 'choice', ['Gold', 'GOLD'])).rejects.toMatchObject({ code: 'choice-exists' })
    const id = await choosing('Level', 'choice', ['Gold'])
    const update = (choices: { id?: string; name: string }[]) =>
      engine.client.customFields.update({ id, version: 1, patch: { choices } })
    await expect(update([{ id: '1', name: 'Gold' }, { name: 'gold' }])).rejects.toMatchObject({ code: 'choice-exists' })
    await expect(update([{ id: '7', name: 'x' }])).rejects.toMatchObject({ code: 'unknown-choice' })
  })
})

describe('another kind', () => {
  const to = (id: number, kind: Kind, version = 1) =>
    engine.client.customFields.update({ id, version, patch: { kind } })

  it('is free as long as nobody has a value', async () => {
    const id = await field('Own', 'money')
    await to(id, 'day')
    expect((await named(id)).kind).toBe('day')
  })

  it('is taken where every value survives, back and forth', async () => {
    const id = await field('Size')
    const ana = await customer({ [id]: '42.5' })
    const { version, actId } = await to(id, 'number')
    expect((await card(ana)).custom[id]).toBe(42.5)
    await to(id, 'text', version)
    expect((await card(ana)).custom[id]).toBe('42.5')
    await set(ana, { [id]: 'large' })
    const undone = await engine.client.undo.undo({ actId })
    expect(undone.kept).toEqual([])
    expect((await card(ana)).custom[id]).toBe('large')
  })

  it('is refused with the number of values that would be lost', async () => {
    const id = await field('Size')
    await customer({ [id]: '42' })
    await customer({ [id]: 'large' }, 'Mia')
    await expect(to(id, 'number')).rejects.toMatchObject({ code: 'custom-values-would-be-lost', data: { count: 1 } })
    const level = await choosing('Level', 'choices', ['Gold', 'Silver'])
    await customer({ [level]: ['1', '2'] }, 'Eva')
    await expect(to(level, 'choice')).rejects.toMatchObject({ data: { count: 1 } })
    await expect(to(level, 'text')).rejects.toMatchObject({ data: { count: 2 } })
    await expect(to(level, 'choices')).resolves.toMatchObject({ version: 1 })
  })

  it('is not undone over values that only the new one can hold', async () => {
    const id = await field('Size', 'number')
    const ana = await customer({ [id]: 42 })
    const { actId } = await to(id, 'text')
    await set(ana, { [id]: 'large' })
    expect((await engine.client.undo.undo({ actId })).kept).toEqual([
      { table: 'custom_fields', recordId: id, field: 'kind' },
    ])
    expect((await card(ana)).custom[id]).toBe('large')
  })
})

describe('two windows', () => {
  it('change different own fields of one card, and the second learns of the same one', async () => {
    const [a, b] = [await field('A'), await field('B')]
    const id = await customer({ [a]: '1', [b]: '1' })
    const { version } = await card(id)
    const update = (custom: CustomerPatch['custom']) =>
      engine.client.customers.update({ id, version, patch: { custom } })
    await update({ [a]: '2' })
    await update({ [b]: '2' })
    await update({ [a]: '2' })
    await expect(update({ [a]: '3' })).rejects.toMatchObject({
      code: 'changed-meanwhile',
      data: { fields: [`custom.${a}`] },
    })
    await set(id, { [a]: null })
    await expect(update({ [a]: '3' })).rejects.toMatchObject({ code: 'changed-meanwhile' })
    expect((await card(id)).custom).toEqual({ [a]: null, [b]: '2' })
  })

  it('change one field’s definition one after the other', async () => {
    const id = await choosing('Level', 'choice', ['Gold'])
    await engine.client.customFields.update({ id, version: 1, patch: { choices: [{ id: '1', name: 'Au' }] } })
    await engine.client.customFields.update({ id, version: 1, patch: { name: 'Card' } })
    await expect(engine.client.customFields.update({ id, version: 1, patch: { choices: [] } })).rejects.toMatchObject({
      code: 'changed-meanwhile',
    })
  })
})

describe('undo', () => {
  it('takes back a value, a definition and the order, and does them again', async () => {
    const [a, b] = [await field('A'), await field('B')]
    const id = await customer({ [a]: 'x' })
    await set(id, { [a]: 'y' })
    await engine.client.undo.undo({})
    expect((await card(id)).custom[a]).toBe('x')
    await engine.client.undo.redo()
    expect((await card(id)).custom[a]).toBe('y')
    await engine.client.customFields.reorder({ ids: [b, a] })
    expect((await engine.client.customFields.list()).map(({ name }) => name)).toEqual(['B', 'A'])
    await engine.client.undo.undo({})
    expect((await engine.client.customFields.list()).map(({ name }) => name)).toEqual(['A', 'B'])
    await engine.client.customFields.remove({ id: a })
    await engine.client.undo.undo({})
    expect((await card(id)).custom[a]).toBe('y')
  })

  it('never leaves two values in a field of one', async () => {
    const a = await field('A')
    const id = await customer({ [a]: 'x' })
    const { actId } = await set(id, { [a]: null })
    await set(id, { [a]: 'new' })
    expect((await engine.client.undo.undo({ actId })).kept).toMatchObject([{ table: 'custom_values', field: 'text' }])
    expect((await card(id)).custom[a]).toBe('new')
    expect(engine.shop.database.raw.prepare('SELECT count(*) FROM custom_values').pluck().get()).toBe(1)
  })

  it('of a new field puts it into the trash', async () => {
    const a = await field('A')
    await engine.client.undo.undo({})
    expect(await engine.client.customFields.list({ removed: true })).toMatchObject([{ id: a }])
  })
})

describe('the list', () => {
  it('has the values of the fields that are shown in it', async () => {
    const [shown, hidden] = [await field('Shown', 'number', { inList: true }), await field('Hidden')]
    await customer({ [shown]: 3, [hidden]: 'x' })
    await customer({ [hidden]: 'y' }, 'Mia')
    expect((await engine.client.customers.list({})).rows.map((row) => row.custom)).toEqual([{ [shown]: 3 }, {}])
  })
})

describe('limits', () => {
  it('hold for fields, names and choices', async () => {
    for (let at = 0; at < 50; at++) await field(`Own ${at} x`)
    await expect(field('One more')).rejects.toMatchObject({ code: 'too-many-custom-fields' })
    const long = 'x'.repeat(61)
    await expect(field(long)).rejects.toMatchObject({ code: 'invalid-input' })
    const many = Array.from({ length: 201 }, (_, at) => `c ${at}`)
    await expect(choosing('C', 'choice', many)).rejects.toMatchObject({ code: 'invalid-input' })
    await expect(field('  \u200b ')).rejects.toMatchObject({ code: 'invalid-input' })
  })
})
