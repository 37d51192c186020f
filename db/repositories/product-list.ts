import type { AppLanguage } from '#shared/domain/locale.ts'
import { queryTerms } from '#shared/domain/name-folding.ts'
import { sortKey } from '#shared/domain/sort-key.ts'
import type { ReadableDb } from '../open-database.ts'
import type { ProductRow } from './products.ts'

export type ProductFilter = { readonly search: string; readonly includeInactive: boolean }

/** Every word of the query is in the name or the code. */
function filtered(db: ReadableDb, { search, includeInactive }: ProductFilter) {
  let query = db.selectFrom('products').where('deleted_at', 'is', null).where('staged_batch_id', 'is', null)
  if (!includeInactive) query = query.where('active', '=', 1)
  for (const spellings of queryTerms(search)) {
    query = query.where((e) =>
      e.or(spellings.flatMap((word) => [e('folded', 'like', `%${word}%`), e('code', 'like', `%${word}%`)])),
    )
  }
  return query
}

/**
 * A page of products in the order of the alphabet of `language`, and how many there are. A shop has some thousand
 * products at most: their keys are made in passing, since the language may change.
 */
export async function listProducts(
  db: ReadableDb,
  filter: ProductFilter,
  page: { readonly offset: number; readonly limit: number },
  language: AppLanguage,
): Promise<{ readonly total: number; readonly rows: readonly ProductRow[] }> {
  const names = await filtered(db, filter).select(['id', 'name']).orderBy('id').execute()
  const ids = names
    .map(({ id, name }) => ({ id, key: sortKey(name, language) }))
    .toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .slice(page.offset, page.offset + page.limit)
    .map(({ id }) => id)
  const place = new Map(ids.map((id, at) => [id, at]))
  const rows = await db.selectFrom('products').selectAll().where('id', 'in', ids).execute()
  return {
    total: names.length,
    rows: rows.toSorted((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0)),
  }
}
