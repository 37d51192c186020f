import type { losses } from '#shared/contract/losses.ts'
import { AppError } from '#shared/contract/errors.ts'
import { deleteRow, insertRow, type Act } from '#db/journal.ts'
import type { ReadableDb } from '#db/open-database.ts'
import { standingLosses } from '#db/repositories/losses.ts'
import { moveTrash } from '#db/repositories/trash-flag.ts'
import { act } from '#backend/act.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import type { HandlerInput } from '#backend/handler-input.ts'
import { bookableName } from '../customers/bookable-customer.ts'
import { replaceCorrection } from '../rhythms/correct-rhythm.ts'

/** What is known of somebody when they are lost. */
async function lastSeen(db: ReadableDb, customerId: number) {
  const rhythm = await db
    .selectFrom('rhythms')
    .select(['last_on', 'potential'])
    .where('contact_id', '=', customerId)
    .where('product_id', '=', 0)
    .executeTakeFirst()
  return { lastOn: rhythm?.last_on ?? null, yearlyValue: rhythm?.potential ?? 0 }
}

/** Takes away the loss that stands, and that they moved away where the loss had noted it. @returns whether there was one */
async function removeStanding(running: Act, customerId: number): Promise<boolean> {
  const standing = (await standingLosses(running.trx, [customerId])).get(customerId)
  if (standing === undefined) return false
  await moveTrash(running, { table: 'losses', ids: [standing.id], from: null, to: running.at })
  if (standing.reason === 'moved') {
    const moved = await running.trx
      .selectFrom('rhythm_corrections')
      .select('id')
      .where('contact_id', '=', customerId)
      .where('product_id', 'is', null)
      .where('kind', '=', 'moved-away')
      .execute()
    for (const { id } of moved) await deleteRow(running, 'rhythm_corrections', id)
  }
  running.touchedDealings.add(customerId)
  return true
}

/** Why somebody doesn't come any more; they count as lost until their next purchase. */
export async function recordLoss(shop: OpenShop, { customerId, reason, note }: HandlerInput<typeof losses.record>) {
  const name = await bookableName(shop.db, customerId)
  return await act(shop, { code: 'loss-recorded', params: { name } }, async (running) => {
    await bookableName(running.trx, customerId)
    await removeStanding(running, customerId)
    const { lastOn, yearlyValue } = await lastSeen(running.trx, customerId)
    const id = await insertRow(running, 'losses', {
      contact_id: customerId,
      reason,
      note,
      on_day: shop.today(),
      last_on: lastOn,
      yearly_value: yearlyValue,
      staff_id: shop.staffId,
      deleted_at: null,
    })
    if (reason === 'moved')
      await replaceCorrection(running, shop, {
        ...{ customerId, productId: null, correction: { kind: 'moved-away' }, note },
      })
    running.touchedDealings.add(customerId)
    return { id }
  })
}

/** They aren't lost after all. */
export async function takeBackLoss(shop: OpenShop, customerId: number): Promise<{ actId: number }> {
  const name = await bookableName(shop.db, customerId)
  return await act(shop, { code: 'loss-taken-back', params: { name } }, async (running) => {
    if (!(await removeStanding(running, customerId))) throw new AppError('not-found', { kind: 'loss' })
    return {}
  })
}
