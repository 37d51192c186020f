import type { FollowUp, followUps } from '#shared/contract/follow-ups.ts'
import { countFollowUps, listFollowUps, type ListedFollowUp } from '#db/repositories/follow-ups.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import type { HandlerInput } from '#backend/handler-input.ts'

const shown = (row: ListedFollowUp): FollowUp => ({
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

/** A page of promises and how many the filter holds. */
export async function followUpsPage({ db }: OpenShop, input: HandlerInput<typeof followUps.list>) {
  return { total: await countFollowUps(db, input), rows: (await listFollowUps(db, input, input)).map(shown) }
}
