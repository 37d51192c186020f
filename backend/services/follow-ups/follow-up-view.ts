import type { FollowUp } from '#shared/contract/follow-ups.ts'
import type { ListedFollowUp } from '#db/repositories/follow-ups.ts'
import { repeatOf } from './repetition.ts'

/** A stored promise as the contract shows it. */
export const followUpView = (row: ListedFollowUp): FollowUp => ({
  id: row.id,
  uid: row.uid,
  version: row.version,
  customerId: row.contact_id,
  customer: row.customer,
  photoId: row.photoId,
  phone: row.doNotContact ? null : row.phone,
  doNotContact: row.doNotContact,
  title: row.title,
  note: row.note,
  dueOn: row.due_on,
  time: row.time,
  repeat: repeatOf(row),
  repeatRule: row.repeat_rule,
  staffId: row.staff_id,
  staff: row.staff,
  seriesUid: row.series_uid,
  templateId: row.template_id,
  doneOn: row.done_on,
  createdOn: row.created_on,
})
