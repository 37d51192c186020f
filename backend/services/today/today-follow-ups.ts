import type { FollowUp } from '#shared/contract/follow-ups.ts'
import { readDoNotContact, readFirstPhones } from '#db/repositories/contact-names.ts'
import { followUpsUntil } from '#db/repositories/open-follow-ups.ts'
import { readPhotoIds } from '#db/repositories/photos.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { followUpView } from '../follow-ups/follow-up-view.ts'

/** More promises than anyone keeps in a day; the page of follow-ups has them all. */
const most = 500

/** Promises due on a day or before, overdue ones first. */
export async function todayFollowUps(shop: OpenShop, on: string): Promise<FollowUp[]> {
  const rows = await followUpsUntil(shop.db, on, most)
  const ids = rows.flatMap(({ contact_id }) => contact_id ?? [])
  const phones = await readFirstPhones(shop.db, ids)
  const photos = await readPhotoIds(shop.db, ids)
  const unwilling = await readDoNotContact(shop.db, ids)
  return rows.map((row) =>
    followUpView({
      ...row,
      photoId: photos.get(row.contact_id ?? 0) ?? null,
      phone: row.contact_id === null ? null : (phones.get(row.contact_id) ?? null),
      doNotContact: row.contact_id !== null && unwilling.has(row.contact_id),
    }),
  )
}
