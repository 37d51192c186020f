import type { followUps } from '#shared/contract/follow-ups.ts'
import { indexText } from '#shared/domain/name-folding.ts'
import { updateRow } from '#db/journal.ts'
import { act } from '#backend/act.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import type { HandlerInput } from '#backend/handler-input.ts'
import { bookableName } from '../customers/bookable-customer.ts'
import { refuseLostUpdate } from '../refuse-lost-update.ts'
import { openFollowUp, presentFollowUp } from './present-follow-up.ts'

type Input = HandlerInput<typeof followUps.update>
type Patch = Input['patch']

const columnOf: Readonly<Record<keyof Patch, string>> = {
  customerId: 'contact_id',
  title: 'title',
  note: 'note',
  dueOn: 'due_on',
  repeat: 'repeat_every',
}

/** Changes the named fields of a promise. */
export async function updateFollowUp(shop: OpenShop, { id, version, patch }: Input) {
  const { title } = await presentFollowUp(shop.db, id)
  return await act(shop, { code: 'follow-up-updated', params: { title } }, async (act) => {
    const before = await presentFollowUp(act.trx, id)
    const columns = Object.keys(patch).map((field) => columnOf[field as keyof Patch])
    await refuseLostUpdate(act.trx, 'follow_ups', before, version, columns)
    const contactId = patch.customerId === undefined ? before.contact_id : patch.customerId
    if (contactId !== null && contactId !== before.contact_id) await bookableName(act.trx, contactId)
    const words = { title: patch.title ?? before.title, note: patch.note ?? before.note }
    await updateRow(act, 'follow_ups', id, {
      contact_id: contactId,
      ...words,
      folded: indexText([words.title, words.note]),
      due_on: patch.dueOn ?? before.due_on,
      ...(patch.repeat === undefined
        ? {}
        : { repeat_every: patch.repeat?.every ?? null, repeat_unit: patch.repeat?.unit ?? null }),
    })
    for (const touched of [before.contact_id, contactId]) if (touched !== null) act.touchedDealings.add(touched)
    return { version: (await presentFollowUp(act.trx, id)).version }
  })
}

/** Puts a promise off until a day. */
export async function postponeFollowUp(shop: OpenShop, { id, dueOn }: HandlerInput<typeof followUps.postpone>) {
  const { title } = await presentFollowUp(shop.db, id)
  return await act(shop, { code: 'follow-up-postponed', params: { title, day: dueOn } }, async (act) => {
    const { contact_id } = await openFollowUp(act.trx, id)
    await updateRow(act, 'follow_ups', id, { due_on: dueOn })
    if (contact_id !== null) act.touchedDealings.add(contact_id)
    return {}
  })
}
