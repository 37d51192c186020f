import { isInCategory } from '#shared/domain/category-path.ts'
import { fold, queryTerms } from '#shared/domain/name-folding.ts'
import type { ReadableDb } from '../open-database.ts'
import type { ProductRow } from './products.ts'

export type ShownProducts = 'active' | 'archived' | 'all'
export type ProductFilter = {
  readonly search: string
  readonly show: ShownProducts
  /** A branch of the tree; '' = without a category. */
  readonly category?: string | undefined
}

/** Products that are neither in the trash nor part of an unfinished import. */
export function visibleProducts(db: ReadableDb, show: ShownProducts) {
  const query = db.selectFrom('products').where('deleted_at', 'is', null).where('staged_batch_id', 'is', null)
  return show === 'all' ? query : query.where('active', '=', show === 'active' ? 1 : 0)
}

/** Every category that any product has: there are few, whatever the number of products. */
export async function readCategoryPaths(db: ReadableDb): Promise<readonly string[]> {
  const rows = await db.selectFrom('products').select('category').distinct().where('category', '<>', '').execute()
  return rows.map(({ category }) => category)
}

/**
 * Products that a filter holds, in the order of their ids. Every word of the search is in the name, the code, the barcode
 * or the category; what was scanned may also be all of the search.
 */
export async function findProducts(
  db: ReadableDb,
  { search, show, category }: ProductFilter,
): Promise<readonly ProductRow[]> {
  const terms = queryTerms(search)
  const paths = terms.length === 0 && category === undefined ? [] : await readCategoryPaths(db)
  const folded = terms.length === 0 ? [] : paths.map((path) => ({ path, text: fold(path) }))
  let query = visibleProducts(db, show)
  if (category === '') query = query.where('category', '=', '')
  else if (category !== undefined) {
    const branch = paths.filter((path) => isInCategory(path, category))
    query = query.where('category', 'in', branch)
  }
  const scanned = search.trim()
  for (const spellings of terms) {
    const named = folded.filter(({ text }) => spellings.some((word) => text.includes(word))).map(({ path }) => path)
    query = query.where((e) =>
      e.or([
        ...spellings.flatMap((word) =>
          (['folded', 'code', 'barcode'] as const).map((column) => e(column, 'like', `%${word}%`)),
        ),
        ...(named.length === 0 ? [] : [e('category', 'in', named)]),
        e('code', '=', scanned),
        e('barcode', '=', scanned),
      ]),
    )
  }
  return await query.selectAll().orderBy('id').execute()
}
