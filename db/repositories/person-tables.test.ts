import { afterEach, beforeEach, expect, it } from 'vitest'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'
import { keptTables, personTables } from './person-tables.ts'

let engine: TestEngine
beforeEach(async () => {
  engine = await createTestEngine()
})
afterEach(() => engine.close())

/** Columns that are told by their names to point to a customer where no foreign key does. */
const named = new Set(['contact_id', 'contact_a', 'contact_b', 'person_id'])
/** Found by its own index and cleaned entry by entry (erase-journal.ts). */
const elsewhere = new Set(['journal contact_id'])

it('no table that points to a customer is forgotten', () => {
  const { raw } = engine.shop.database
  const tables = raw.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all() as string[]
  const pointing = tables.flatMap((table) => {
    const keys = raw.pragma(`foreign_key_list(${table})`) as { table: string; from: string }[]
    const columns = (raw.pragma(`table_info(${table})`) as { name: string }[]).map(({ name }) => name)
    const found = [
      ...keys.filter((key) => key.table === 'contacts').map((key) => key.from),
      ...columns.filter((column) => named.has(column)),
    ]
    return [...new Set(found)].map((column) => `${table} ${column}`)
  })
  const known = [...personTables, ...keptTables].flatMap(({ table, columns }) =>
    columns.map((column) => `${table} ${column}`),
  )
  expect(pointing.length).toBeGreaterThan(20)
  expect(pointing.filter((each) => !elsewhere.has(each)).sort()).toEqual(known.sort())
})
