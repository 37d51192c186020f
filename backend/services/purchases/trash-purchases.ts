import { AppError } from '#shared/contract/errors.ts'
import { findTooLargeReturn, readOriginalsOf, readReturnsOf } from '#db/repositories/purchase-returns.ts'
import { isMoreGivenBack } from '#db/repositories/given-back.ts'
import { findReopenedOrder } from '#db/repositories/reopened-orders.ts'
import type { Act } from '#db/journal.ts'
import { moveTrash } from '#db/repositories/trash-flag.ts'
import { act } from '#backend/act.ts'
import type { OpenShop } from '#backend/engine-state.ts'

/** Ids asked for at once. */
const sliceSize = 500

type Known = { readonly id: number; readonly contact_id: number | null; readonly deleted_at: string | null }

async function known(act: Act, ids: readonly number[]): Promise<readonly Known[]> {
  const rows: Known[] = []
  for (let at = 0; at < ids.length; at += sliceSize) {
    rows.push(
      ...(await act.trx
        .selectFrom('purchases')
        .select(['id', 'contact_id', 'deleted_at'])
        .where('id', 'in', ids.slice(at, at + sliceSize))
        .where('staged_batch_id', 'is', null)
        .execute()),
    )
  }
  const found = new Set(rows.map((row) => row.id))
  const missing = ids.find((id) => !found.has(id))
  if (missing !== undefined) throw new AppError('not-found', { kind: 'purchase', id: missing })
  return rows
}

/** For each slice of ids, what `read` finds. */
async function inSlices<T>(ids: readonly number[], read: (slice: readonly number[]) => Promise<readonly T[]>) {
  const found: T[] = []
  for (let at = 0; at < ids.length; at += sliceSize) found.push(...(await read(ids.slice(at, at + sliceSize))))
  return found
}

function touch(act: Act, rows: readonly Known[]): void {
  for (const { contact_id } of rows) if (contact_id !== null) act.touchedDealings.add(contact_id)
}

/** Puts purchases into the trash, with the returns of them: money given back for nothing sold would stay behind. */
export async function trashPurchases(shop: OpenShop, ids: readonly number[]) {
  return await act(shop, { code: 'purchases-trashed', params: { count: new Set(ids).size } }, async (act) => {
    const named = [...new Set(ids)]
    await known(act, named)
    const returns = await inSlices(named, (slice) => readReturnsOf(act.trx, slice))
    const all = [...new Set([...named, ...returns])]
    touch(act, await known(act, all))
    await moveTrash(act, { table: 'purchases', ids: all, from: null, to: act.at })
    return {}
  })
}

/** Throws `order-open-again` where an act brought the purchase of an order back that is to be handed over anew. */
export async function refuseReopened(act: Act): Promise<void> {
  const number = await findReopenedOrder(act.trx, act.actId)
  if (number !== null) throw new AppError('order-open-again', { number })
}

/** Brings purchases back as a part of an act. A return can't come back without what it was of. */
export async function restorePurchasesIn(act: Act, ids: readonly number[]): Promise<void> {
  const rows = await known(act, [...new Set(ids)])
  for (const [deletedAt, together] of Map.groupBy(rows, (row) => row.deleted_at)) {
    if (deletedAt === null) continue
    const named = together.map((row) => row.id)
    await moveTrash(act, { table: 'purchases', ids: named, from: deletedAt, to: null })
  }
  await refuseReopened(act)
  const originals = await inSlices([...new Set(ids)], (slice) => readOriginalsOf(act.trx, slice))
  if (originals.some(({ deletedAt }) => deletedAt !== null)) throw new AppError('in-trash', { kind: 'purchase' })
  for (const { id } of originals) {
    if ((await findTooLargeReturn(act.trx, id)) !== null) throw new AppError('return-too-large')
    if (await isMoreGivenBack(act.trx, id)) throw new AppError('more-given-back')
  }
  touch(act, rows)
}

export async function restorePurchases(shop: OpenShop, ids: readonly number[]) {
  return await act(shop, { code: 'purchases-restored', params: { count: new Set(ids).size } }, async (act) => {
    await restorePurchasesIn(act, ids)
    return {}
  })
}
