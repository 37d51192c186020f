import { queryTerms } from '#shared/domain/name-folding.ts'
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

/** How many products a filter holds. */
export async function countProducts(db: ReadableDb, filter: ProductFilter): Promise<number> {
  const row = await filtered(db, filter)
    .select((e) => e.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return row.n
}

/** A page of products in the order of their folded names. */
export async function listProducts(
  db: ReadableDb,
  filter: ProductFilter,
  page: { readonly offset: number; readonly limit: number },
): Promise<readonly ProductRow[]> {
  return await filtered(db, filter)
    .selectAll()
    .orderBy('folded')
    .orderBy('id')
    .limit(page.limit)
    .offset(page.offset)
    .execute()
}
