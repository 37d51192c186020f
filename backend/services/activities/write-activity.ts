import type { activities, Activity } from '#shared/contract/activities.ts'
import { createTranslator } from '#shared/i18n/translator.ts'
import { insertRow, updateRow } from '#db/journal.ts'
import { newUid } from '#db/uid.ts'
import { act } from '#backend/act.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import type { HandlerInput } from '#backend/handler-input.ts'
import { invalidInput } from '#backend/invalid-input.ts'
import { bookableName } from '../customers/bookable-customer.ts'
import { writeFollowUp } from '../follow-ups/create-follow-up.ts'
import { whenOf } from '../purchases/when.ts'
import { refuseLostUpdate } from '../refuse-lost-update.ts'
import { presentActivity, readActivity } from './present-activity.ts'

/** As long as a line may be. */
const longestTitle = 300

/** A call without a word says something, a note without one does not. Only calls and messages come from somebody. */
function refuseHollow({ kind, direction, text }: Pick<Activity, 'kind' | 'direction' | 'text'>): void {
  if (kind === 'note' && text.trim() === '') throw invalidInput('text', 'text-missing')
  if (direction !== null && kind !== 'call' && kind !== 'message') throw invalidInput('direction', 'no-direction')
}

/** What a promise without a title is called. What is private is told nowhere else. */
function titleOf(shop: OpenShop, text: string, isPrivate: boolean): string {
  const [firstLine = ''] = text.trim().split('\n')
  if (!isPrivate && firstLine !== '') return firstLine.slice(0, longestTitle)
  return createTranslator(shop.settings.language).t('activities.talkAgain')
}

/** Notes what happened with a customer, and perhaps what was promised with it. */
export async function createActivity(shop: OpenShop, input: HandlerInput<typeof activities.create>) {
  const { customerId, kind, followUp } = input
  const content = { kind, direction: input.direction ?? null, text: input.text ?? '' }
  refuseHollow(content)
  const { day, time } = whenOf(shop, input)
  if (day > shop.today()) throw invalidInput('day', 'not-yet-happened')
  const isPrivate = input.private === true
  const name = await bookableName(shop.db, customerId)
  return await act(shop, { code: 'activity-created', params: { name } }, async (running) => {
    await bookableName(running.trx, customerId)
    const id = await insertRow(running, 'activities', {
      uid: newUid(Date.parse(running.at)),
      contact_id: customerId,
      ...{ ...content, direction: content.direction ?? '' },
      day,
      time,
      is_private: isPrivate ? 1 : 0,
      staff_id: shop.staffId,
      created_at: running.at,
      updated_at: running.at,
      deleted_at: null,
    })
    running.touchedCards.add(customerId)
    if (followUp === undefined) return { id, followUpId: null }
    const title = followUp.title ?? titleOf(shop, content.text, isPrivate)
    const promise = { customerId, title, note: '', dueOn: followUp.dueOn, repeat: null, previousId: null }
    return { id, followUpId: await writeFollowUp(running, shop, promise) }
  })
}

type Patch = HandlerInput<typeof activities.update>['patch']

const columnOf: Readonly<Record<keyof Patch, string>> = {
  kind: 'kind',
  direction: 'direction',
  day: 'day',
  time: 'time',
  text: 'text',
  private: 'is_private',
}

/** Changes the named fields of what was noted. */
export async function updateActivity(shop: OpenShop, { id, version, patch }: HandlerInput<typeof activities.update>) {
  const { contact_id } = await readActivity(shop.db, id)
  const name = await bookableName(shop.db, contact_id)
  return await act(shop, { code: 'activity-changed', params: { name } }, async (running) => {
    const before = await presentActivity(running.trx, id)
    const columns = Object.keys(patch).map((field) => columnOf[field as keyof Patch])
    await refuseLostUpdate(running.trx, 'activities', before, version, columns)
    const kind = patch.kind ?? before.kind
    const hasDirection = kind === 'call' || kind === 'message'
    const kept = hasDirection && before.direction !== '' ? before.direction : null
    const direction = patch.direction === undefined ? kept : patch.direction
    const text = patch.text ?? before.text
    refuseHollow({ kind, direction, text })
    const day = patch.day ?? before.day
    if (day > shop.today() && day !== before.day) throw invalidInput('day', 'not-yet-happened')
    await updateRow(running, 'activities', id, {
      kind,
      direction: direction ?? '',
      text,
      day,
      time: patch.time === undefined ? before.time : patch.time,
      is_private: patch.private === undefined ? before.is_private : patch.private ? 1 : 0,
    })
    running.touchedCards.add(contact_id)
    return { version: (await presentActivity(running.trx, id)).version }
  })
}
