import type { TodayComplaint } from '#shared/contract/today.ts'
import { daysBetween, type Day } from '#shared/domain/calendar-date.ts'
import { readDoNotContact, readFirstPhones } from '#db/repositories/contact-names.ts'
import { openComplaints } from '#db/repositories/open-complaints.ts'
import { readPhotoIds } from '#db/repositories/photos.ts'
import type { OpenShop } from '#backend/engine-state.ts'

/** More complaints than a shop survives; the page of complaints has them all. */
const most = 200

/** Complaints that wait for an answer, the one that waits longest first. */
export async function todayComplaints(shop: OpenShop, on: Day): Promise<TodayComplaint[]> {
  const rows = await openComplaints(shop.db, on, most)
  const ids = rows.map(({ customerId }) => customerId)
  const phones = await readFirstPhones(shop.db, ids)
  const photos = await readPhotoIds(shop.db, ids)
  const unwilling = await readDoNotContact(shop.db, ids)
  return rows.map((row): TodayComplaint => {
    const daysLate = row.promisedOn === null ? 0 : Math.max(0, daysBetween(row.promisedOn, on))
    return {
      ...row,
      photoId: photos.get(row.customerId) ?? null,
      phone: unwilling.has(row.customerId) ? null : (phones.get(row.customerId) ?? null),
      daysLate,
      reason:
        row.promisedOn === null
          ? { code: 'complaint-waits', params: { waitingDays: daysBetween(row.openedOn, on) } }
          : daysLate > 0
            ? { code: 'complaint-late', params: { count: daysLate } }
            : { code: 'complaint-promised', params: { day: row.promisedOn } },
    }
  })
}
