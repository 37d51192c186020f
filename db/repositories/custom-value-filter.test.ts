import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Kysely, SqliteDialect } from 'kysely'
import type { CustomKind } from '#shared/domain/custom-value.ts'
import type { ReadableDb } from '#db/open-database.ts'
import type { ShopTables } from '#db/schema.ts'
import { planOf } from '#db/testing/query-plan.ts'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'
import { customConditionOf, type CustomQuestion } from './custom-value-filter.ts'
import { countCustomValues, readCustomValues } from './custom-values.ts'
import { readIds } from './id-column.ts'

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
    SELECT at, 'u' || at, 'person', 'Ana ' || at, at, '2026-01-01T00:00:00.000Z', '' FROM n;
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

/** Each question a person can ask, of a field of this kind, and how many customers of 12 000 it names. */
const questions: [CustomKind, DistributiveOmit<CustomQuestion, 'fieldId'>, number][] = [
  ['text', { op: 'is', text: 'Петровић 4000' }, 1],
  ['text', { op: 'contains', text: 'ROVIĆ 400' }, 6],
  ['number', { op: 'number', from: 100, to: 110 }, 6],
  ['number', { op: 'number', from: 11_990 }, 6],
  ['money', { op: 'number', to: -11_990 }, 6],
  ['day', { op: 'day', from: '2000-01-02', to: '2000-01-11' }, 5],
  ['yes-no', { op: 'no' }, 3000],
  ['yes-no', { op: 'yes' }, 3000],
  ['choice', { op: 'any-choice', choiceIds: ['2', '4'] }, 2400],
  ['choices', { op: 'any-choice', choiceIds: ['7', '8'] }, 6000],
  ['text', { op: 'empty' }, 6000],
  ['text', { op: 'filled' }, 6000],
]
type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never

const conditionOf = (db: ReadableDb, kind: CustomKind, question: DistributiveOmit<CustomQuestion, 'fieldId'>) =>
  customConditionOf(db, { ...question, fieldId: ids[kind] ?? 0 } as CustomQuestion)

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

describe('customers by an own field, on 12 000', () => {
  it.each(questions)('of kind %s that is %j are %i', async (kind, question, count) => {
    const { ids: named, keeps } = conditionOf(engine.shop.db, kind, question)
    const found = new Set(await readIds(engine.shop.db, named)).size
    expect(keeps ? found : 12_000 - found).toBe(count)
    const custom = [{ ...question, fieldId: ids[kind] ?? 0 } as CustomQuestion & { choiceIds: string[] }]
    expect((await engine.client.customers.list({ custom })).total).toBe(count)
  })

  it.each(questions)('of kind %s that is %j come from an index', async (kind, question) => {
    const plan = await plansOf((db) => readIds(db, conditionOf(db, kind, question).ids))
    expect(plan).toMatch(/SEARCH custom_values USING COVERING INDEX custom_values_(folded|number) \(field_id=\?/)
    expect(plan).not.toMatch(/SCAN (custom_values|contacts)/)
  })

  it('are read page by page without a look at all values', async () => {
    const plan = await plansOf((db) => readCustomValues(db, [2, 4, 6]))
    expect(plan).toMatch(/SEARCH custom_values USING INDEX custom_values_contact \(contact_id=\?/)
    expect(await plansOf((db) => countCustomValues(db, 1))).not.toMatch(/SCAN/)
  })
})
