import { AppError } from '#shared/contract/errors.ts'
import { moveTrash } from '#db/repositories/trash-flag.ts'
import { act } from '#backend/act.ts'
import type { OpenShop } from '#backend/engine-state.ts'

/** Ids asked for at once. */
const sliceSize = 500

export async function trashFollowUps(shop: OpenShop, given: readonly number[]) {
  const ids = [...new Set(given)]
  return await act(shop, { code: 'follow-ups-trashed', params: { count: ids.length } }, async (act) => {
    for (let at = 0; at < ids.length; at += sliceSize) {
      const slice = ids.slice(at, at + sliceSize)
      const rows = await act.trx
        .selectFrom('follow_ups')
        .select(['id', 'contact_id'])
        .where('id', 'in', slice)
        .execute()
      if (rows.length < slice.length) throw new AppError('not-found', { kind: 'follow-up' })
      for (const { contact_id } of rows) if (contact_id !== null) act.touchedDealings.add(contact_id)
    }
    await moveTrash(act, { table: 'follow_ups', ids, from: null, to: act.at })
    return {}
  })
}
