import fc from 'fast-check'
import { expect, it } from 'vitest'
import { allCopiedTables } from '#db/shop-copy/read-tables.ts'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'
import { aMailWithFiles } from '../imports/testing/a-mail.ts'
import { importInto } from '../imports/testing/import-into.ts'
import type { Dice } from '../undo/testing/dice.ts'
import { aShopToActIn } from '../undo/testing/a-shop-to-act-in.ts'
import { doingNames, doOne } from '../undo/testing/random-acts.ts'
import { exportedCopy, importCopy, tellingParts } from './testing/copies.ts'

/** Everything that the shop file holds of its customers and sales, what is worked out too. */
function dump({ shop }: TestEngine) {
  const tables = [...allCopiedTables, 'receivables', 'settled_amounts']
  const own = new Set(['import_batch_id', 'staged_batch_id'])
  return Object.fromEntries(
    tables.map((table) => [
      table,
      (shop.database.raw.prepare(`SELECT * FROM ${table}`).all() as Record<string, unknown>[]).map((row) =>
        Object.fromEntries(Object.entries(row).filter(([column]) => !own.has(column))),
      ),
    ]),
  )
}

async function aShop(engine: TestEngine): Promise<void> {
  const { client } = engine
  await aShopToActIn(engine)
  await client.customers.update({
    id: 2,
    version: 1,
    patch: { family: [{ relation: 'son', name: 'Luka', birthday: '--03-04' }] },
  })
  const { id: gone } = await client.customers.create({ givenName: 'Forgotten' })
  await client.privacy.erase({ id: gone, confirm: 'Forgotten' })
  await client.days.close({ on: '2026-06-14', openingCash: 0, counts: [{ method: 'cash', counted: 100 }] })
  const mail = aMailWithFiles([{ name: 'offer.txt', content: 'Twelve kettles' }], { From: 'Bo Lind <bo@example.com>' })
  await importInto(engine, mail, { name: 'mail.eml', options: { createUnknown: true } })
  const { raw } = engine.shop.database
  raw.exec(`INSERT INTO external_ids (contact_id, source, value) VALUES (1, 'till', 'C1');
    INSERT INTO import_mappings (headers, type, map, used_at) VALUES ('["a"]', 'customers', '{}', '2026-06-15T10:00:00.000Z')`)
}

const dice: fc.Arbitrary<Dice> = fc.tuple(fc.nat(999), fc.nat(999), fc.nat(999))
const acts = fc.array(fc.tuple(fc.constantFrom(...doingNames), dice), { minLength: 10, maxLength: 40 })

async function comesBack(sequence: readonly (readonly [(typeof doingNames)[number], Dice])[]): Promise<Set<string>> {
  let now = Date.UTC(2026, 5, 15, 10)
  const from = await createTestEngine({ now: () => (now += 1000) })
  const to = await createTestEngine()
  try {
    await aShop(from)
    for (const [name, thrown] of sequence) await doOne(from, name, thrown)
    // The acts may have taken the first one away.
    const { id: person } = await from.client.customers.create({ givenName: 'Vera' })
    await from.client.relations.setCompany({ person, company: { name: 'New firm' }, role: 'boss' })
    const copy = await exportedCopy(from, 'json')
    await importCopy(to, 'copy.json', copy)
    expect(tellingParts(await exportedCopy(to, 'json'))).toEqual(tellingParts(copy))
    expect(dump(to)).toEqual(dump(from))
    expect(await to.client.shop.check()).toEqual(await from.client.shop.check())
    const filled = Object.entries(dump(from)).filter(([, rows]) => rows.length > 0)
    return new Set(filled.map(([table]) => table))
  } finally {
    await from.close()
    await to.close()
  }
}

it('whatever was done in a shop comes back', { timeout: 240_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(acts, async (sequence) => {
      await comesBack(sequence)
    }),
    { numRuns: Number(process.env['RUNS'] ?? 5) },
  )
})

it('a shop with every kind of record comes back', { timeout: 120_000 }, async () => {
  const all = [0, 1, 2, 3, 4, 5, 6, 7].flatMap((round) =>
    doingNames.map((name, at) => [name, [round * 37 + at * 11, at * 7 + round, round * 101 + at]] as const),
  )
  const filled = await comesBack(all as never)
  const missing = allCopiedTables.filter((table) => !filled.has(table))
  expect(missing.sort()).toEqual([])
})
