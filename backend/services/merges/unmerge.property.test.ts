import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergeFields, type MergeChoice } from '#shared/domain/merge-fields.ts'
import { aCustomer } from '#backend/testing/builders.ts'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'
import { makeCard, ownFields, randomCard } from './testing/random-card.ts'
import { dumpOf } from './testing/shop-dump.ts'

const choices = fc.dictionary(fc.constantFrom(...mergeFields), fc.constantFrom<MergeChoice>('keep', 'lose'), {
  maxKeys: 8,
})

/** How the merge is taken back: by itself later, by undo at once, or by undo of undo. */
const way = fc.constantFrom('unmerge', 'undo', 'redo-unmerge', 'undo-unmerge-unmerge')

async function found({ client }: TestEngine): Promise<unknown> {
  const texts = ['ana', 'sasa', 'petrovic', '4567', 'firma', 'regular', 'nis', 'caj']
  return await Promise.all(texts.map((text) => client.customers.search({ text })))
}

async function takeBack({ client }: TestEngine, lose: number, how: string): Promise<void> {
  if (how === 'undo') {
    await client.undo.undo({})
    return
  }
  if (how === 'redo-unmerge') {
    await client.undo.undo({})
    await client.undo.redo()
  }
  const { kept } = await client.customers.unmerge({ id: lose })
  expect(kept).toEqual([])
  if (how === 'undo-unmerge-unmerge') {
    await client.undo.undo({})
    await client.customers.unmerge({ id: lose })
  }
}

describe('merging two customers and taking them apart', () => {
  it('leaves both, and everybody else, exactly as they were, whatever they had', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        randomCard,
        randomCard,
        choices,
        fc.boolean(),
        way,
        async (first, second, fields, leaves, how) => {
          const engine = await createTestEngine()
          try {
            const { client, shop } = engine
            const other = await aCustomer(engine, { name: 'Firm' })
            const shared = { other, fields: await ownFields(engine) }
            const keep = await makeCard(engine, first, shared)
            const lose = await makeCard(engine, second, shared)
            const all = [other, keep, lose]
            const before = dumpOf(shop.database.raw, all)
            const foundBefore = await found(engine)
            const { lists } = await client.customers.mergePreview({ keepId: keep, loseId: lose })
            const leave = leaves
              ? lists.flatMap(({ list, items }) => items.slice(0, 1).map(({ id }) => ({ list, id })))
              : []
            await client.customers.merge({ keepId: keep, loseId: lose, fields, leave })
            expect((await client.shop.check()).problems).toEqual([])
            await takeBack(engine, lose, how)
            expect(dumpOf(shop.database.raw, all)).toEqual(before)
            expect(await found(engine)).toEqual(foundBefore)
            expect((await client.shop.check()).problems).toEqual([])
          } finally {
            await engine.close()
          }
        },
      ),
      { numRuns: 12 },
    )
  })
})
