import { AppError } from '#shared/contract/errors.ts'
import { addDays } from '#shared/domain/calendar-date.ts'
import { insertRow } from '#db/journal.ts'
import { readProduct } from '#db/repositories/products.ts'
import { yearlyDaysOf } from '#db/repositories/yearly-days.ts'
import { act, type ActSummary } from '#backend/act.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { daysAhead } from './today-days.ts'

/** Who was contacted is left in peace for a fortnight. */
const restDays = 14

export type SettleInput = {
  readonly group: 'due' | 'days'
  readonly customerId: number
  readonly productId: number | null
  readonly kind: 'birthday' | 'anniversary'
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

/** A birthday that was dealt with is hidden until it is over: next year it is there again. */
async function doneUntil(shop: OpenShop, input: SettleInput, today: string): Promise<string> {
  if (input.group === 'due') return addDays(today, restDays)
  const days = await yearlyDaysOf(shop.db, input.customerId, today, daysAhead)
  return addDays(days.find(({ kind }) => kind === input.kind)?.on ?? addDays(today, daysAhead), 1)
}

/** Takes a row of Today off the list: dealt with, or put off until a day. */
export async function settle(shop: OpenShop, input: SettleInput): Promise<{ actId: number }> {
  const today = shop.today()
  const name = await customerName(shop, input.customerId)
  const isDone = input.act.kind === 'done'
  const until = input.act.kind === 'postpone' ? input.act.until : await doneUntil(shop, input, today)
  if (until <= today) throw new AppError('invalid-input', { issue: 'until', value: until })
  const summary: ActSummary = isDone
    ? { code: input.group === 'due' ? 'customer-contacted' : 'birthday-done', params: { name } }
    : { code: input.group === 'due' ? 'customer-postponed' : 'birthday-postponed', params: { name, until } }
  return await act(shop, summary, async (running) => {
    if (input.productId !== null && (await readProduct(running.trx, input.productId)) === null)
      throw new AppError('not-found', { kind: 'product', id: input.productId })
    await insertRow(running, 'settlements', {
      list: input.group === 'due' ? 'due' : input.kind,
      contact_id: input.customerId,
      product_id: input.group === 'due' ? input.productId : null,
      act: isDone ? 'done' : 'postponed',
      on_day: today,
      until_day: until,
      note: input.act.kind === 'done' ? input.act.note.trim() : '',
      deleted_at: null,
    })
    return {}
  })
}
