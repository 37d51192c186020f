import type { Selectable } from 'kysely'
import { fold } from '#shared/domain/name-folding.ts'
import type { ReadableDb } from '../open-database.ts'
import type { ProductsTable } from '../schema.ts'

export type ProductRow = Selectable<ProductsTable>

/** A product that is not part of an unfinished import, also from the trash; null where there is none. */
export async function readProduct(db: ReadableDb, id: number): Promise<ProductRow | null> {
  const row = await db
    .selectFrom('products')
    .selectAll()
    .where('id', '=', id)
    .where('staged_batch_id', 'is', null)
    .executeTakeFirst()
  return row ?? null
}

/** The product that is called exactly so, letters folded; an active one before others, then the oldest. */
export async function findProductByName(db: ReadableDb, name: string): Promise<ProductRow | null> {
  const folded = fold(name)
  if (folded === '') return null
  const row = await db
    .selectFrom('products')
    .selectAll()
    .where('folded', '=', folded)
    .where('deleted_at', 'is', null)
    .where('staged_batch_id', 'is', null)
    .orderBy('active', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}
