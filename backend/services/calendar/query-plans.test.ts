import { afterEach, beforeEach, expect, it } from 'vitest'
import { buyersBetween } from '#db/repositories/buyers-between.ts'
import { readGivenNames, readNamesakes } from '#db/repositories/given-names.ts'
import { openPromisesAfter } from '#db/repositories/promised-entries.ts'
import { saidNudges, timedFollowUps } from '#db/repositories/said-nudges.ts'
import { plansOf } from '#db/testing/query-plan.ts'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'

let engine: TestEngine
beforeEach(async () => {
  engine = await createTestEngine()
  const { raw } = engine.shop.database
  raw.transaction(() => {
    const contact = raw.prepare(
      `INSERT INTO contacts (id, uid, kind, display_name, sort_key, given_name, spent, created_at, updated_at)
       VALUES (?, ?, 'person', 'x', '', ?, ?, '', '')`,
    )
    const purchase = raw.prepare(
      `INSERT INTO purchases (uid, number, contact_id, day, currency, total, staff_id, created_at, updated_at)
       VALUES (?, ?, ?, ?, 'EUR', 100, 1, '', '')`,
    )
    const followUp = raw.prepare(
      `INSERT INTO follow_ups (uid, contact_id, title, due_on, time, created_on, created_at, updated_at)
       VALUES (?, ?, 'x', ?, ?, '', '', '')`,
    )
    for (let id = 1; id <= 10_000; id++) {
      const day = new Date(Date.UTC(2024, 0, 1 + (id % 900))).toISOString().slice(0, 10)
      contact.run(id, `u${id}`, `Name${id % 200}`, id)
      purchase.run(`p${id}`, id, id, day)
      followUp.run(`f${id}`, id, day, id % 10 === 0 ? '10:00' : null)
    }
    raw.exec('ANALYZE')
  })()
})
afterEach(() => engine.close())

it('given names and those who bear one are read from their index, whatever the number of customers', async () => {
  const { db, database } = engine.shop
  expect(await plansOf(database.raw, () => readGivenNames(db))).toMatch(
    /^SCAN contacts USING COVERING INDEX contacts_given_name$/,
  )
  const plan = await plansOf(database.raw, () => readNamesakes(db, { givenName: 'Name7', language: '' }, 50))
  expect(plan).toContain('SEARCH contacts USING COVERING INDEX contacts_given_name (given_name=? AND language=?)')
  expect(plan).toContain('INDEX yearly_days_contact')
  expect(plan).not.toMatch(/SCAN|TEMP B-TREE/)
})

it('buyers of a week are read from the index of days alone', async () => {
  const { db, database } = engine.shop
  const plan = await plansOf(database.raw, () => buyersBetween(db, { from: '2025-03-01', to: '2025-03-07' }))
  expect(plan).toContain('SEARCH purchases USING COVERING INDEX purchases_sums (day>? AND day<?)')
  expect(plan).not.toContain('SCAN purchases')
  expect(plan).not.toContain('SCAN contacts')
})

it('what is to be said is read from the few follow-ups that have a time', async () => {
  const { db, database } = engine.shop
  const plan = await plansOf(database.raw, async () => {
    await timedFollowUps(db, { from: '2025-03-01', to: '2025-03-15' }, 500)
    await saidNudges(db, ['a', 'b'])
  })
  expect(plan).toContain('USING INDEX follow_ups_timed (due_on>? AND due_on<?)')
  expect(plan).not.toMatch(/SCAN|TEMP B-TREE/)
})

it('open follow-ups of the calendar file are read a slice at a time', async () => {
  const { db, database } = engine.shop
  const plan = await plansOf(database.raw, () => openPromisesAfter(db, 5000, 200))
  expect(plan).toContain('SEARCH follow_ups USING INTEGER PRIMARY KEY (rowid>?)')
  expect(plan).not.toMatch(/SCAN|TEMP B-TREE/)
})
