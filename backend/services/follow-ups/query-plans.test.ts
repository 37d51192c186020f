import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays } from '#shared/domain/calendar-date.ts'
import { plansOf } from '#db/testing/query-plan.ts'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'

let engine: TestEngine
beforeAll(async () => {
  engine = await createTestEngine()
  const { raw } = engine.shop.database
  raw
    .prepare("INSERT INTO staff (uid, name, role, created_at) VALUES ('m', 'Mila', 'helper', '2026-01-01T00:00:00Z')")
    .run()
  const insert = raw.prepare(
    `INSERT INTO follow_ups (uid, title, due_on, time, staff_id, series_uid, created_on, created_at, updated_at)
     VALUES (?, 'A', ?, ?, ?, ?, '2026-01-01', '2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z')`,
  )
  raw.transaction(() => {
    for (let at = 0; at < 12_000; at += 1)
      insert.run(
        String(at),
        at < 1000 ? '2026-06-20' : addDays('2026-01-01', at % 700),
        at % 3 === 0 ? null : `${String(10 + (at % 9))}:00`,
        at % 50 === 0 ? 2 : null,
        at % 7 === 0 ? `s${at % 500}` : null,
      )
  })()
  raw.exec('ANALYZE')
}, 60_000)
afterAll(() => engine.close())

const plans = (call: () => Promise<unknown>) => plansOf(engine.shop.database.raw, call)

describe('plans of follow-ups on 12 000 of them', () => {
  it('read the agenda along the index of days, in its order', async () => {
    const plan = await plans(() => engine.client.followUps.agenda({ from: '2026-06-01', to: '2026-07-12' }))
    expect(plan).toMatch(/SEARCH follow_ups USING INDEX follow_ups_due \(due_on=\?|due_on>\? AND due_on<\?/)
    expect(plan).not.toMatch(/SCAN follow_ups(?! USING)/)
    expect(plan).not.toMatch(/TEMP B-TREE FOR ORDER BY/)
  })

  it('read the open list in the order of the index', async () => {
    const plan = await plans(() => engine.client.followUps.list({ from: '2026-06-20', to: '2026-06-20' }))
    expect(plan).toMatch(/USING INDEX follow_ups_due/)
    expect(plan).not.toMatch(/TEMP B-TREE FOR ORDER BY/)
  })

  it('find the work of one of the staff, and the rest of a series, by their indexes', async () => {
    expect(await plans(() => engine.client.followUps.list({ staffId: 2 }))).toMatch(
      /USING INDEX follow_ups_(staff \(staff_id=\?|due)/,
    )
    expect(await plans(() => engine.client.followUpTemplates.stop({ seriesUid: 's7' }))).toMatch(
      /USING INDEX follow_ups_series \(series_uid=\?/,
    )
  })

  it('hold a day of a thousand in a few rows', async () => {
    const { days } = await engine.client.followUps.agenda({ from: '2026-06-20', to: '2026-06-20', perDay: 3 })
    expect(days[0]?.total).toBeGreaterThan(1000)
    expect(days[0]?.rows).toHaveLength(3)
  })
})
