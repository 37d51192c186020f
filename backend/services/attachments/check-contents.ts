import type { Message } from '#shared/contract/values.ts'
import { contentFolderOf, contentState } from '#db/content-store.ts'
import { readContentRows } from '#db/repositories/attachments.ts'
import type { OpenShop } from '#backend/engine-state.ts'

/** Attachments named of one kind of problem; all are counted. */
const named = 5

/** Reads every content again: which attachments are missing beside the shop, or damaged. */
export async function checkContents(shop: OpenShop): Promise<Message[]> {
  const folder = contentFolderOf(shop.database.file)
  const wrong: Record<'missing' | 'damaged', number[]> = { missing: [], damaged: [] }
  for (const { sha256, id } of await readContentRows(shop.db)) {
    const state = await contentState(folder, sha256)
    if (state !== 'whole') wrong[state].push(id)
  }
  return (['missing', 'damaged'] as const).flatMap((state) => {
    const ids = wrong[state]
    if (ids.length === 0) return []
    return [{ code: `check-attachments-${state}`, params: { n: ids.length, detail: ids.slice(0, named).join(', ') } }]
  })
}
