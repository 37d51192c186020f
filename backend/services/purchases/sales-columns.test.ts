import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fold } from '#shared/domain/name-folding.ts'
import { createTestEngine, type TestEngine } from '#backend/testing/test-engine.ts'
import { fillSampleShop } from '../sample/fill-sample-shop.ts'
import { listPurchases } from './list-purchases.ts'

let engine: TestEngine
beforeAll(async () => {
  engine = await createTestEngine()
  await fillSampleShop(engine.shop, { customers: 300, purchases: 4000, seed: 7, on: '2026-06-15' })
}, 60_000)
afterAll(() => engine.close())

const page = { offset: 20, limit: 10 }
const live = 'p.deleted_at IS NULL AND p.staged_batch_id IS NULL'

/** The same list by plain SQL: the yardstick of the columns. */
function bySql(where: string, ...values: (string | number)[]) {
  const { raw } = engine.shop.database
  const from = `FROM purchases p WHERE ${live} AND (${where})`
  return {
    ...(raw.prepare(`SELECT count(*) AS total, coalesce(sum(total), 0) AS sum ${from}`).get(...values) as object),
    owed: raw
      .prepare(`SELECT coalesce(sum(open), 0) FROM receivables WHERE purchase_id IN (SELECT p.id ${from})`)
      .pluck()
      .get(...values),
    ids: raw
      .prepare(`SELECT id ${from} ORDER BY day DESC, id DESC LIMIT 10 OFFSET 20`)
      .pluck()
      .all(...values),
  }
}

async function byColumns(filter: object) {
  const { rows, ...sums } = await listPurchases(engine.shop, { search: '', ...filter }, page)
  return { ...sums, ids: rows.map(({ id }) => id) }
}

const paid = 'EXISTS (SELECT 1 FROM payments WHERE purchase_id = p.id AND method = ?)'
const sold = `EXISTS (SELECT 1 FROM purchase_lines l JOIN products s ON s.id = l.product_id
  WHERE l.purchase_id = p.id AND s.folded LIKE ?)`

async function expectEqual() {
  const { raw } = engine.shop.database
  const product = raw.prepare('SELECT name FROM products ORDER BY id LIMIT 1').pluck().get() as string
  const word = fold(product.split(' ')[0] ?? '')
  expect(await byColumns({ method: 'card' })).toEqual(bySql(paid, 'card'))
  expect(await byColumns({ from: '2026-01-01', to: '2026-02-28', method: 'cash' })).toEqual(
    bySql(`day BETWEEN '2026-01-01' AND '2026-02-28' AND ${paid}`, 'cash'),
  )
  expect((await byColumns({ search: word })).ids).toEqual(bySql(sold, `%${word}%`).ids)
  expect(await byColumns({})).toEqual(bySql('1'))
  const { rows } = await engine.client.products.list({ limit: 1 })
  const usage = raw
    .prepare(
      `SELECT count(*) FILTER (WHERE is_return = 0) AS timesSold, max(day) FILTER (WHERE quantity > 0) AS lastSoldOn
       FROM purchase_lines l JOIN purchases p ON p.id = l.purchase_id WHERE product_id = ? AND ${live}`,
    )
    .get(rows[0]?.id ?? 0)
  expect(rows[0]).toMatchObject(usage as object)
}

describe('the columns of all sales', () => {
  it('say what the tables say', expectEqual)

  it('follow a purchase, its change, its return, the trash and undo', async () => {
    const { client } = engine
    const { id } = await client.purchases.create({
      customerId: 1,
      day: '2025-03-04',
      lines: [{ productId: 1, total: 900 }],
    })
    await expectEqual()
    const { version } = await client.purchases.get({ id })
    await client.purchases.update({ id, version, patch: { day: '2026-02-03', lines: [{ productId: 2, total: 700 }] } })
    await expectEqual()
    const { lines } = await client.purchases.get({ id })
    await client.purchases.returnLines({
      purchaseId: id,
      method: 'card',
      lines: [{ lineId: lines[0]?.id ?? 0, quantity: 1000 }],
    })
    await expectEqual()
    await client.purchases.trash({ ids: [id] })
    await expectEqual()
    await client.undo.undo({})
    await expectEqual()
  })

  it('follow the change of very many at once', async () => {
    engine.shop.database.raw.exec(`
      UPDATE purchases SET total = total + 1, day = date(day, '-1 day') WHERE id % 3 = 0;
      UPDATE purchases SET deleted_at = 'x' WHERE id % 7 = 0`)
    await expectEqual()
  })

  it('know nothing of what was rolled back', async () => {
    const { raw } = engine.shop.database
    const before = await byColumns({})
    raw.exec('BEGIN; UPDATE purchases SET total = 0; ROLLBACK')
    expect(await byColumns({})).toEqual(before)
  })

  it('are the same asked for twice at a time', async () => {
    engine.shop.database.raw.exec('UPDATE purchases SET total = total + 5 WHERE id = 1000')
    const [one, other] = await Promise.all([byColumns({}), byColumns({})])
    expect(one).toEqual(other)
    expect(one).toEqual(bySql('1'))
  })
})
