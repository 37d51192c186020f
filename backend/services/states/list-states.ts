import { AppError } from '#shared/contract/errors.ts'
import { setImmediate as breathe } from 'node:timers/promises'
import type { states } from '#shared/contract/states.ts'
import { alarmSignals } from '#shared/domain/alarm-signals.ts'
import { alarmFactsReader } from '#db/repositories/alarm-facts.ts'
import { standingLosses } from '#db/repositories/losses.ts'
import { firstMissingId } from '#db/repositories/missing-ids.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import type { HandlerInput } from '#backend/handler-input.ts'
import { customerStates } from './customer-states.ts'
import { stakesOf } from './stakes.ts'
import { statesRanking } from './states-ranking.ts'

/** The customers of a cell of the grid, of a whole row or a whole column. */
export async function listCell(shop: OpenShop, input: HandlerInput<typeof states.cell>) {
  const { state, value, offset, limit } = input
  const ranking = await statesRanking(shop, input.on ?? shop.today())
  const stakes = await stakesOf(shop, ranking)
  const ids: number[] = []
  const sums = { yearlyValue: 0, stake: 0 }
  for (const [at, row] of ranking.rows.entries()) {
    if ((state !== undefined && row.state !== state) || (value !== undefined && row.value !== value)) continue
    ids.push(row.contactId)
    sums.yearlyValue += row.yearlyValue
    sums.stake += stakes[at] ?? 0
  }
  return { total: ids.length, ...sums, rows: await customerStates(shop, ids.slice(offset, offset + limit), ranking) }
}

/** Customers whose signals are looked at for one answer, and how long between two pauses. */
const mostLookedAt = 1000
const sliceMs = 8

/** The next customers with a signal, from a place in the ranking on. */
export async function listSignals(shop: OpenShop, input: HandlerInput<typeof states.signals>) {
  const on = input.on ?? shop.today()
  const ranking = await statesRanking(shop, on)
  const wanted = new Set(input.kinds)
  const factsOf = alarmFactsReader(shop.database.raw)
  const ids: number[] = []
  const { rows } = ranking
  const end = Math.min(rows.length, input.from + mostLookedAt)
  let at = input.from
  let since = performance.now()
  for (; at < end && ids.length < input.limit; at += 1) {
    if (performance.now() - since > sliceMs) {
      await breathe()
      since = performance.now()
    }
    const row = rows[at]
    if (row === undefined || row.state === 'lost') continue
    const signals = alarmSignals(factsOf(row.contactId, on), on)
    if (signals.some(({ kind }) => wanted.size === 0 || wanted.has(kind))) ids.push(row.contactId)
  }
  return { rows: await customerStates(shop, ids, ranking), next: at < rows.length ? at : null }
}

/** One customer, as the card shows it; of one in the trash, too, whose card is still open. */
export async function stateOfCustomer(shop: OpenShop, input: HandlerInput<typeof states.customer>) {
  const { customerId } = input
  if ((await firstMissingId(shop.db, 'contacts', [customerId])) !== null)
    throw new AppError('not-found', { kind: 'customer', id: customerId })
  const on = input.on ?? shop.today()
  const ranking = await statesRanking(shop, on)
  const [state = null] = await customerStates(shop, [customerId], ranking)
  const loss = (await standingLosses(shop.db, [customerId])).get(customerId)
  return {
    state,
    loss: loss === undefined || loss.on_day > on ? null : { reason: loss.reason, note: loss.note, on: loss.on_day },
  }
}
