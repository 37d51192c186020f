import { setImmediate as breathe } from 'node:timers/promises'
import { AppError } from '#shared/contract/errors.ts'
import { category } from '#shared/contract/products.ts'
import { isInCategory, movedCategory } from '#shared/domain/category-path.ts'
import { deleteRow, updateRow, type Act } from '#db/journal.ts'
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

/** The rules of the recall list go with their category, unless it has one of its own already where it goes. */
async function moveRecallRules(act: Act, from: string, to: string): Promise<void> {
  const rules = await act.trx.selectFrom('recall_rules').select(['id', 'category']).execute()
  const taken = new Set(rules.map((rule) => rule.category))
  for (const { id, category: path } of rules) {
    if (path === '' || !isInCategory(path, from)) continue
    const moved = movedCategory(path, from, to)
    if (taken.has(moved) || moved === '') await deleteRow(act, 'recall_rules', id)
    else await updateRow(act, 'recall_rules', id, { category: moved })
  }
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
    await moveRecallRules(act, from, to)
    return { products: branch.length }
  })
}
