import type { TestEngine } from '#backend/testing/test-engine.ts'

/** Ana 1 … Ana n; every third has a town, every second a source. @returns their ids */
export function manyCustomers({ shop }: TestEngine, count: number): number[] {
  shop.database.raw.exec(`
    WITH RECURSIVE n (at) AS (SELECT 1 UNION ALL SELECT at + 1 FROM n WHERE at < ${count})
    INSERT INTO contacts (uid, kind, display_name, given_name, sort_key, created_at, updated_at, source)
    SELECT 'u' || at, 'person', 'Ana ' || at, 'Ana ' || at, at, '2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z', iif(at % 2 = 0, 'web', '') FROM n;
    INSERT INTO addresses (contact_id, position, label, street, city, region, postal_code, country, formatted)
    SELECT id, 0, '', '', 'Niš', '', '', '', '' FROM contacts WHERE id % 3 = 0`)
  return Array.from({ length: count }, (_, at) => at + 1)
}

type Input = Parameters<TestEngine['client']['customers']['changeMany']>[0]

/** One change of many, to its end. */
export async function changedMany({ client }: TestEngine, input: Input) {
  for await (const event of await client.customers.changeMany(input)) if (event.kind === 'done') return event
  throw new Error('no end')
}
