import { afterEach, beforeEach, expect, it } from 'vitest'
import type { ListViewDefinition } from '#shared/contract/list-views.ts'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'

let engine: TestEngine
beforeEach(async () => {
  engine = await createTestEngine()
})
afterEach(() => engine.close())

const definition: ListViewDefinition = {
  columns: ['phone', 'birthday'],
  sort: 'birthday',
  direction: 'desc',
  filter: { search: '', tagIds: [], states: ['due'], town: 'Niš', birthdayMonths: ['this'] },
}
const names = async () => (await engine.client.listViews.list()).map((view) => view.name)
const exec = (sql: string) => engine.shop.database.raw.exec(sql)

it('comes back as it was saved after a restart', async () => {
  const { id } = await engine.client.listViews.create({ name: 'Birthdays', definition })
  const path = engine.shop.database.file
  await engine.client.shop.close()
  await engine.client.shop.open({ path })
  expect(await engine.client.listViews.list()).toEqual([{ id, version: 1, name: 'Birthdays', definition, leftOut: [] }])
})

it('is changed, renamed and removed, and each is taken back by Undo', async () => {
  const { client } = engine
  const { id } = await client.listViews.create({ name: 'Birthdays', definition })
  await client.listViews.update({ id, definition: { ...definition, sort: 'spent' } })
  await client.listViews.rename({ id, name: 'Gifts' })
  await client.listViews.remove({ id })
  expect(await names()).toEqual([])
  expect(await client.undo.undo({})).toMatchObject({ kept: [], summary: { code: 'list-view-removed' } })
  expect(await names()).toEqual(['Gifts'])
  await client.undo.undo({})
  await client.undo.undo({})
  expect(await client.listViews.list()).toMatchObject([{ name: 'Birthdays', definition }])
  await client.undo.undo({})
  expect(await names()).toEqual([])
  await client.undo.redo()
  expect(await names()).toEqual(['Birthdays'])
})

it('has a name of its own, whatever the alphabet', async () => {
  const { client } = engine
  const { id } = await client.listViews.create({ name: 'Rođendani', definition })
  const same = client.listViews.create({ name: 'рођендани', definition })
  await expect(same).rejects.toMatchObject({ code: 'list-view-exists' })
  const other = await client.listViews.create({ name: 'Pokloni', definition })
  await expect(client.listViews.rename({ id: other.id, name: 'ROĐENDANI' })).rejects.toMatchObject({
    code: 'list-view-exists',
  })
  await client.listViews.rename({ id, name: 'ROĐENDANI' })
  await client.listViews.remove({ id })
  await client.listViews.create({ name: 'Rođendani', definition })
  expect(await names()).toEqual(['Pokloni', 'Rođendani'])
})

it('opens without the tag and the own field that are gone, and says which', async () => {
  const { client } = engine
  await client.customers.create({ givenName: 'Ana', tags: ['VIP', 'Kafa'] })
  const [kafa, vip] = (await client.tags.list()).map((tag) => tag.id)
  exec(`INSERT INTO custom_fields (id, uid, name, folded, kind, position, created_at, updated_at)
        VALUES (4, 'f', 'Size', 'size', 'text', 0, '', '')`)
  await client.listViews.create({
    name: 'Mine',
    definition: {
      ...definition,
      columns: ['phone', 'custom:4'],
      filter: {
        search: 'a',
        tagIds: [kafa ?? 0],
        states: [],
        anyTagIds: [vip ?? 0],
        custom: [{ fieldId: 4, op: 'filled' }],
      },
    },
  })
  exec(`DELETE FROM contact_tags WHERE tag_id = ${vip}; DELETE FROM tags WHERE id = ${vip};
        UPDATE custom_fields SET deleted_at = '2026' WHERE id = 4;`)
  const [view] = await client.listViews.list()
  expect(view).toMatchObject({
    definition: { columns: ['phone'], filter: { search: 'a', tagIds: [kafa] } },
    leftOut: [
      { kind: 'tag', name: 'VIP' },
      { kind: 'own-field', name: 'Size' },
    ],
  })
  expect((await client.customers.list(view?.definition.filter ?? {})).total).toBe(1)
})

it('opens as far as it is understood when another version wrote it', async () => {
  await engine.client.listViews.create({ name: 'Mine', definition })
  const stored = { ...definition, columns: ['phone', 'aura'], filter: { ...definition.filter, aura: 3, town: 7 } }
  exec(`UPDATE list_views SET definition = '${JSON.stringify(stored)}'`)
  const { town: _, ...filter } = definition.filter
  expect(await engine.client.listViews.list()).toMatchObject([
    { definition: { ...definition, columns: ['phone'], filter }, leftOut: [{ kind: 'other', name: '' }] },
  ])
  exec(`UPDATE list_views SET definition = 'rubbish'`)
  expect(await engine.client.listViews.list()).toMatchObject([{ definition: { columns: [], sort: 'name' } }])
})

it('refuses a definition with keys nobody knows and a name without letters', async () => {
  const bad = { ...definition, filter: { ...definition.filter, aura: 1 } } as never
  await expect(engine.client.listViews.create({ name: 'Mine', definition: bad })).rejects.toMatchObject({
    code: 'invalid-input',
  })
  await expect(engine.client.listViews.create({ name: ' \u200b', definition })).rejects.toMatchObject({
    code: 'invalid-input',
  })
})
