import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aCustomer } from '#backend/testing/builders.ts'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'

let engine: TestEngine
beforeEach(async () => {
  engine = await createTestEngine()
})
afterEach(() => engine.close())

const steps = [
  { title: 'Ask how it goes', afterDays: 14, time: '10:00' },
  { title: 'Thank', afterDays: 1 },
]
const aTemplate = async () => (await engine.client.followUpTemplates.create({ name: 'New customer', steps })).id
const open = async () => (await engine.client.followUps.list({})).rows

describe('followUpTemplates', () => {
  it('lists series with their steps by day', async () => {
    await aTemplate()
    expect(await engine.client.followUpTemplates.list()).toMatchObject([
      { name: 'New customer', version: 1, steps: [{ title: 'Thank', note: '' }, { title: 'Ask how it goes' }] },
    ])
  })

  it('makes all follow-ups of a series at once, and one undo takes them back', async () => {
    const customerId = await aCustomer(engine)
    const templateId = await aTemplate()
    const { seriesUid, followUpIds } = await engine.client.followUpTemplates.start({
      templateId,
      customerId,
      startOn: '2026-07-01',
    })
    expect(followUpIds).toHaveLength(2)
    expect(await open()).toMatchObject([
      { title: 'Thank', dueOn: '2026-07-02', time: null, customerId, seriesUid, templateId },
      { title: 'Ask how it goes', dueOn: '2026-07-15', time: '10:00', customerId, seriesUid, templateId },
    ])
    await engine.client.undo.undo({})
    expect(await open()).toEqual([])
    await engine.client.undo.redo()
    expect(await open()).toHaveLength(2)
  })

  it('starts today, for nobody in particular, unless said otherwise', async () => {
    await engine.client.followUpTemplates.start({ templateId: await aTemplate() })
    expect((await open())[0]).toMatchObject({ dueOn: '2026-06-16', customerId: null })
  })

  it('stops what is still open of a series, and undo brings it back', async () => {
    const { seriesUid, followUpIds } = await engine.client.followUpTemplates.start({ templateId: await aTemplate() })
    await engine.client.followUps.complete({ id: Number(followUpIds[0]) })
    expect((await engine.client.followUpTemplates.stop({ seriesUid })).stopped).toBe(1)
    expect(await open()).toEqual([])
    await engine.client.undo.undo({})
    expect(await open()).toHaveLength(1)
    await engine.client.followUpTemplates.stop({ seriesUid })
    await expect(engine.client.followUpTemplates.stop({ seriesUid })).rejects.toMatchObject({ code: 'not-found' })
  })

  it('changes steps as a whole and leaves what was started as it is', async () => {
    const id = await aTemplate()
    await engine.client.followUpTemplates.start({ templateId: id })
    const patch = { name: 'Newcomer', steps: [{ title: 'Only', afterDays: 3 }] }
    expect((await engine.client.followUpTemplates.update({ id, version: 1, patch })).version).toBe(2)
    expect(await engine.client.followUpTemplates.get({ id })).toMatchObject({
      name: 'Newcomer',
      steps: [{ title: 'Only' }],
    })
    expect(await open()).toHaveLength(2)
    const late = engine.client.followUpTemplates.update({ id, version: 1, patch: { steps } })
    await expect(late).rejects.toMatchObject({ code: 'changed-meanwhile' })
    await engine.client.undo.undo({})
    expect(await engine.client.followUpTemplates.get({ id })).toMatchObject({ name: 'New customer', steps: [{}, {}] })
  })

  it('goes to the trash and comes back', async () => {
    const id = await aTemplate()
    await engine.client.followUpTemplates.trash({ ids: [id] })
    expect(await engine.client.followUpTemplates.list()).toEqual([])
    await expect(engine.client.followUpTemplates.start({ templateId: id })).rejects.toMatchObject({ code: 'in-trash' })
    await engine.client.followUpTemplates.restore({ ids: [id] })
    expect(await engine.client.followUpTemplates.list()).toHaveLength(1)
  })

  it.each([
    ['no steps', { name: 'A', steps: [] }],
    ['a step without words', { name: 'A', steps: [{ title: ' ', afterDays: 0 }] }],
    ['a step before the start', { name: 'A', steps: [{ title: 'A', afterDays: -1 }] }],
  ])('refuses %s', async (_, input) => {
    await expect(engine.client.followUpTemplates.create(input)).rejects.toMatchObject({ code: 'invalid-input' })
  })

  it('refuses a name that is taken, a customer who is gone and an unknown series', async () => {
    const templateId = await aTemplate()
    const again = engine.client.followUpTemplates.create({ name: 'NEW CUSTOMER', steps })
    await expect(again).rejects.toMatchObject({ code: 'name-taken' })
    const nobody = engine.client.followUpTemplates.start({ templateId, customerId: 99 })
    await expect(nobody).rejects.toMatchObject({ code: 'not-found' })
    await expect(engine.client.followUpTemplates.get({ id: 99 })).rejects.toMatchObject({ code: 'not-found' })
    expect(await open()).toEqual([])
  })
})
