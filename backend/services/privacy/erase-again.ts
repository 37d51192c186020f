import type { OpenShop } from '#backend/engine-state.ts'
import { eraseForGood } from './erase-person.ts'
import { readErasureFile, readErasures, rememberErased } from './erasure-list.ts'

/**
 * Forgets again whom an older backup has brought back: everybody in the list of the shop and in the one beside it.
 * @returns how many
 */
export async function eraseAgain(shop: OpenShop): Promise<number> {
  const { file } = shop.database
  const uids = [...new Set([...readErasureFile(file), ...(await readErasures(shop.db))])]
  await rememberErased(file, uids)
  const ids: number[] = []
  for (let at = 0; at < uids.length; at += 500) {
    const slice = uids.slice(at, at + 500)
    const rows = await shop.db.selectFrom('contacts').select('id').where('uid', 'in', slice).execute()
    ids.push(...rows.map(({ id }) => id))
  }
  if (ids.length > 0) await eraseForGood(shop, ids)
  return ids.length
}
