import type { followUps, Repeat } from '#shared/contract/follow-ups.ts'
import { indexText } from '#shared/domain/name-folding.ts'
import { insertRow, type Act } from '#db/journal.ts'
import { newUid } from '#db/uid.ts'
import { act } from '#backend/act.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import type { HandlerInput } from '#backend/handler-input.ts'
import { bookableName } from '../customers/bookable-customer.ts'

export type NewFollowUp = {
  readonly customerId: number | null
  readonly title: string
  readonly note: string
  readonly dueOn: string
  readonly repeat: Repeat | null
  /** The one that this one follows. */
  readonly previousId: number | null
}

/** Writes a promise as a part of an act. @returns its id */
export async function writeFollowUp(act: Act, shop: OpenShop, promise: NewFollowUp): Promise<number> {
  if (promise.customerId !== null) act.touchedDealings.add(promise.customerId)
  return await insertRow(act, 'follow_ups', {
    uid: newUid(Date.parse(act.at)),
    contact_id: promise.customerId,
    title: promise.title,
    note: promise.note,
    folded: indexText([promise.title, promise.note]),
    due_on: promise.dueOn,
    repeat_every: promise.repeat?.every ?? null,
    repeat_unit: promise.repeat?.unit ?? null,
    previous_id: promise.previousId,
    created_on: shop.today(),
    created_at: act.at,
    updated_at: act.at,
  })
}

/** Notes a promise with a date. */
export async function createFollowUp(shop: OpenShop, input: HandlerInput<typeof followUps.create>) {
  const customerId = input.customerId ?? null
  return await act(shop, { code: 'follow-up-created', params: { title: input.title } }, async (act) => {
    if (customerId !== null) await bookableName(act.trx, customerId)
    return {
      id: await writeFollowUp(act, shop, {
        customerId,
        title: input.title,
        note: input.note ?? '',
        dueOn: input.dueOn,
        repeat: input.repeat ?? null,
        previousId: null,
      }),
    }
  })
}
