import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { candidateSql, nearQuestion } from '#db/repositories/duplicate-candidates.ts'
import { planOf } from '#db/testing/query-plan.ts'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'

let engine: TestEngine
beforeAll(async () => {
  engine = await createTestEngine()
  const { raw } = engine.shop.database
  raw.exec(`WITH RECURSIVE n (value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM n WHERE value < 10000)
    INSERT INTO contacts (uid, kind, display_name, sort_key, name_key, created_at, updated_at)
    SELECT 'u' || value, 'person', 'Kupac ' || value, 'x' || value, 'kupac ' || value, '', '' FROM n`)
  raw.exec(`INSERT INTO contact_points (contact_id, kind, position, label, value, match_key)
    SELECT id, 'phone', 0, '', '+38164' || id, '+38164' || id FROM contacts`)
  raw.exec(`INSERT INTO duplicate_pairs (scan, contact_a, contact_b, score, reasons)
    SELECT 1, id, id + 1, id % 60 + 40, '[]' FROM contacts WHERE id < 10000`)
  raw.exec('ANALYZE')
})
afterAll(() => engine.close())

describe('ten thousand customers', () => {
  it.each([
    ['by phone or e-mail', candidateSql.byPoint(['a', 'b']), 'contact_points_match'],
    ['by name', candidateSql.byName(['a', 'b', 'c']), 'contacts_name_key'],
    ['by a near name', candidateSql.near(), 'VIRTUAL TABLE INDEX'],
  ])('are looked through %s by an index', (_, sql, index) => {
    const plan = planOf(engine.shop.database.raw, sql)
    expect(plan).toContain(index)
    expect(plan).not.toMatch(/SCAN (c|p)\b/)
  })

  it('give their pairs by the index of scores', () => {
    const plan = planOf(
      engine.shop.database.raw,
      'SELECT contact_a FROM duplicate_pairs WHERE scan = ? ORDER BY score DESC, contact_a, contact_b LIMIT 50',
    )
    expect(plan).toContain('duplicate_pairs_score')
    expect(plan).not.toContain('TEMP B-TREE')
  })
})

describe('the question for near names', () => {
  it('asks for one word apart and for the beginnings of all, and for nothing where a name is too short', () => {
    expect(nearQuestion('marko petrovic')?.split(' OR ')).toHaveLength(3)
    expect(nearQuestion('ana')).toBeNull()
    expect(nearQuestion('')).toBeNull()
  })
})
