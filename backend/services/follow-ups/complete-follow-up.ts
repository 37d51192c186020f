import type { followUps, Repeat } from '#shared/contract/follow-ups.ts'
import { endOfMonth } from '#shared/domain/calendar-date.ts'
import { indexText } from '#shared/domain/name-folding.ts'
import { nextOccurrence } from '#shared/domain/recurrence.ts'
import { updateRow, type Act } from '#db/journal.ts'
import { readFollowUp } from '#db/repositories/follow-ups.ts'
import type { FollowUpRow } from '#db/schema.ts'
import { act } from '#backend/act.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import type { HandlerInput } from '#backend/handler-input.ts'
import { writeFollowUp } from './create-follow-up.ts'
import { openFollowUp, presentFollowUp } from './present-follow-up.ts'

/** Steps back through a series; more than a year of months. */
const longestWalk = 36

const repeatOf = ({ repeat_every: every, repeat_unit: unit }: FollowUpRow): Repeat | null =>
  every === null || unit === null ? null : { every, unit }

/** The due day that the series aims at: 28 February may stand for a 31st. */
async function anchorOf(act: Act, followUp: FollowUpRow): Promise<string> {
  let anchor = followUp.due_on
  let at: FollowUpRow | null = followUp
  for (let step = 0; step < longestWalk && at?.previous_id != null && at.due_on === endOfMonth(at.due_on); step += 1) {
    at = await readFollowUp(act.trx, at.previous_id)
    if (at !== null && repeatOf(at) !== null && at.due_on.slice(8) > anchor.slice(8)) anchor = at.due_on
  }
  return anchor
}

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
    const common = { customerId: before.contact_id, previousId: before.id }
    const repeat = repeatOf(before)
    const again =
      repeat === null
        ? null
        : await writeFollowUp(act, shop, {
            ...common,
            title: before.title,
            note: before.note,
            dueOn: nextOccurrence(before.due_on, repeat, shop.today(), await anchorOf(act, before)),
            repeat,
          })
    const next =
      input.next === undefined
        ? null
        : await writeFollowUp(act, shop, { ...common, ...input.next, note: '', repeat: null })
    return { nextId: next ?? again }
  })
}
