import { setImmediate as breathe } from 'node:timers/promises'
import { AppError } from '#shared/contract/errors.ts'
import { readRow, updateRow } from '#db/journal.ts'
import { notePrice } from '#db/repositories/product-prices.ts'
import { newUid } from '#db/uid.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { writeInSlices, type ImportPace } from './import-pace.ts'
import type { ProductContent, ProductsPlan } from './plan-products.ts'
import { productKey } from './purchase-products.ts'
import { saveImport, type BatchCounts, type BatchHead } from './save-import.ts'
import type { Staging } from './stage-customers.ts'

/** Writes a product with its first price, hidden. */
function stageProduct({ insert, at, batchId, currency }: Staging, content: ProductContent, day: string): void {
  const id = insert('products', {
    ...content,
    uid: content.uid || newUid(Date.parse(at)),
    folded: productKey(content.name),
    currency,
    created_at: at,
    updated_at: at,
    import_batch_id: batchId,
    staged_batch_id: batchId,
  })
  if (content.price !== null)
    insert('product_prices', { product_id: id, price: content.price, currency, from_day: day })
}

/** Does what the plan says; what products of the shop get is journaled. */
export async function saveProducts(
  shop: OpenShop,
  head: BatchHead,
  plan: ProductsPlan,
  counts: BatchCounts,
  pace: ImportPace,
) {
  const day = shop.today()
  const stage = async (staging: Staging) => {
    await writeInSlices(
      shop.database,
      plan.creates,
      pace,
      (content) => stageProduct(staging, content, day),
      (done) => pace.report('saving', done, plan.creates.length + plan.merges.length),
    )
    return { names: [] }
  }
  return await saveImport(shop, head, counts, pace, stage, async (running, { currency }) => {
    for (const [at, { id, version, patch }] of plan.merges.entries()) {
      // Worked out from what the product was: after a change it must be worked out anew.
      if ((await readRow(running.trx, 'products', id))?.['version'] !== version)
        throw new AppError('changed-meanwhile', { kind: 'import' })
      await updateRow(running, 'products', id, {
        ...patch,
        ...(patch.name === undefined ? {} : { folded: productKey(patch.name) }),
      })
      if (patch.price !== undefined) await notePrice(running, { id, currency }, patch.price, day)
      if (at % 20 === 19) await breathe()
    }
    running.tables.add('product_prices')
  })
}
