import { AppError } from '#shared/contract/errors.ts'
import { todayIn } from '#shared/domain/calendar-date.ts'
import { survivorOf } from '#db/repositories/merged-contacts.ts'
import { mergeActOf } from '#db/repositories/merge-reversal.ts'
import type { OpenShop } from '#backend/engine-state.ts'

/** Who was merged into a customer, directly or by way of another, the last first. */
export async function listMerges(shop: OpenShop, given: number) {
  const id = await survivorOf(shop.db, given)
  const known = await shop.db.selectFrom('contacts').select('id').where('id', '=', id).executeTakeFirst()
  if (known === undefined) throw new AppError('not-found', { kind: 'customer', id: given })
  const found: { id: number; name: string }[] = []
  const next = [id]
  for (let into = next.pop(); into !== undefined && found.length < 1000; into = next.pop()) {
    const rows = await shop.db
      .selectFrom('contacts')
      .select(['id', 'display_name as name'])
      .where('merged_into_id', '=', into)
      .execute()
    for (const row of rows) {
      found.push(row)
      next.push(row.id)
    }
  }
  const merges = await Promise.all(
    found.map(async (each) => {
      const merge = await mergeActOf(shop.db, each.id)
      if (merge === null) return []
      return [{ ...each, day: todayIn(shop.settings.timeZone, Date.parse(merge.at)), at: merge.at, actId: merge.id }]
    }),
  )
  return merges.flat().sort((a, b) => b.actId - a.actId)
}
