import { AppError } from '#shared/contract/errors.ts'
import { addDays } from '#shared/domain/calendar-date.ts'
import type { YearlyDayKind } from '#db/card-schema.ts'
import { insertRow } from '#db/journal.ts'
import { yearlyDaysAhead } from '#db/repositories/yearly-days.ts'
import { act, type ActSummary } from '#backend/act.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { invalidInput } from '#backend/invalid-input.ts'
import { actOnRecall, type RecallAction } from '../recall/act-on-recall.ts'
import { partOfDay } from './part-of-day.ts'
import { daysAhead } from './today-days.ts'

/** What was dealt with is left in peace for a fortnight. */
const restDays = 14

export type SettleInput = {
  readonly group: 'due' | 'days' | 'debts'
  readonly customerId: number
  readonly productId: number | null
  readonly kind: YearlyDayKind
  readonly partId: number | null
  readonly act: { readonly kind: 'done'; readonly note: string } | { readonly kind: 'postpone'; readonly until: string }
}

async function customerName(shop: OpenShop, id: number): Promise<string> {
  const row = await shop.db
    .selectFrom('contacts')
    .select('display_name')
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .where('staged_batch_id', 'is', null)
    .executeTakeFirst()
  if (row === undefined) throw new AppError('not-found', { kind: 'customer', id })
  return row.display_name
}

/** Where a group of Today keeps what was dealt with (days by their kind), and what the act is called. */
const groups = {
  debts: { list: 'debt', done: 'debt-done', postponed: 'debt-postponed' },
  days: { list: null, done: 'birthday-done', postponed: 'birthday-postponed' },
} as const

/** A birthday that was dealt with is hidden until it is over: next year it is there again. */
async function doneUntil(shop: OpenShop, input: SettleInput, today: string): Promise<string> {
  if (input.group !== 'days') return addDays(today, restDays)
  const days = await yearlyDaysAhead(shop.db, today, daysAhead, input.customerId)
  const day = days.find(({ kind, partId }) => kind === input.kind && (partId === null || partId === input.partId))
  return addDays(day?.on ?? addDays(today, daysAhead), 1)
}

/** The words that Today has for a customer who is due. */
const recallOf = (act: SettleInput['act']): RecallAction =>
  act.kind === 'done'
    ? { kind: 'reached', result: null, note: act.note, followUpOn: null }
    : { kind: 'snoozed', until: act.until, note: '' }

/** Takes a row of Today off the list: dealt with, or put off until a day. */
export async function settle(shop: OpenShop, input: SettleInput): Promise<{ actId: number }> {
  const { group, customerId, productId } = input
  if (group === 'due') {
    const { actId } = await actOnRecall(shop, { customerId, productId, act: recallOf(input.act) })
    return { actId }
  }
  const today = shop.today()
  const name = await customerName(shop, input.customerId)
  const partId = group === 'days' ? await partOfDay(shop, input) : null
  const isDone = input.act.kind === 'done'
  const until = input.act.kind === 'postpone' ? input.act.until : await doneUntil(shop, input, today)
  if (until <= today) throw invalidInput('act.until', 'until')
  const { list, done, postponed } = groups[group]
  const summary: ActSummary = isDone ? { code: done, params: { name } } : { code: postponed, params: { name, until } }
  return await act(shop, summary, async (running) => {
    await insertRow(running, 'settlements', {
      list: list ?? input.kind,
      contact_id: input.customerId,
      part_id: partId,
      product_id: null,
      act: isDone ? 'done' : 'postponed',
      on_day: today,
      until_day: until,
      note: input.act.kind === 'done' ? input.act.note.trim() : '',
      deleted_at: null,
    })
    return {}
  })
}
