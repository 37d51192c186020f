import { setImmediate as breathe } from 'node:timers/promises'
import { AppError } from '#shared/contract/errors.ts'
import { category } from '#shared/contract/products.ts'
import { movedCategory } from '#shared/domain/category-path.ts'
import { updateRow } from '#db/journal.ts'
import { readBranch } from '#db/repositories/product-categories.ts'
import { act } from '#backend/act.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { invalidInput } from '#backend/invalid-input.ts'
import { setOnProducts } from './archive-products.ts'

/** Puts products into a category; '' takes them out of any. */
export async function setCategory(shop: OpenShop, given: readonly number[], path: string) {
  const ids = [...new Set(given)]
  const params = { count: ids.length, category: path }
  return await act(shop, { code: 'products-categorised', params }, async (act) => {
    await setOnProducts(act, ids, { category: path })
    return {}
  })
}

/** A branch with all that lies in it gets another path; products in the trash and archived ones go with it. */
export async function renameCategory(shop: OpenShop, from: string, to: string) {
  return await act(shop, { code: 'category-renamed', params: { from, to } }, async (act) => {
    const branch = await readBranch(act.trx, from)
    if (branch.length === 0) throw new AppError('not-found', { kind: 'category' })
    for (const [at, product] of branch.entries()) {
      const moved = category.safeParse(movedCategory(product.category, from, to))
      if (!moved.success) throw invalidInput('to', 'too-many-levels')
      await updateRow(act, 'products', product.id, { category: moved.data })
      if (at % 50 === 49) await breathe()
    }
    return { products: branch.length }
  })
}
