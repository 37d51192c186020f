import { createHash } from 'node:crypto'
import { setImmediate as breathe } from 'node:timers/promises'
import { AppError } from '#shared/contract/errors.ts'
import type { products } from '#shared/contract/products.ts'
import { largestPrice } from '#shared/domain/money.ts'
import { changedPrice } from '#shared/domain/price-change.ts'
import { sortKey } from '#shared/domain/sort-key.ts'
import { updateRow } from '#db/journal.ts'
import type { ReadableDb } from '#db/open-database.ts'
import { firstMissingId } from '#db/repositories/missing-ids.ts'
import { findProducts } from '#db/repositories/product-list.ts'
import { notePrice } from '#db/repositories/product-prices.ts'
import { readProducts, type ProductRow } from '#db/repositories/products.ts'
import { act } from '#backend/act.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import type { HandlerInput } from '#backend/handler-input.ts'

type PreviewInput = HandlerInput<typeof products.previewPrices>
type PricePlan = Pick<PreviewInput, 'which' | 'change' | 'roundTo'>

async function chosenProducts(db: ReadableDb, which: PricePlan['which']): Promise<readonly ProductRow[]> {
  if (!('ids' in which)) return await findProducts(db, { ...which, show: which.show ?? 'active' })
  const missing = await firstMissingId(db, 'products', which.ids)
  if (missing !== null) throw new AppError('not-found', { kind: 'product', id: missing })
  const rows = await readProducts(db, which.ids)
  const trashed = rows.find((row) => row.deleted_at !== null)
  if (trashed !== undefined) throw new AppError('in-trash', { kind: 'product', id: trashed.id })
  return rows
}

/** What a plan comes to with the prices as they are now. */
async function weighed(db: ReadableDb, { which, change, roundTo }: PricePlan, currency: string) {
  const rows = await chosenProducts(db, which)
  const most = largestPrice(currency)
  const priced = rows.flatMap((row) => {
    if (row.price === null) return []
    const price = changedPrice(row.price, change, roundTo)
    return [{ row, old: row.price, new: price, isOutOfRange: price < 0 || price > most }]
  })
  const changes = priced.filter((each) => each.new !== each.old)
  const seen = [change, roundTo, rows.map(({ id, price }) => [id, price])]
  return {
    changes,
    counts: {
      changed: changes.length,
      unchanged: priced.length - changes.length,
      withoutPrice: rows.length - priced.length,
    },
    outOfRange: changes.filter((each) => each.isOutOfRange).length,
    most,
    fingerprint: createHash('sha256').update(JSON.stringify(seen)).digest('base64url'),
  }
}

/** Shows what a change of many prices would do; writes nothing. */
export async function previewPrices(shop: OpenShop, input: PreviewInput) {
  const { currency, language } = shop.settings
  const { changes, counts, outOfRange, fingerprint } = await weighed(shop.db, input, currency)
  const keyed = changes.map((each) => ({ each, key: sortKey(each.row.name, language) }))
  const ordered = keyed.toSorted(
    (a, b) =>
      Number(b.each.isOutOfRange) - Number(a.each.isOutOfRange) ||
      (a.key < b.key ? -1 : a.key > b.key ? 1 : a.each.row.id - b.each.row.id),
  )
  return {
    fingerprint,
    ...counts,
    outOfRange,
    rows: ordered
      .slice(input.offset, input.offset + input.limit)
      .map(({ each: { row, ...prices } }) => ({ id: row.id, name: row.name, category: row.category, ...prices })),
  }
}

/** Changes the prices exactly as they were previewed, or none. */
export async function changePrices(shop: OpenShop, input: HandlerInput<typeof products.changePrices>) {
  const { currency } = shop.settings
  const planned = await weighed(shop.db, input, currency)
  const summary = { code: 'prices-changed', params: { count: planned.counts.changed } }
  return await act(shop, summary, async (act) => {
    const { changes, counts, outOfRange, most, fingerprint } = await weighed(act.trx, input, currency)
    if (fingerprint !== input.fingerprint) throw new AppError('changed-meanwhile', { fields: ['price'] })
    if (outOfRange > 0) throw new AppError('price-out-of-range', { count: outOfRange, most })
    for (const [at, { row, new: price }] of changes.entries()) {
      await updateRow(act, 'products', row.id, { price })
      await notePrice(act, row, price, shop.today())
      if (at % 20 === 19) await breathe()
    }
    return counts
  })
}
