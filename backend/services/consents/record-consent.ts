import type { ConsentChannel, consentWays } from '#shared/contract/consents.ts'
import { AppError } from '#shared/contract/errors.ts'
import { insertRow, raiseVersion } from '#db/journal.ts'
import { newUid } from '#db/uid.ts'
import { act } from '#backend/act.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { invalidInput } from '#backend/invalid-input.ts'

export type ConsentInput = {
  readonly customerId: number
  readonly channel: ConsentChannel
  readonly act: 'given' | 'withdrawn'
  readonly onDay?: string | undefined
  readonly how: (typeof consentWays)[number]
  readonly wording: string
  readonly source: string
}

/** Adds what somebody said about one channel to the log. */
export async function recordConsent(shop: OpenShop, input: ConsentInput): Promise<{ actId: number; id: number }> {
  const { customerId, channel } = input
  const onDay = input.onDay ?? shop.today()
  if (onDay > shop.today()) throw invalidInput('onDay', 'day-ahead')
  const customer = await shop.db
    .selectFrom('contacts')
    .select(['display_name', 'deleted_at', 'merged_into_id'])
    .where('id', '=', customerId)
    .where('staged_batch_id', 'is', null)
    .executeTakeFirst()
  if (customer === undefined) throw new AppError('not-found', { kind: 'customer', id: customerId })
  if (customer.merged_into_id !== null) throw new AppError('already-merged', { kind: 'customer', id: customerId })
  if (customer.deleted_at !== null) throw new AppError('in-trash', { kind: 'customer', id: customerId })
  const code = input.act === 'given' ? 'consent-given' : 'consent-withdrawn'
  return await act(shop, { code, params: { name: customer.display_name } }, async (running) => {
    const id = await insertRow(running, 'consents', {
      uid: newUid(Date.parse(running.at)),
      contact_id: customerId,
      channel,
      act: input.act,
      on_day: onDay,
      how: input.how,
      wording: input.wording,
      source: input.source,
      staff_id: shop.staffId,
      created_at: running.at,
    })
    await raiseVersion(running, 'contacts', customerId)
    return { id }
  })
}
