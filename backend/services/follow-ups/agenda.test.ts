import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'

let engine: TestEngine
beforeAll(async () => {
  engine = await createTestEngine()
  for (const [title, dueOn, time] of [
    ['late', '2026-06-01', null],
    ['b', '2026-06-18', '10:00'],
    ['a', '2026-06-18', '09:00'],
    ['c', '2026-06-18', '11:00'],
    ['d', '2026-06-20', null],
    ['outside', '2026-08-20', null],
  ] as const)
    await engine.client.followUps.create({ title, dueOn, time })
  const { id } = await engine.client.followUps.create({ title: 'done', dueOn: '2026-06-19' })
  await engine.client.followUps.complete({ id })
})
afterAll(() => engine.close())

describe('followUps.agenda', () => {
  it('tells how many a day has, the first by the clock, and what is late', async () => {
    const { days, overdue } = await engine.client.followUps.agenda({ from: '2026-06-15', to: '2026-06-30', perDay: 2 })
    expect(days.map(({ on, total, rows }) => [on, total, rows.map(({ title }) => title)])).toEqual([
      ['2026-06-18', 3, ['a', 'b']],
      ['2026-06-20', 1, ['d']],
    ])
    expect(overdue).toMatchObject({ total: 1, rows: [{ title: 'late' }] })
  })

  it.each([
    ['back', '2026-06-30', '2026-06-01'],
    ['for half a year', '2026-01-01', '2026-06-30'],
  ])('does not go %s', async (_, from, to) => {
    const call = engine.client.followUps.agenda({ from, to })
    await expect(call).rejects.toMatchObject({ data: { issues: [{ rule: 'agenda-span' }] } })
  })
})
