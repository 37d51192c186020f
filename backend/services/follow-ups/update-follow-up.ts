import type { followUps } from '#shared/contract/follow-ups.ts'
import { indexText } from '#shared/domain/name-folding.ts'
import { updateRow } from '#db/journal.ts'
import { act } from '#backend/act.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import type { HandlerInput } from '#backend/handler-input.ts'
import { invalidInput } from '#backend/invalid-input.ts'
import { bookableName } from '../customers/bookable-customer.ts'
import { refuseLostUpdate } from '../refuse-lost-update.ts'
import { refuseAbsent } from './assignee.ts'
import { openFollowUp, presentFollowUp } from './present-follow-up.ts'
import { repetitionAfter } from './repetition.ts'

type Input = HandlerInput<typeof followUps.update>
type Patch = Input['patch']

const columnsOf: Readonly<Record<keyof Patch, readonly string[]>> = {
  customerId: ['contact_id'],
  title: ['title'],
  note: ['note'],
  dueOn: ['due_on'],
  time: ['time'],
  repeat: ['repeat_every', 'repeat_rule'],
  repeatRule: ['repeat_every', 'repeat_rule'],
  staffId: ['staff_id'],
}

/** What was kept stays on its day. */
const isAboutWhen = (patch: Patch): boolean =>
  [patch.dueOn, patch.time, patch.repeat, patch.repeatRule].some((value) => value !== undefined)

/** Changes the named fields of a promise. */
export async function updateFollowUp(shop: OpenShop, { id, version, patch }: Input) {
  const { title } = await presentFollowUp(shop.db, id)
  return await act(shop, { code: 'follow-up-updated', params: { title } }, async (act) => {
    const before = await presentFollowUp(act.trx, id)
    if (before.done_on !== null && isAboutWhen(patch)) throw invalidInput('id', 'already-done')
    const columns = Object.keys(patch).flatMap((field) => columnsOf[field as keyof Patch])
    await refuseLostUpdate(act.trx, 'follow_ups', before, version, columns)
    const contactId = patch.customerId === undefined ? before.contact_id : patch.customerId
    if (contactId !== null && contactId !== before.contact_id) await bookableName(act.trx, contactId)
    const staffId = patch.staffId === undefined ? before.staff_id : patch.staffId
    if (staffId !== before.staff_id) await refuseAbsent(act.trx, staffId)
    const words = { title: patch.title ?? before.title, note: patch.note ?? before.note }
    const dueOn = patch.dueOn ?? before.due_on
    await updateRow(act, 'follow_ups', id, {
      contact_id: contactId,
      staff_id: staffId,
      ...words,
      folded: indexText([words.title, words.note]),
      due_on: dueOn,
      ...(patch.time === undefined ? {} : { time: patch.time }),
      ...repetitionAfter(patch, dueOn),
    })
    for (const touched of [before.contact_id, contactId]) if (touched !== null) act.touchedDealings.add(touched)
    return { version: (await presentFollowUp(act.trx, id)).version }
  })
}

/** Puts a promise off until a day, or moves it there; its hour stays unless another one is named. */
export async function postponeFollowUp(shop: OpenShop, { id, dueOn, time }: HandlerInput<typeof followUps.postpone>) {
  const { title } = await presentFollowUp(shop.db, id)
  return await act(shop, { code: 'follow-up-postponed', params: { title, day: dueOn } }, async (act) => {
    const { contact_id } = await openFollowUp(act.trx, id)
    await updateRow(act, 'follow_ups', id, { due_on: dueOn, ...(time === undefined ? {} : { time }) })
    if (contact_id !== null) act.touchedDealings.add(contact_id)
    return {}
  })
}
