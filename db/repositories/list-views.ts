import type { Selectable } from 'kysely'
import type { ListViewsTable } from '../card-schema.ts'
import type { ReadableDb } from '../open-database.ts'

export type ListViewRow = Selectable<ListViewsTable>

/** Saved views in the order in which they were made. */
export async function readListViews(db: ReadableDb): Promise<readonly ListViewRow[]> {
  return await db.selectFrom('list_views').selectAll().where('deleted_at', 'is', null).orderBy('id').execute()
}

/** A view, in the trash or not. */
export async function readListView(db: ReadableDb, id: number): Promise<ListViewRow | null> {
  return (await db.selectFrom('list_views').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
}

/** Whether another view is called the same. */
export async function isListViewName(db: ReadableDb, folded: string, exceptId: number | null): Promise<boolean> {
  const views = await db
    .selectFrom('list_views')
    .select('id')
    .where('folded', '=', folded)
    .where('deleted_at', 'is', null)
    .execute()
  return views.some(({ id }) => id !== exceptId)
}

/** What a view may point to: names by id of what is still there. */
export async function readViewedNames(
  db: ReadableDb,
  kind: 'tag' | 'own-field' | 'product' | 'company' | 'household',
  ids: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  if (ids.length === 0) return new Map()
  const rows = async () => {
    switch (kind) {
      case 'tag':
        return await db.selectFrom('tags').select(['id', 'name']).where('id', 'in', ids).execute()
      case 'household':
        return await db.selectFrom('households').select(['id', 'name']).where('id', 'in', ids).execute()
      case 'own-field':
        return await db
          .selectFrom('custom_fields')
          .select(['id', 'name'])
          .where('id', 'in', ids)
          .where('deleted_at', 'is', null)
          .execute()
      case 'product':
        return await db
          .selectFrom('products')
          .select(['id', 'name'])
          .where('id', 'in', ids)
          .where('deleted_at', 'is', null)
          .execute()
      case 'company':
        return await db
          .selectFrom('contacts')
          .select(['id', 'display_name as name'])
          .where('id', 'in', ids)
          .where('deleted_at', 'is', null)
          .execute()
    }
  }
  return new Map((await rows()).map(({ id, name }) => [id, name]))
}
