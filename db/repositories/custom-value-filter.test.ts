import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Kysely, SqliteDialect } from 'kysely'
import type { ReadableDb } from '#db/open-database.ts'
import type { ShopTables } from '#db/schema.ts'
import { planOf } from '#db/testing/query-plan.ts'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'
import { contactIdsWithValue, type CustomCondition } from './custom-value-filter.ts'
import { countCustomValues, readCustomValues } from './custom-values.ts'

let engine: TestEngine
const ids: Record<string, number> = {}
beforeAll(async () => {
  engine = await createTestEngine()
  const { client, shop } = engine
  for (const kind of ['text', 'number', 'money', 'day', 'yes-no', 'choice', 'choices'] as const)
    ids[kind] = (await client.customFields.create({ name: `Own ${kind}`, kind, inList: true })).id
  // 12 000 customers: the n-th has n as text, number, day …; every second one has no value at all.
  const values = (kind: string, text: string, number = 'NULL') =>
    `INSERT INTO custom_values (contact_id, field_id, position, text, folded, number)
     SELECT id, ${ids[kind]}, 0, ${text}, ${text}, ${number} FROM contacts WHERE id % 2 = 0;`
  shop.database.raw.exec(`
    WITH RECURSIVE n (at) AS (SELECT 1 UNION ALL SELECT at + 1 FROM n WHERE at < 12000)
    INSERT INTO contacts (id, uid, kind, display_name, sort_key, created_at, updated_at)
    SELECT at, 'u' || at, 'person', 'Ana ' || at, at, '', '' FROM n;
    ${values('text', `'petrovic ' || id`)}
    ${values('number', 'id', 'id')}
    ${values('money', '-id', '-id')}
    ${values('day', `strftime('%Y %m %d', '2000-01-01', id || ' days')`)}
    ${values('yes-no', 'CAST(id % 4 = 0 AS TEXT)')}
    ${values('choice', 'CAST(id % 10 AS TEXT)')}
    ${values('choices', `'7'`)}
    ANALYZE;`)
}, 60_000)
afterAll(() => engine.close())

type Kind = Parameters<typeof contactIdsWithValue>[1]['kind']
const found = async (kind: Kind, condition: CustomCondition) =>
  (await contactIdsWithValue(engine.shop.db, { id: ids[kind] ?? 0, kind }, condition)).toSorted((a, b) => a - b)

async function plansOf(read: (db: ReadableDb) => Promise<unknown>): Promise<string> {
  const { raw } = engine.shop.database
  const sent: string[] = []
  const db = new Kysely<ShopTables>({
    dialect: new SqliteDialect({ database: raw }),
    log: (event) => {
      sent.push(event.query.sql)
    },
  })
  await read(db as unknown as ReadableDb)
  return sent.map((sql) => planOf(raw, sql)).join('\n')
}

const conditions: [Kind, CustomCondition, number][] = [
  ['text', { is: 'Петровић 4000' }, 1],
  ['text', { contains: 'ROVIĆ 400' }, 6],
  ['number', { from: 100, to: 110 }, 6],
  ['number', { from: 11_990 }, 6],
  ['money', { to: -11_990 }, 6],
  ['day', { from: '2000-01-02', to: '2000-01-11' }, 5],
  ['yes-no', { yes: false }, 3000],
  ['choice', { anyOf: ['2', '4'] }, 2400],
  ['choices', { anyOf: ['7', '8'] }, 6000],
  ['text', { empty: true }, 6000],
  ['text', { empty: false }, 6000],
]

describe('customers by an own field, on 12 000', () => {
  it.each(conditions)('of kind %s that is %j are %i', async (kind, condition, count) => {
    expect(await found(kind, condition)).toHaveLength(count)
  })

  it.each(conditions)('of kind %s that is %j come from an index', async (kind, condition) => {
    const plan = await plansOf((db) => contactIdsWithValue(db, { id: ids[kind] ?? 0, kind }, condition))
    expect(plan).toMatch(/SEARCH custom_values USING COVERING INDEX custom_values_(folded|number) \(field_id=\?/)
    expect(plan).not.toMatch(/SCAN (custom_values|contacts)(?! USING COVERING INDEX)/)
  })

  it('are read page by page without a look at all values', async () => {
    const plan = await plansOf((db) => readCustomValues(db, [2, 4, 6]))
    expect(plan).toMatch(/SEARCH custom_values USING INDEX custom_values_contact \(contact_id=\?/)
    expect(await plansOf((db) => countCustomValues(db, 1))).not.toMatch(/SCAN/)
  })
})
