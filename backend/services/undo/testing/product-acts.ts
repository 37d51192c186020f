import type { TestEngine } from '#backend/testing/test-engine.ts'
import { one, pick, type Doing } from './dice.ts'

const categories = ['', 'Food', 'Food / Drinks', 'Food / Drinks / Tea'] as const
const prices = [null, 100, 250, 400] as const

async function changePrices({ client }: TestEngine, percent: number): Promise<void> {
  const plan = { which: {}, change: { percent }, roundTo: 10 }
  const { fingerprint } = await client.products.previewPrices(plan)
  await client.products.changePrices({ ...plan, fingerprint })
}

/** What a person can do to the catalogue. */
export const productActs: Readonly<Record<string, Doing>> = {
  product: ({ client }, [a, b, c]) =>
    client.products.create({
      name: pick(['Tea', 'Cake', 'Bread'], a),
      price: pick(prices, b),
      category: pick(categories, c),
    }),
  changeProduct: (engine, [a, b, c]) =>
    engine.client.products.update({
      id: one(engine, 'products', a),
      patch: { price: pick(prices, b), cost: pick(prices, c), barcode: String(c % 3) },
    }),
  trashProducts: (engine, [a, b]) =>
    engine.client.products.trash({ ids: [one(engine, 'products', a), one(engine, 'products', b)] }),
  archiveProduct: (engine, [a, b]) =>
    engine.client.products.archive({ ids: [one(engine, 'products', a)], active: b % 2 === 0 }),
  setCategory: (engine, [a, b]) =>
    engine.client.products.setCategory({ ids: [one(engine, 'products', a)], category: pick(categories, b) }),
  renameCategory: ({ client }, [a]) =>
    client.products.renameCategory({ from: 'Food', to: pick(['', 'Goods', 'Food / All'], a) }),
  changePrices: (engine, [a]) => changePrices(engine, pick([10, -20, 33.33], a)),
}
