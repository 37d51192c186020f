import type { TodayComplaint } from '#shared/contract/today.ts'
import { daysBetween, type Day } from '#shared/domain/calendar-date.ts'
import { complaintPage } from '#db/repositories/complaints.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { complaintViews } from '../complaints/list-complaints.ts'

/** More complaints than a shop survives; the list of complaints has them all. */
const most = 200

function reasonOf(promisedOn: Day | null, openedOn: Day, on: Day): TodayComplaint['reason'] {
  if (promisedOn === null) return { code: 'complaint-waits', params: { waitingDays: daysBetween(openedOn, on) } }
  return promisedOn < on
    ? { code: 'complaint-late', params: { count: daysBetween(promisedOn, on) } }
    : { code: 'complaint-promised', params: { day: promisedOn } }
}

/** Complaints that wait for an answer, by the day that was promised. */
export async function todayComplaints({ db }: OpenShop, on: Day): Promise<TodayComplaint[]> {
  const rows = await complaintViews(db, await complaintPage(db, { status: 'open' }, { offset: 0, limit: most }))
  return rows
    .filter(({ openedOn }) => openedOn <= on)
    .map((row) => ({
      ...row,
      daysLate: row.promisedOn === null ? 0 : Math.max(0, daysBetween(row.promisedOn, on)),
      reason: reasonOf(row.promisedOn, row.openedOn, on),
    }))
}
