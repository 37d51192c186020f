import { insertRow, type Act } from '../journal.ts'
import { newUid } from '../uid.ts'
import type { Merging } from './merge-parts.ts'

type Standing = { readonly channel: 'phone' | 'sms' | 'email' | 'messenger' | 'post'; readonly act: string }

/** What stands for each channel of a customer: what was said on the latest day, of one day what was written last. */
async function standing({ trx }: Act, contactId: number): Promise<ReadonlyMap<Standing['channel'], string>> {
  const log = await trx
    .selectFrom('consents')
    .select(['channel', 'act'])
    .where('contact_id', '=', contactId)
    .orderBy('on_day')
    .orderBy('id')
    .execute()
  return new Map(log.map(({ channel, act }) => [channel, act]))
}

/**
 * Channels that one of the two had withdrawn. A merge must not make somebody reachable who said no on either card, even
 * where a yes on the other is younger: it may have been about another address.
 */
export async function withdrawnByEither(act: Act, { keep, lose }: Merging): Promise<readonly Standing['channel'][]> {
  const [own, other] = [await standing(act, keep), await standing(act, lose)]
  return [...new Set([...own, ...other].flatMap(([channel, said]) => (said === 'withdrawn' ? [channel] : [])))]
}

/** Writes the no into the log of the kept one where the two logs together would say yes. */
export async function keepWithdrawn(
  act: Act,
  keep: number,
  channels: readonly Standing['channel'][],
  { today, staffId }: { readonly today: string; readonly staffId: number },
): Promise<void> {
  const now = await standing(act, keep)
  for (const channel of channels)
    if (now.get(channel) === 'given')
      await insertRow(act, 'consents', {
        uid: newUid(Date.parse(act.at)),
        contact_id: keep,
        channel,
        act: 'withdrawn',
        on_day: today,
        how: 'by-merge',
        wording: '',
        source: '',
        staff_id: staffId,
        created_at: act.at,
      })
}
