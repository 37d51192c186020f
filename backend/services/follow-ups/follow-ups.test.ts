import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aCustomer } from '#backend/testing/builders.ts'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'

let engine: TestEngine
beforeEach(async () => {
  engine = await createTestEngine()
})
afterEach(() => engine.close())

const titles = async (status: 'open' | 'done' | 'all' = 'open', search = '') =>
  (await engine.client.followUps.list({ status, search })).rows.map((row) => row.title)
const nextOf = async (id: number) =>
  (
    await engine.shop.db
      .selectFrom('contacts')
      .select('next_follow_up_on')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
  ).next_follow_up_on
const dueOf = async (id: number | null) =>
  (await engine.client.followUps.list({ status: 'all' })).rows.find((row) => row.id === id)?.dueOn

describe('followUps', () => {
  it('lists open ones by the day they are due and finds them in another alphabet', async () => {
    const customerId = await aCustomer(engine, { name: 'Ana Marić', givenName: 'Ana', familyName: 'Marić' })
    await engine.client.followUps.create({ title: 'Kasnije', dueOn: '2026-07-01' })
    await engine.client.followUps.create({ title: 'Позвонить', dueOn: '2026-06-20', customerId })
    expect(await titles()).toEqual(['Позвонить', 'Kasnije'])
    expect(await titles('open', 'POZVON')).toEqual(['Позвонить'])
    expect(await titles('open', 'marić')).toEqual(['Позвонить'])
  })

  it('keeps the date of the next promise on the customer through every change', async () => {
    const customerId = await aCustomer(engine)
    const { id } = await engine.client.followUps.create({ title: 'A', dueOn: '2026-07-01', customerId })
    const later = await engine.client.followUps.create({ title: 'B', dueOn: '2026-08-01', customerId })
    expect(await nextOf(customerId)).toBe('2026-07-01')
    await engine.client.followUps.postpone({ id, dueOn: '2026-09-01' })
    expect(await nextOf(customerId)).toBe('2026-08-01')
    await engine.client.followUps.trash({ ids: [later.id] })
    expect(await nextOf(customerId)).toBe('2026-09-01')
    await engine.client.followUps.complete({ id })
    expect(await nextOf(customerId)).toBeNull()
    await engine.client.undo.undo({})
    expect(await nextOf(customerId)).toBe('2026-09-01')
    await engine.client.followUps.update({ id, version: 4, patch: { customerId: null } })
    expect(await nextOf(customerId)).toBeNull()
  })

  it('leaves the next date of a repeating one after those that were missed', async () => {
    const { id } = await engine.client.followUps.create({
      title: 'A',
      dueOn: '2026-01-31',
      repeat: { every: 1, unit: 'month' },
    })
    const { nextId } = await engine.client.followUps.complete({ id, note: 'spoke' })
    expect(await dueOf(nextId)).toBe('2026-06-30')
    const after = await engine.client.followUps.complete({ id: Number(nextId) })
    expect(await dueOf(after.nextId)).toBe('2026-07-31')
    expect(await titles('done')).toHaveLength(2)
    await engine.client.undo.undo({})
    expect(await titles('open')).toHaveLength(1)
  })

  it('promises something new in the same act, and undo takes both back', async () => {
    const { id } = await engine.client.followUps.create({ title: 'A', dueOn: '2026-06-01' })
    const { nextId } = await engine.client.followUps.complete({ id, next: { title: 'B', dueOn: '2026-07-01' } })
    expect(nextId).not.toBeNull()
    expect(await titles()).toEqual(['B'])
    await engine.client.undo.undo({})
    expect(await titles()).toEqual(['A'])
  })

  it('refuses to complete twice and to overwrite what another one changed', async () => {
    const { id } = await engine.client.followUps.create({ title: 'A', dueOn: '2026-06-01' })
    await engine.client.followUps.update({ id, version: 1, patch: { title: 'B' } })
    await engine.client.followUps.update({ id, version: 1, patch: { note: 'n' } })
    const lost = engine.client.followUps.update({ id, version: 1, patch: { title: 'C' } })
    await expect(lost).rejects.toMatchObject({ code: 'changed-meanwhile' })
    await engine.client.followUps.complete({ id })
    await expect(engine.client.followUps.complete({ id })).rejects.toMatchObject({ code: 'invalid-input' })
  })

  it('of a customer in the trash is out of the list and comes back with them', async () => {
    const customerId = await aCustomer(engine)
    await engine.client.followUps.create({ title: 'A', dueOn: '2026-07-01', customerId })
    await engine.client.followUps.create({ title: 'B', dueOn: '2026-07-01' })
    await engine.client.customers.trash({ ids: [customerId] })
    expect(await titles()).toEqual(['B'])
    expect((await engine.client.followUps.list({ customerId })).total).toBe(0)
    await engine.client.undo.undo({})
    expect(await titles()).toEqual(['A', 'B'])
  })

  it('that was kept can not be put off', async () => {
    const { id } = await engine.client.followUps.create({ title: 'A', dueOn: '2026-06-01' })
    await engine.client.followUps.complete({ id })
    const late = engine.client.followUps.postpone({ id, dueOn: '2026-07-01' })
    await expect(late).rejects.toMatchObject({ data: { issues: [{ rule: 'already-done' }] } })
  })

  it('that comes again in another century leaves the list readable', async () => {
    const repeat = { every: 99, unit: 'year' } as const
    const { id } = await engine.client.followUps.create({ title: 'A', dueOn: '2299-12-31', repeat })
    const { nextId } = await engine.client.followUps.complete({ id })
    expect(await dueOf(nextId)).toBe('2398-12-31')
  })

  it.each([
    ['no title', { title: ' ', dueOn: '2026-06-01' }],
    ['the year 1800', { title: 'A', dueOn: '1800-01-01' }],
    ['a repetition of nothing', { title: 'A', dueOn: '2026-06-01', repeat: { every: 0, unit: 'day' } }],
    ['extra keys', { title: 'A', dueOn: '2026-06-01', color: 'red' }],
  ])('refuses %s', async (_, input) => {
    await expect(engine.client.followUps.create(input as never)).rejects.toMatchObject({ code: 'invalid-input' })
  })
})
