import { categoryBranch, categoryLevels, isInCategory, joinCategory } from '#shared/domain/category-path.ts'
import type { AppLanguage } from '#shared/domain/locale.ts'
import { sortKey } from '#shared/domain/sort-key.ts'
import type { ReadableDb } from '../open-database.ts'
import { readCategoryPaths, visibleProducts, type ShownProducts } from './product-list.ts'

export type CategoryNode = {
  readonly path: string
  readonly name: string
  readonly depth: number
  readonly products: number
}

/** The tree of all categories that products have, with those above them; in the order of the alphabet of `language`. */
export async function readCategories(
  db: ReadableDb,
  show: ShownProducts,
  language: AppLanguage,
): Promise<readonly CategoryNode[]> {
  const rows = await visibleProducts(db, show)
    .where('category', '<>', '')
    .select((e) => ['category', e.fn.countAll<number>().as('products')])
    .groupBy('category')
    .execute()
  const counts = new Map<string, number>()
  for (const { category, products } of rows)
    for (const path of categoryBranch(category)) counts.set(path, (counts.get(path) ?? 0) + products)
  const nodes = [...counts].map(([path, products]) => {
    const levels = categoryLevels(path)
    return {
      node: { path: joinCategory(levels), name: levels.at(-1) ?? '', depth: levels.length, products },
      keys: levels.map((level) => sortKey(level, language) + level),
    }
  })
  return nodes.toSorted((a, b) => compareKeys(a.keys, b.keys)).map(({ node }) => node)
}

/** Level by level; what is above comes before what lies in it. */
function compareKeys(a: readonly string[], b: readonly string[]): number {
  for (const [at, key] of a.entries()) {
    const other = b[at]
    if (other === undefined) return 1
    if (key !== other) return key < other ? -1 : 1
  }
  return a.length - b.length
}

/** Products of a branch, archived and trashed ones too: they move with it. */
export async function readBranch(db: ReadableDb, branch: string) {
  const paths = (await readCategoryPaths(db)).filter((path) => isInCategory(path, branch))
  return await db
    .selectFrom('products')
    .select(['id', 'category'])
    .where('category', 'in', paths)
    .where('staged_batch_id', 'is', null)
    .orderBy('id')
    .execute()
}
