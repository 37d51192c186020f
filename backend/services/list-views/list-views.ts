import { AppError } from '#shared/contract/errors.ts'
import type { ListView, ListViewDefinition } from '#shared/contract/list-views.ts'
import { fold } from '#shared/domain/name-folding.ts'
import { insertRow, updateRow } from '#db/journal.ts'
import type { ReadableDb } from '#db/open-database.ts'
import { isListViewName, readListView, readListViews, type ListViewRow } from '#db/repositories/list-views.ts'
import { moveTrash } from '#db/repositories/trash-flag.ts'
import { newUid } from '#db/uid.ts'
import { act } from '#backend/act.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { readDefinition, storedDefinition } from './view-definition.ts'

/** Names that sound the same are one; signs alone are taken as they are. */
const foldedName = (name: string): string => fold(name) || name.toLowerCase()

async function presentView(db: ReadableDb, id: number): Promise<ListViewRow> {
  const view = await readListView(db, id)
  if (view === null || view.deleted_at !== null) throw new AppError('not-found', { kind: 'list-view', id })
  return view
}

async function refuseKnownName(db: ReadableDb, name: string, exceptId: number | null): Promise<void> {
  if (await isListViewName(db, foldedName(name), exceptId)) throw new AppError('list-view-exists', { name })
}

/** All saved views, each without what is gone since. */
export async function listListViews(shop: OpenShop): Promise<ListView[]> {
  const views: ListView[] = []
  for (const { id, version, name, definition } of await readListViews(shop.db))
    views.push({ id, version, name, ...(await readDefinition(shop, definition)) })
  return views
}

export async function createListView(
  shop: OpenShop,
  { name, definition }: { readonly name: string; readonly definition: ListViewDefinition },
) {
  const stored = await storedDefinition(shop, definition)
  return await act(shop, { code: 'list-view-created', params: { name } }, async (running) => {
    await refuseKnownName(running.trx, name, null)
    const id = await insertRow(running, 'list_views', {
      uid: newUid(Date.parse(running.at)),
      name,
      folded: foldedName(name),
      definition: stored,
      created_at: running.at,
      updated_at: running.at,
      deleted_at: null,
    })
    return { id }
  })
}

/** Keeps the way the list is looked at now under the name of a view. */
export async function updateListView(
  shop: OpenShop,
  { id, definition }: { readonly id: number; readonly definition: ListViewDefinition },
) {
  const { name } = await presentView(shop.db, id)
  const stored = await storedDefinition(shop, definition)
  return await act(shop, { code: 'list-view-changed', params: { name } }, async (running) => {
    await presentView(running.trx, id)
    await updateRow(running, 'list_views', id, { definition: stored })
    return {}
  })
}

export async function renameListView(shop: OpenShop, { id, name }: { readonly id: number; readonly name: string }) {
  await presentView(shop.db, id)
  return await act(shop, { code: 'list-view-changed', params: { name } }, async (running) => {
    await presentView(running.trx, id)
    await refuseKnownName(running.trx, name, id)
    await updateRow(running, 'list_views', id, { name, folded: foldedName(name) })
    return {}
  })
}

/** Takes a view away; Undo brings it back. */
export async function removeListView(shop: OpenShop, { id }: { readonly id: number }) {
  const { name } = await presentView(shop.db, id)
  return await act(shop, { code: 'list-view-removed', params: { name } }, async (running) => {
    await presentView(running.trx, id)
    await moveTrash(running, { table: 'list_views', ids: [id], from: null, to: running.at })
    return {}
  })
}
