import { AppError } from '#shared/contract/errors.ts'
import type { followUpTemplates } from '#shared/contract/follow-up-templates.ts'
import { addDays } from '#shared/domain/calendar-date.ts'
import { readOpenOfSeries } from '#db/repositories/follow-up-series.ts'
import { moveTrash } from '#db/repositories/trash-flag.ts'
import { newUid } from '#db/uid.ts'
import { act } from '#backend/act.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import type { HandlerInput } from '#backend/handler-input.ts'
import { invalidInput } from '#backend/invalid-input.ts'
import { bookableName } from '../customers/bookable-customer.ts'
import { refuseAbsent } from '../follow-ups/assignee.ts'
import { writeFollowUp } from '../follow-ups/create-follow-up.ts'
import { presentTemplate } from './present-template.ts'

/** The last day that a follow-up may have, as the contract says. */
const lastDay = '2299-12-31'

/** Makes a follow-up of every step of a series, all in one act. */
export async function startSeries(shop: OpenShop, input: HandlerInput<typeof followUpTemplates.start>) {
  const { templateId, customerId, staffId } = input
  const startOn = input.startOn ?? shop.today()
  const { name } = await presentTemplate(shop.db, templateId)
  return await act(shop, { code: 'follow-up-series-started', params: { name } }, async (running) => {
    const { steps } = await presentTemplate(running.trx, templateId)
    if (steps.length === 0) throw invalidInput('templateId', 'no-steps')
    if (customerId !== null) await bookableName(running.trx, customerId)
    await refuseAbsent(running.trx, staffId)
    const uid = newUid(Date.parse(running.at))
    const followUpIds: number[] = []
    for (const { title, note, after_days, time } of steps) {
      const dueOn = addDays(startOn, after_days)
      if (dueOn > lastDay) throw invalidInput('startOn', 'day-out-of-range')
      const series = { uid, templateId }
      const promise = { customerId, title, note, dueOn, time, staffId, series, previousId: null }
      followUpIds.push(await writeFollowUp(running, shop, promise))
    }
    return { seriesUid: uid, followUpIds }
  })
}

/** What is still open of a series goes to the trash; what was done stays. */
export async function stopSeries(shop: OpenShop, { seriesUid }: HandlerInput<typeof followUpTemplates.stop>) {
  const rest = await readOpenOfSeries(shop.db, seriesUid)
  if (rest.length === 0) throw new AppError('not-found', { kind: 'series' })
  return await act(shop, { code: 'follow-up-series-stopped', params: { count: rest.length } }, async (running) => {
    for (const { contact_id } of rest) if (contact_id !== null) running.touchedDealings.add(contact_id)
    const ids = rest.map(({ id }) => id)
    const stopped = await moveTrash(running, { table: 'follow_ups', ids, from: null, to: running.at })
    return { stopped: stopped.length }
  })
}
