import { consentChannels } from '#shared/contract/consents.ts'
import { AppError } from '#shared/contract/errors.ts'
import type { OpenShop } from '#backend/engine-state.ts'

/** What stands for each channel, and the whole log. A paper found later doesn't outdo what was said after it. */
export async function listConsents(shop: OpenShop, customerId: number) {
  const known = await shop.db.selectFrom('contacts').select('id').where('id', '=', customerId).executeTakeFirst()
  if (known === undefined) throw new AppError('not-found', { kind: 'customer', id: customerId })
  const rows = await shop.db
    .selectFrom('consents')
    .innerJoin('staff', 'staff.id', 'consents.staff_id')
    .selectAll('consents')
    .select('staff.name as staff')
    .where('contact_id', '=', customerId)
    .orderBy('on_day', 'desc')
    .orderBy('consents.id', 'desc')
    .execute()
  return {
    channels: consentChannels.map((channel) => {
      const last = rows.find((row) => row.channel === channel)
      return { channel, state: last?.act ?? ('unknown' as const), onDay: last?.on_day ?? null }
    }),
    log: rows.map(({ id, channel, act, on_day, how, wording, source, staff, created_at }) => ({
      id,
      channel,
      act,
      onDay: on_day,
      how,
      wording,
      source,
      staff,
      recordedAt: created_at,
    })),
  }
}
