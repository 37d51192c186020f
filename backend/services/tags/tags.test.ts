import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'
import { catchUpSearch } from '../imports/catch-up-search.ts'

let engine: TestEngine
beforeEach(async () => {
  engine = await createTestEngine()
})
afterEach(() => engine.close())

const customer = async (givenName: string, tags: string[] = []) =>
  (await engine.client.customers.create({ givenName, tags })).id
const tagsOf = async (id: number) => (await engine.client.customers.get({ id })).tags.map(({ name }) => name)
const found = async (text: string) =>
  (await engine.client.customers.search({ text })).map(({ customerId }) => customerId).toSorted((a, b) => a - b)
const all = async () =>
  (await engine.client.tags.list({ all: true })).map(({ name, customers }) => [name, customers] as const)
const idOf = async (name: string) =>
  (await engine.client.tags.list({ all: true })).find((tag) => tag.name === name)?.id ?? 0

describe('a tag', () => {
  it('is made before anybody has it, with a colour of the theme', async () => {
    const { id } = await engine.client.tags.create({ name: 'VIP', color: 'grape' })
    expect(await engine.client.tags.list({ all: true })).toEqual([{ id, name: 'VIP', color: 'grape', customers: 0 }])
    expect(await engine.client.tags.list()).toEqual([])
    await expect(engine.client.tags.create({ name: 'vip' })).rejects.toMatchObject({
      code: 'tag-exists',
      data: { id, name: 'VIP' },
    })
    await expect(engine.client.tags.create({ name: 'x', color: 'mauve' as 'blue' })).rejects.toMatchObject({
      code: 'invalid-input',
    })
    await engine.client.undo.undo({})
    expect(await all()).toEqual([])
    await engine.client.undo.redo()
    expect(await all()).toEqual([['VIP', 0]])
  })

  it('is renamed for everybody, who are found by the new name, and back', async () => {
    const ana = await customer('Ana', ['regular'])
    const { actId } = await engine.client.tags.rename({ id: await idOf('regular'), name: 'Čest gost' })
    expect(await tagsOf(ana)).toEqual(['Čest gost'])
    expect([await found('чест'), await found('regular')]).toEqual([[ana], []])
    await engine.client.tags.rename({ id: await idOf('Čest gost'), name: 'čest GOST' })
    await engine.client.undo.undo({})
    await engine.client.undo.undo({ actId })
    expect([await found('cest'), await found('regular')]).toEqual([[], [ana]])
    await engine.client.undo.redo()
    expect(await found('cest')).toEqual([ana])
  })

  it('does not take the name of another, by hand or by undo', async () => {
    await customer('Ana', ['one'])
    const one = await idOf('one')
    const { id: two } = await engine.client.tags.create({ name: 'two' })
    await expect(engine.client.tags.rename({ id: one, name: 'TWO' })).rejects.toMatchObject({ data: { id: two } })
    const { actId } = await engine.client.tags.rename({ id: one, name: 'three' })
    await engine.client.tags.create({ name: 'one' })
    expect((await engine.client.undo.undo({ actId })).kept).toEqual([{ table: 'tags', recordId: one, field: 'name' }])
    const removed = await engine.client.tags.remove({ id: two })
    await engine.client.tags.create({ name: 'two' })
    expect((await engine.client.undo.undo({ actId: removed.actId })).kept).toMatchObject([{ field: 'name' }])
  })

  it('changes its colour', async () => {
    await customer('Ana', ['VIP'])
    await engine.client.tags.recolor({ id: await idOf('VIP'), color: 'lime' })
    expect(await engine.client.tags.list()).toMatchObject([{ color: 'lime' }])
    await engine.client.undo.undo({})
    expect(await engine.client.tags.list()).toMatchObject([{ color: 'blue' }])
  })

  it('is taken off everybody, also those in the trash, and given back to all', async () => {
    const [ana, mia] = [await customer('Ana', ['VIP', 'tea']), await customer('Mia', ['VIP'])]
    await engine.client.customers.trash({ ids: [mia] })
    const before = (await engine.client.customers.get({ id: ana })).version
    expect(await engine.client.tags.remove({ id: await idOf('VIP') })).toMatchObject({ customers: 2 })
    expect([await tagsOf(ana), await tagsOf(mia), await found('vip')]).toEqual([['tea'], [], []])
    expect((await engine.client.customers.get({ id: ana })).version).toBe(before + 1)
    await engine.client.undo.undo({})
    expect([await tagsOf(ana), await tagsOf(mia), await found('vip')]).toEqual([['tea', 'VIP'], ['VIP'], [ana]])
    await engine.client.undo.redo()
    expect(await all()).toEqual([['tea', 1]])
  })

  it('is told to the window that changes the tags of one card meanwhile', async () => {
    const ana = await customer('Ana', ['VIP'])
    const { version } = await engine.client.customers.get({ id: ana })
    await engine.client.tags.remove({ id: await idOf('VIP') })
    const save = engine.client.customers.update({ id: ana, version, patch: { tags: ['VIP', 'tea'] } })
    await expect(save).rejects.toMatchObject({ code: 'changed-meanwhile', data: { fields: ['tags'] } })
  })

  it('becomes one with another, once on each, and two again', async () => {
    const [ana, mia, eva] = [
      await customer('Ana', ['vip', 'gold']),
      await customer('Mia', ['gold']),
      await customer('Eva', ['vip']),
    ]
    const ids = { id: await idOf('gold'), into: await idOf('vip') }
    await expect(engine.client.tags.merge({ id: ids.id, into: ids.id })).rejects.toMatchObject({
      code: 'invalid-input',
    })
    expect(await engine.client.tags.merge(ids)).toMatchObject({ customers: 2 })
    expect(await all()).toEqual([['vip', 3]])
    expect([await found('gold'), await found('vip')]).toEqual([[], [ana, mia, eva]])
    await engine.client.undo.undo({})
    expect(await all()).toEqual([
      ['gold', 2],
      ['vip', 2],
    ])
    expect(await Promise.all([ana, mia, eva].map(tagsOf))).toEqual([['gold', 'vip'], ['gold'], ['vip']])
    expect([await found('gold'), await found('vip')]).toEqual([
      [ana, mia],
      [ana, eva],
    ])
  })

  it('that an act on a card made goes with its undo, unless others have it by then', async () => {
    const [ana, mia] = [await customer('Ana'), await customer('Mia')]
    const add = async (id: number, tags: string[]) =>
      await engine.client.customers.update({
        id,
        version: (await engine.client.customers.get({ id })).version,
        patch: { tags },
      })
    const { actId } = await add(ana, ['new'])
    await engine.client.undo.undo({})
    expect(await all()).toEqual([])
    await engine.client.undo.redo()
    await add(mia, ['new'])
    await engine.client.undo.undo({ actId })
    expect(await all()).toEqual([['new', 1]])
    const removal = await add(mia, [])
    await engine.client.tags.remove({ id: await idOf('new') })
    await engine.client.undo.undo({ actId: removal.actId })
    expect(await tagsOf(mia)).toEqual([])
  })
})

describe('a tag of 3 000 customers', () => {
  /** Search text of many is made behind the act. */
  const caughtUp = () => catchUpSearch(engine.shop.database)
  const everybody = async (text: string) => (await engine.client.customers.list({ search: text })).total

  beforeEach(async () => {
    await customer('Zora', ['regular', 'gold'])
    engine.shop.database.raw.exec(`
      WITH RECURSIVE n (at) AS (SELECT 10 UNION ALL SELECT at + 1 FROM n WHERE at < 3008)
      INSERT INTO contacts (id, uid, kind, display_name, sort_key, created_at, updated_at)
      SELECT at, 'u' || at, 'person', 'Ana ' || at, at, '2026-01-01T00:00:00.000Z', '' FROM n;
      INSERT INTO contact_tags (contact_id, tag_id) SELECT id, 1 FROM contacts WHERE id >= 10;`)
    await engine.client.tags.rename({ id: await idOf('regular'), name: 'often' })
    await caughtUp()
  })

  it('is renamed, merged, removed and brought back as one act each', async () => {
    expect([await everybody('often'), await everybody('regular')]).toEqual([3000, 0])
    await engine.client.tags.merge({ id: await idOf('often'), into: await idOf('gold') })
    await caughtUp()
    expect([await all(), await everybody('gold'), await everybody('often')]).toEqual([[['gold', 3000]], 3000, 0])
    expect((await engine.client.undo.undo({})).kept).toEqual([])
    await caughtUp()
    expect(await all()).toEqual([
      ['gold', 1],
      ['often', 3000],
    ])
    expect([await everybody('gold'), await everybody('often')]).toEqual([1, 3000])
    await engine.client.tags.remove({ id: await idOf('often') })
    await engine.client.undo.undo({})
    await engine.client.undo.redo()
    await caughtUp()
    expect([await all(), await everybody('often')]).toEqual([[['gold', 1]], 0])
    expect(await engine.client.shop.check()).toMatchObject({ ok: true })
  })
})
