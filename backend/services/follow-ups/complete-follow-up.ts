import type { followUps } from '#shared/contract/follow-ups.ts'
import { indexText } from '#shared/domain/name-folding.ts'
import { updateRow } from '#db/journal.ts'
import { act } from '#backend/act.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import type { HandlerInput } from '#backend/handler-input.ts'
import { whoGoesOn } from './assignee.ts'
import { writeFollowUp } from './create-follow-up.ts'
import { openFollowUp, presentFollowUp } from './present-follow-up.ts'
import { nextTime } from './repetition.ts'

/** What came of it is added to the note, unless the caller edited the whole note. */
function noteAfter(before: string, given: string | undefined): string {
  if (given === undefined || given.trim() === '') return before
  return before === '' || given.startsWith(before) ? given : `${before}\n${given}`
}

/** Done today. A repeating promise leaves its next date, and `next` promises something new in the same act. */
export async function completeFollowUp(shop: OpenShop, input: HandlerInput<typeof followUps.complete>) {
  const { title } = await presentFollowUp(shop.db, input.id)
  return await act(shop, { code: 'follow-up-completed', params: { title } }, async (act) => {
    const before = await openFollowUp(act.trx, input.id)
    const note = noteAfter(before.note, input.note)
    await updateRow(act, 'follow_ups', before.id, {
      done_on: shop.today(),
      note,
      folded: indexText([before.title, note]),
    })
    if (before.contact_id !== null) act.touchedDealings.add(before.contact_id)
    const common = {
      customerId: before.contact_id,
      previousId: before.id,
      staffId: await whoGoesOn(act.trx, before.staff_id),
      series: { uid: before.series_uid, templateId: before.template_id },
    }
    const repeats = await nextTime(act.trx, before, shop.today())
    const again =
      repeats === null
        ? null
        : await writeFollowUp(act, shop, {
            ...common,
            ...repeats,
            title: before.title,
            note: before.note,
            time: before.time,
          })
    const next =
      input.next === undefined ? null : await writeFollowUp(act, shop, { ...common, ...input.next, note: '' })
    return { nextId: next ?? again }
  })
}
