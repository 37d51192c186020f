import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { actsBehind } from '#db/repositories/search-behind.ts'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'
import { changedMany, manyCustomers } from './testing/many-customers.ts'

let engine: TestEngine
beforeEach(async () => {
  engine = await createTestEngine()
})
afterEach(() => engine.close())

const changeMany = (input: Parameters<typeof changedMany>[1]) => changedMany(engine, input)
const whole = { search: '', tagIds: [], states: [] }
/** What a bulk change can change of the cards. */
const cards = () =>
  engine.shop.database.raw
    .prepare(
      `SELECT c.id, c.source, c.job_title, group_concat(t.tag_id) AS tags FROM contacts c
       LEFT JOIN contact_tags t ON t.contact_id = c.id GROUP BY c.id ORDER BY c.id`,
    )
    .all()
const found = async (text: string) => (await engine.client.customers.search({ text, limit: 200 })).length

describe('many customers at once', () => {
  it('get tags as one act, which Undo and Redo turn, with the search following', async () => {
    const ids = manyCustomers(engine, 300)
    const before = cards()
    const done = await changeMany({ target: { ids }, change: { kind: 'add-tags', tags: ['Stalna', 'VIP'] } })
    expect(done).toMatchObject({ total: 300, changed: 300 })
    expect(await found('stalna')).toBe(200)
    expect((await engine.client.tags.list()).map((tag) => tag.customers)).toEqual([300, 300])
    expect(await engine.client.undo.state()).toMatchObject({
      undo: { actId: done.actId, summary: { code: 'customers-tagged', params: { tags: 'Stalna, VIP', count: 300 } } },
    })
    expect(await engine.client.undo.undo({})).toMatchObject({ kept: [] })
    expect(await found('stalna')).toBe(0)
    expect(cards()).toEqual(before)
    await engine.client.undo.redo()
    expect(await found('stalna')).toBe(200)
  })

  it('of 1 500 go and come back by the fast way exactly as they were', async () => {
    const ids = manyCustomers(engine, 1500)
    const { client } = engine
    await changeMany({ target: { ids: ids.slice(0, 700) }, change: { kind: 'add-tags', tags: ['VIP'] } })
    const [vip] = await client.tags.list()
    const tagged = cards()
    const taken = await changeMany({
      target: { filter: whole, exceptIds: [], total: 1500 },
      change: { kind: 'remove-tags', tagIds: [vip?.id ?? 0] },
    })
    expect(taken).toMatchObject({ total: 1500, changed: 700 })
    const untagged = cards()
    await client.undo.undo({})
    expect(cards()).toEqual(tagged)
    await client.undo.redo()
    expect(cards()).toEqual(untagged)
    const set = await changeMany({ target: { ids }, change: { kind: 'set', patch: { source: 'fair' } } })
    expect(set.changed).toBe(1500)
    await client.undo.undo({})
    expect(cards()).toEqual(untagged)
    await expect.poll(() => actsBehind(engine.shop.database.raw), { timeout: 10_000 }).toEqual([])
    expect(await found('vip')).toBe(0)
  })

  it('keep what was changed by hand since when the act is undone', async () => {
    const ids = manyCustomers(engine, 1200)
    const { client } = engine
    const { actId } = await changeMany({ target: { ids }, change: { kind: 'set', patch: { source: 'fair' } } })
    const { version } = await client.customers.get({ id: 7 })
    await client.customers.update({ id: 7, version, patch: { source: 'by hand' } })
    const { kept } = await client.undo.undo({ actId })
    expect(kept).toEqual([{ table: 'contacts', recordId: 7, field: 'source' }])
    const sources = async (id: number) => (await client.customers.get({ id })).source
    expect([await sources(6), await sources(7), await sources(8)]).toEqual(['web', 'by hand', 'web'])
  })

  it('are told by the number that really changed, and a later save sees the change', async () => {
    const ids = manyCustomers(engine, 4)
    const { client } = engine
    const { version } = await client.customers.get({ id: 1 })
    const done = await changeMany({ target: { ids }, change: { kind: 'set', patch: { source: 'web', jobTitle: '' } } })
    expect(done).toMatchObject({ total: 4, changed: 2 })
    await expect(client.customers.update({ id: 1, version, patch: { source: 'mine' } })).rejects.toMatchObject({
      code: 'changed-meanwhile',
    })
  })

  it('all of a filter without some go to the trash, and only as many as were seen', async () => {
    manyCustomers(engine, 30)
    const filter = { ...whole, town: 'nis' }
    const trash = (total: number) =>
      changeMany({ target: { filter, exceptIds: [3, 6], total }, change: { kind: 'trash' } })
    await expect(trash(11)).rejects.toMatchObject({
      code: 'changed-meanwhile',
      data: { kind: 'selection', expected: 11, found: 10 },
    })
    expect((await engine.client.customers.list({})).total).toBe(30)
    expect(await trash(10)).toMatchObject({ total: 8, changed: 8 })
    expect((await engine.client.customers.list({})).total).toBe(22)
    await engine.client.undo.undo({})
    expect((await engine.client.customers.list({})).total).toBe(30)
  })

  it('are left as they were when it is stopped in between', async () => {
    const ids = manyCustomers(engine, 3000)
    const before = cards()
    const stop = new AbortController()
    const events = await engine.client.customers.changeMany(
      { target: { ids }, change: { kind: 'add-tags', tags: ['VIP'] } },
      { signal: stop.signal },
    )
    stop.abort()
    const drained = (async () => {
      for await (const event of events) void event
    })()
    await expect(drained).rejects.toThrow()
    // The next call waits for the transaction to end.
    expect((await engine.client.customers.list({})).total).toBe(3000)
    expect(cards()).toEqual(before)
  })

  it('are refused where one is unknown or nothing is to be changed', async () => {
    const ids = manyCustomers(engine, 2)
    const tag = { kind: 'add-tags' as const, tags: ['VIP'] }
    await expect(changeMany({ target: { ids: [...ids, 99] }, change: tag })).rejects.toMatchObject({
      code: 'not-found',
    })
    await expect(changeMany({ target: { ids }, change: { kind: 'set', patch: {} } })).rejects.toMatchObject({
      code: 'invalid-input',
    })
    expect(await engine.client.tags.list()).toEqual([])
  })
})
