import type { FollowUp } from '#shared/contract/follow-ups.ts'
import type { ListedFollowUp } from '#db/repositories/follow-ups.ts'

/** How a stored promise comes back; null where it does not. */
export const repeatOf = ({ repeat_every, repeat_unit }: Pick<ListedFollowUp, 'repeat_every' | 'repeat_unit'>) =>
  repeat_every === null || repeat_unit === null ? null : { every: repeat_every, unit: repeat_unit }

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
  repeat: repeatOf(row),
  doneOn: row.done_on,
  createdOn: row.created_on,
})
