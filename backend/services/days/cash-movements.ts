import type { days } from '#shared/contract/days.ts'
import { AppError } from '#shared/contract/errors.ts'
import { deleteRow, insertRow, type Act } from '#db/journal.ts'
import { readClosing } from '#db/repositories/day-closings.ts'
import { newUid } from '#db/uid.ts'
import { act } from '#backend/act.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import type { HandlerInput } from '#backend/handler-input.ts'
import { refuseOddDays, whenOf } from '../purchases/when.ts'

/** The drawer of a closed day was counted: nothing can have been in it beside that. A sale is only told. */
async function refuseClosed(act: Act, day: string): Promise<void> {
  if ((await readClosing(act.trx, day)) !== null) throw new AppError('day-closed', { day })
}

/** Notes cash that was brought into the drawer or taken out of it. */
export async function moveCash(shop: OpenShop, input: HandlerInput<typeof days.moveCash>) {
  refuseOddDays(shop, input)
  const { amount, note } = input
  const code = amount > 0 ? 'cash-brought-in' : 'cash-taken-out'
  return await act(shop, { code, params: { note } }, async (act) => {
    const { day, time } = whenOf(shop, input)
    await refuseClosed(act, day)
    return {
      id: await insertRow(act, 'cash_movements', {
        uid: newUid(Date.parse(act.at)),
        day,
        time,
        amount,
        currency: shop.settings.currency,
        note,
        staff_id: shop.staffId,
        created_at: act.at,
      }),
    }
  })
}

export async function removeMovement(shop: OpenShop, id: number) {
  const movement = await shop.db.selectFrom('cash_movements').selectAll().where('id', '=', id).executeTakeFirst()
  if (movement === undefined) throw new AppError('not-found', { kind: 'cash-movement', id })
  return await act(shop, { code: 'cash-movement-removed', params: { note: movement.note } }, async (act) => {
    await refuseClosed(act, movement.day)
    await deleteRow(act, 'cash_movements', id)
    return {}
  })
}
