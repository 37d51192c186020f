import { mostAgendaDays, type followUps } from '#shared/contract/follow-ups.ts'
import { addDays, daysBetween } from '#shared/domain/calendar-date.ts'
import { readAgenda, readOverdue } from '#db/repositories/follow-up-agenda.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import type { HandlerInput } from '#backend/handler-input.ts'
import { invalidInput } from '#backend/invalid-input.ts'
import { followUpView } from './follow-up-view.ts'

/** Open promises of a span of days by day, and those that are late. */
export async function followUpAgenda(shop: OpenShop, input: HandlerInput<typeof followUps.agenda>) {
  const { from, to, perDay, staffId } = input
  const days = daysBetween(from, to)
  if (days < 0 || days >= mostAgendaDays) throw invalidInput('to', 'agenda-span')
  const agenda = await readAgenda(shop.db, { from, to, staffId }, perDay)
  const overdue = await readOverdue(shop.db, { until: addDays(shop.today(), -1), staffId }, perDay)
  return {
    days: agenda.map(({ on, total, rows }) => ({ on, total, rows: rows.map(followUpView) })),
    overdue: { total: overdue.total, rows: overdue.rows.map(followUpView) },
  }
}
