import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'

let engine: TestEngine
beforeEach(async () => {
  engine = await createTestEngine()
})
afterEach(() => engine.close())

const listed = async (id: number | null) =>
  (await engine.client.followUps.list({ status: 'all' })).rows.find((row) => row.id === id)
const today = () => engine.shop.today()

describe('a follow-up that repeats by a rule', () => {
  it('comes again on the days of its rule with its hour, and undo takes that back', async () => {
    const repeatRule = 'FREQ=MONTHLY;BYDAY=1MO'
    const { id } = await engine.client.followUps.create({ title: 'A', dueOn: '2026-06-01', time: '09:30', repeatRule })
    const { nextId } = await engine.client.followUps.complete({ id })
    expect(await listed(nextId)).toMatchObject({ dueOn: '2026-07-06', time: '09:30', repeatRule, repeat: null })
    await engine.client.undo.undo({})
    expect((await engine.client.followUps.list({})).rows).toMatchObject([{ id, dueOn: '2026-06-01', doneOn: null }])
  })

  it('keeps its days when one of them is put off', async () => {
    const { id } = await engine.client.followUps.create({
      title: 'A',
      dueOn: '2026-06-19',
      repeatRule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=FR',
    })
    await engine.client.followUps.postpone({ id, dueOn: '2026-06-22' })
    const { nextId } = await engine.client.followUps.complete({ id })
    expect((await listed(nextId))?.dueOn).toBe('2026-07-03')
  })

  it('ends with its last time', async () => {
    const { id } = await engine.client.followUps.create({
      title: 'A',
      dueOn: '2026-06-15',
      repeatRule: 'FREQ=WEEKLY;BYDAY=MO;COUNT=2',
    })
    const second = await engine.client.followUps.complete({ id })
    expect(await listed(second.nextId)).toMatchObject({
      dueOn: '2026-06-22',
      repeatRule: 'FREQ=WEEKLY;BYDAY=MO;COUNT=1',
    })
    expect((await engine.client.followUps.complete({ id: Number(second.nextId) })).nextId).toBeNull()
  })

  it('is simply every month where the rule says no more', async () => {
    const { id } = await engine.client.followUps.create({ title: 'A', dueOn: '2026-06-30', repeatRule: 'FREQ=MONTHLY' })
    expect(await listed(id)).toMatchObject({ repeat: { every: 1, unit: 'month' }, repeatRule: null })
  })

  it('of 29 February comes at the end of February in other years', async () => {
    const repeat = { every: 1, unit: 'year' } as const
    const { id } = await engine.client.followUps.create({ title: 'A', dueOn: '2028-02-29', repeat })
    const { nextId } = await engine.client.followUps.complete({ id })
    expect((await listed(nextId))?.dueOn).toBe('2029-02-28')
  })

  it('changes from simple to a rule and back, and ends', async () => {
    const { id } = await engine.client.followUps.create({
      title: 'A',
      dueOn: '2026-06-30',
      repeat: { every: 1, unit: 'week' },
    })
    const repeatRule = 'FREQ=MONTHLY;BYMONTHDAY=-1'
    await engine.client.followUps.update({ id, version: 1, patch: { repeatRule } })
    expect(await listed(id)).toMatchObject({ repeat: null, repeatRule })
    await engine.client.followUps.update({ id, version: 2, patch: { repeat: { every: 2, unit: 'day' } } })
    expect(await listed(id)).toMatchObject({ repeat: { every: 2, unit: 'day' }, repeatRule: null })
    await engine.client.followUps.update({ id, version: 3, patch: { repeat: null, repeatRule: null } })
    expect(await listed(id)).toMatchObject({ repeat: null, repeatRule: null })
  })

  it.each([
    ['no rule', { repeatRule: 'weekly' }, 'repeat-rule'],
    ['30 February', { repeatRule: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30' }, 'repeat-never'],
    ['two repetitions', { repeatRule: 'FREQ=WEEKLY;BYDAY=MO', repeat: { every: 1, unit: 'day' } }, 'repeat-twice'],
  ] as const)('is refused with %s', async (_, given, rule) => {
    const call = engine.client.followUps.create({ title: 'A', dueOn: '2026-06-20', ...given })
    await expect(call).rejects.toMatchObject({ data: { issues: [{ path: 'repeatRule', rule }] } })
    expect((await engine.client.followUps.list({})).total).toBe(0)
  })
})

describe('whose work a follow-up is', () => {
  it('is told, looked for, and goes on to nobody in particular once they are gone', async () => {
    const { id: staffId } = await engine.client.staff.create({ name: 'Mila' })
    const repeat = { every: 1, unit: 'week' } as const
    const { id } = await engine.client.followUps.create({ title: 'A', dueOn: today(), repeat, staffId })
    await engine.client.followUps.create({ title: 'B', dueOn: today() })
    expect((await engine.client.followUps.list({ staffId })).rows).toMatchObject([{ title: 'A', staff: 'Mila' }])
    expect((await engine.client.followUps.list({ staffId: null })).rows).toMatchObject([{ title: 'B', staff: null }])
    await engine.client.staff.update({ id: staffId, patch: { isActive: false } })
    const given = engine.client.followUps.create({ title: 'C', dueOn: today(), staffId })
    await expect(given).rejects.toMatchObject({ code: 'unknown-staff' })
    const { nextId } = await engine.client.followUps.complete({ id })
    expect(await listed(nextId)).toMatchObject({ staffId: null })
  })

  it('does not stand in the way of changing something else', async () => {
    const { id: staffId } = await engine.client.staff.create({ name: 'Mila' })
    const { id } = await engine.client.followUps.create({ title: 'A', dueOn: today(), staffId })
    await engine.client.staff.update({ id: staffId, patch: { isActive: false } })
    await engine.client.followUps.update({ id, version: 1, patch: { title: 'B', staffId } })
    expect(await listed(id)).toMatchObject({ title: 'B', staff: 'Mila' })
  })
})

describe('a day', () => {
  it('goes by its hours, and what has none comes first', async () => {
    for (const [title, time] of [
      ['late', '17:00'],
      ['early', '08:15'],
      ['some time', null],
    ] as const)
      await engine.client.followUps.create({ title, dueOn: today(), time })
    const titles = (await engine.client.followUps.list({})).rows.map((row) => row.title)
    expect(titles).toEqual(['some time', 'early', 'late'])
    expect((await engine.client.today.get({})).followUps.map((row) => row.title)).toEqual(titles)
  })

  it('refuses an hour that there is none of', async () => {
    const call = engine.client.followUps.create({ title: 'A', dueOn: today(), time: '25:00' })
    await expect(call).rejects.toMatchObject({ code: 'invalid-input' })
  })

  it('of what is done stays', async () => {
    const { id } = await engine.client.followUps.create({ title: 'A', dueOn: today() })
    await engine.client.followUps.complete({ id })
    const move = engine.client.followUps.update({ id, version: 2, patch: { dueOn: '2026-07-01' } })
    await expect(move).rejects.toMatchObject({ data: { issues: [{ rule: 'already-done' }] } })
    await engine.client.followUps.update({ id, version: 2, patch: { note: 'spoke' } })
  })
})
