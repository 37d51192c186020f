import type { FollowUp } from '#shared/contract/follow-ups.ts'
import type { ListedFollowUp } from '#db/repositories/follow-ups.ts'

/** A stored promise as the contract shows it. */
export const followUpView = (row: ListedFollowUp): FollowUp => ({
  id: row.id,
  uid: row.uid,
  version: row.version,
  customerId: row.contact_id,
  customer: row.customer,
  phone: row.phone,
  title: row.title,
  note: row.note,
  dueOn: row.due_on,
  repeat:
    row.repeat_every === null || row.repeat_unit === null ? null : { every: row.repeat_every, unit: row.repeat_unit },
  doneOn: row.done_on,
  createdOn: row.created_on,
})
