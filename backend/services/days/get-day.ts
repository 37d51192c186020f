import type { DayView } from '#shared/contract/days.ts'
import type { PaymentMethod } from '#shared/contract/values.ts'
import { lastClosingBefore, readClosing, readMovements, readStaffNames } from '#db/repositories/day-closings.ts'
import { lastCashDay, noTakings, nothingTaken, salesOn, takingsOn } from '#db/repositories/day-takings.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { expectedByMethod, inOrder, sumOf } from './expected.ts'
import { presentClosings } from './present-closing.ts'

/** A day at the till: what was sold, what should have come in by which way, and how it was closed. */
export async function getDay(shop: OpenShop, given: string | undefined): Promise<DayView> {
  const { db } = shop
  const on = given ?? shop.today()
  const takings = (await takingsOn(db, [on])).get(on) ?? nothingTaken
  const row = await readClosing(db, on)
  const before = await lastClosingBefore(db, on)
  const openingCash = row?.opening_cash ?? before?.cash ?? 0
  const credit = takings.get('credit') ?? noTakings
  const names = await readStaffNames(db)
  const [closing = null] = row === null ? [] : await presentClosings(db, [row])
  const methods = new Set(['cash', ...takings.keys(), ...(closing?.counts.map(({ method }) => method) ?? [])])
  methods.delete('credit')
  return {
    on,
    ...(await salesOn(db, on)),
    onCredit: credit.sales + credit.returns + credit.debts,
    methods: inOrder(methods).map((method) => {
      const parts = takings.get(method) ?? noTakings
      return { method: method as PaymentMethod, ...parts, expected: sumOf(parts) }
    }),
    movements: (await readMovements(db, on)).map(({ id, time, amount, note, staff_id }) => ({
      id,
      time,
      amount,
      note,
      staff: names.get(staff_id) ?? '',
    })),
    openingCash,
    expectedCash: expectedByMethod(takings, openingCash).get('cash') ?? 0,
    closing,
    unclosedOn: before === null ? null : await lastCashDay(db, before.day, on),
  }
}
