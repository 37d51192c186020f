import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'
import { copiedTables, derivedTables, leftTables, type CopiedTable } from './copied-tables.ts'

let engine: TestEngine
beforeAll(async () => {
  engine = await createTestEngine()
})
afterAll(() => engine.close())

it('every table is copied, worked out anew, or left out with a reason', () => {
  const { raw } = engine.shop.database
  const tables = raw
    .prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'virtual')")
    .pluck()
    .all() as string[]
  const known = [...Object.keys(copiedTables), ...derivedTables, ...Object.keys(leftTables)]
  expect(new Set(known).size).toBe(known.length)
  expect(tables.filter((name) => !name.startsWith('sqlite_')).sort()).toEqual([...known].sort())
})

it('columns that are left out of a copy are there', () => {
  const { raw } = engine.shop.database
  for (const [table, columns] of Object.entries(copiedTables)) {
    const there = (raw.pragma(`table_info(${table as CopiedTable})`) as { name: string }[]).map(({ name }) => name)
    expect(there, table).toEqual(expect.arrayContaining([...columns]))
  }
})
