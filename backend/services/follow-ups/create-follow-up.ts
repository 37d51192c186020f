import type { followUps } from '#shared/contract/follow-ups.ts'
import { indexText } from '#shared/domain/name-folding.ts'
import { insertRow, type Act } from '#db/journal.ts'
import { newUid } from '#db/uid.ts'
import { act } from '#backend/act.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import type { HandlerInput } from '#backend/handler-input.ts'
import { bookableName } from '../customers/bookable-customer.ts'
import { refuseAbsent } from './assignee.ts'
import { repetitionFrom, type Repetition } from './repetition.ts'

export type NewFollowUp = {
  readonly customerId: number | null
  readonly title: string
  readonly note: string
  readonly dueOn: string
  readonly time?: string | null
  /** It comes once where this isn't said. */
  readonly repetition?: Repetition
  readonly staffId?: number | null
  /** Made by a template, together with others. */
  readonly series?: { readonly uid: string | null; readonly templateId: number | null }
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
    time: promise.time ?? null,
    ...(promise.repetition ?? { repeat_every: null, repeat_unit: null, repeat_rule: null, repeat_on: null }),
    staff_id: promise.staffId ?? null,
    series_uid: promise.series?.uid ?? null,
    template_id: promise.series?.templateId ?? null,
    previous_id: promise.previousId,
    created_on: shop.today(),
    created_at: act.at,
    updated_at: act.at,
  })
}

/** Notes a promise with a date. */
export async function createFollowUp(shop: OpenShop, input: HandlerInput<typeof followUps.create>) {
  const { title, dueOn, customerId = null, staffId = null } = input
  const repetition = repetitionFrom(input, dueOn)
  return await act(shop, { code: 'follow-up-created', params: { title } }, async (act) => {
    if (customerId !== null) await bookableName(act.trx, customerId)
    await refuseAbsent(act.trx, staffId)
    return {
      id: await writeFollowUp(act, shop, {
        ...{ customerId, title, dueOn, repetition, staffId },
        note: input.note ?? '',
        time: input.time ?? null,
        previousId: null,
      }),
    }
  })
}
