import { AppError } from '#shared/contract/errors.ts'
import type { days } from '#shared/contract/days.ts'
import { deleteRow, insertRow, updateRow, type Act } from '#db/journal.ts'
import { lastClosingBefore, readClosing, readCounts, type DayClosingRow } from '#db/repositories/day-closings.ts'
import { nothingTaken, takingsOn } from '#db/repositories/day-takings.ts'
import { newUid } from '#db/uid.ts'
import { act } from '#backend/act.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import type { HandlerInput } from '#backend/handler-input.ts'
import { invalidInput } from '#backend/invalid-input.ts'
import { refuseUnknownMethods } from '../purchases/buying-terms.ts'
import { expectedByMethod, inOrder } from './expected.ts'

type Input = HandlerInput<typeof days.close>
type Count = { readonly method: string; readonly expected: number; readonly counted: number | null }

/** What is left to be paid can't be counted, and everything is counted once. */
function refuseOddCounts(shop: OpenShop, on: string, counts: Input['counts']): void {
  if (on > shop.today()) throw invalidInput('on', 'day-ahead')
  const seen = new Set<string>()
  for (const [index, { method }] of counts.entries()) {
    if (method === 'credit') throw invalidInput(`counts.${index}.method`, 'credit-counted')
    if (seen.has(method)) throw invalidInput(`counts.${index}.method`, 'method-twice')
    seen.add(method)
  }
}

/** Ways to pay that the day knows: counted also where they were switched off since. */
async function methodsOf(act: Act, on: string): Promise<ReadonlySet<string>> {
  const before = await readClosing(act.trx, on)
  const counted = before === null ? [] : await readCounts(act.trx, [before.id])
  const takings = (await takingsOn(act.trx, [on])).get(on) ?? nothingTaken
  return new Set([...takings.keys(), ...counted.map(({ method }) => method)])
}

/** All that is expected, counted or not, so that whatever changes later shows. */
async function countsOf(act: Act, on: string, openingCash: number, counted: Input['counts']): Promise<Count[]> {
  const expected = expectedByMethod((await takingsOn(act.trx, [on])).get(on) ?? nothingTaken, openingCash)
  const found = new Map<string, number>(counted.map((count) => [count.method, count.counted]))
  return inOrder(new Set([...expected.keys(), ...found.keys()]))
    .map((method) => ({ method, expected: expected.get(method) ?? 0, counted: found.get(method) ?? null }))
    .filter(({ expected, counted }) => expected !== 0 || counted !== null)
}

/** Counting anew: rows of the same way to pay stay, so that the history tells what changed. */
async function replaceCounts(act: Act, closing: DayClosingRow, counts: readonly Count[]): Promise<boolean> {
  const left = new Map((await readCounts(act.trx, [closing.id])).map((count) => [count.method, count.id]))
  let changed = false
  for (const count of counts) {
    const id = left.get(count.method)
    left.delete(count.method)
    if (id === undefined) await insertRow(act, 'day_closing_counts', { closing_id: closing.id, ...count })
    if (id === undefined || (await updateRow(act, 'day_closing_counts', id, count))) changed = true
  }
  for (const id of left.values()) {
    await deleteRow(act, 'day_closing_counts', id)
    changed = true
  }
  return changed
}

/** Closes a day with what was counted; closing it again replaces what was counted before. */
export async function closeDay(shop: OpenShop, input: Input) {
  const on = input.on ?? shop.today()
  refuseOddCounts(shop, on, input.counts)
  return await act(shop, { code: 'day-closed', params: { day: on } }, async (act) => {
    await refuseUnknownMethods(act.trx, input.counts, await methodsOf(act, on))
    const before = await readClosing(act.trx, on)
    const usual = before?.opening_cash ?? (await lastClosingBefore(act.trx, on))?.cash ?? 0
    const head = { opening_cash: input.openingCash ?? usual, note: input.note }
    const counts = await countsOf(act, on, head.opening_cash, input.counts)
    const difference = counts.reduce((sum, { expected, counted }) => sum + (counted ?? expected) - expected, 0)
    if (before === null) {
      const id = await insertRow(act, 'day_closings', {
        uid: newUid(Date.parse(act.at)),
        day: on,
        ...head,
        staff_id: shop.staffId,
        created_at: act.at,
        updated_at: act.at,
      })
      for (const count of counts) await insertRow(act, 'day_closing_counts', { closing_id: id, ...count })
      return { id, difference }
    }
    const changed = await replaceCounts(act, before, counts)
    await updateRow(act, 'day_closings', before.id, {
      ...head,
      staff_id: shop.staffId,
      parts_revision: before.parts_revision + (changed ? 1 : 0),
    })
    return { id: before.id, difference }
  })
}

/** Takes the closing of a day back, as if nobody had counted. */
export async function reopenDay(shop: OpenShop, on: string) {
  return await act(shop, { code: 'day-reopened', params: { day: on } }, async (act) => {
    const closing = await readClosing(act.trx, on)
    if (closing === null) throw new AppError('not-found', { kind: 'closing' })
    for (const { id } of await readCounts(act.trx, [closing.id])) await deleteRow(act, 'day_closing_counts', id)
    await deleteRow(act, 'day_closings', closing.id)
    return {}
  })
}
