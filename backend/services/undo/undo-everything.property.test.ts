import fc from 'fast-check'
import { expect, it } from 'vitest'
import { journaledTables } from '#db/journal.ts'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'
import type { Dice } from './testing/dice.ts'
import { aShopToActIn } from './testing/a-shop-to-act-in.ts'
import { doingNames, doOne } from './testing/random-acts.ts'

type Row = Readonly<Record<string, unknown>>
type Dump = ReadonlyMap<string, ReadonlyMap<number, Row>>

const passing = new Set(['version', 'updated_at', 'parts_revision'])

/** Rows of everything that can be undone, without what counts changes. */
function dump({ shop }: TestEngine): Dump {
  const tables = journaledTables.filter((table) => table !== 'settings' && table !== 'photos')
  return new Map(
    tables.map((table) => {
      const rows = shop.database.raw.prepare(`SELECT * FROM ${table} ORDER BY id`).all() as Row[]
      return [
        table,
        new Map(
          rows.map((row) => [
            Number(row['id']),
            Object.fromEntries(Object.entries(row).filter(([column]) => !passing.has(column))),
          ]),
        ),
      ]
    }),
  )
}

/** Records that were made since are in the trash now, with their parts: only the others are compared. */
function known(now: Dump, then: Dump): Dump {
  const made = new Set([...(now.get('contacts')?.keys() ?? [])].filter((id) => !then.get('contacts')?.has(id)))
  return new Map(
    [...now].map(([table, rows]) => [
      table,
      new Map(
        [...rows].filter(([id, row]) => {
          if (then.get(table)?.has(id)) return true
          const owners = ['contact_id', 'person_id', 'company_id', 'purchase_id'].map((column) => row[column])
          const isGone = row['deleted_at'] != null || owners.some((owner) => made.has(Number(owner)))
          const isMade = (table: string, owner: unknown) => owner != null && !then.get(table)?.has(Number(owner))
          const isPart = isMade('purchases', row['purchase_id']) || isMade('orders', row['order_id'])
          const isPrice = table === 'product_prices' && isMade('products', row['product_id'])
          const isStep = table === 'follow_up_steps' && isMade('follow_up_templates', row['template_id'])
          return !(isGone || isPart || isPrice || isStep)
        }),
      ),
    ]),
  )
}

const dice: fc.Arbitrary<Dice> = fc.tuple(fc.nat(999), fc.nat(999), fc.nat(999))
const acts = fc.array(fc.tuple(fc.constantFrom(...doingNames), dice), { minLength: 1, maxLength: 14 })

it(
  'any acts undone are the beginning, done again the end, and undone once more the beginning',
  { timeout: 180_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(acts, async (sequence) => {
        let now = Date.UTC(2026, 5, 15, 10)
        const engine = await createTestEngine({ now: () => (now += 1000) })
        const { client } = engine
        const kept: unknown[] = []
        const undoAll = async (from: number | undefined): Promise<number> => {
          for (let count = 0; ; count += 1) {
            if ((await client.undo.state()).undo?.actId === from) return count
            kept.push(...(await client.undo.undo({})).kept)
          }
        }
        try {
          await aShopToActIn(engine)
          const start = dump(engine)
          const from = (await client.undo.state()).undo?.actId
          for (const [name, thrown] of sequence) await doOne(engine, name, thrown)
          expect((await client.shop.check()).problems).toEqual([])
          const end = dump(engine)
          const count = await undoAll(from)
          expect(known(dump(engine), start)).toEqual(start)
          for (let at = 0; at < count; at += 1) kept.push(...(await client.undo.redo()).kept)
          expect(dump(engine)).toEqual(end)
          await client.shop.close()
          await client.shop.open({})
          expect(await undoAll(from)).toBe(count)
          expect(known(dump(engine), start)).toEqual(start)
          expect(kept).toEqual([])
          expect((await client.shop.check()).problems).toEqual([])
        } finally {
          await engine.close()
        }
      }),
      { numRuns: Number(process.env['RUNS'] ?? 12) },
    )
  },
)
