import type { recall, RecallOffReason } from '#shared/contract/recall.ts'
import type { RhythmStateName } from '#shared/contract/values.ts'
import { rhythmsOfContacts } from '#db/repositories/due-ranking.ts'
import { readShopModel } from '#db/repositories/shop-model.ts'
import { rhythmsOfUnwilling, rhythmsOnPause } from '#db/repositories/uncalled-rhythms.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import type { HandlerInput } from '#backend/handler-input.ts'
import { remembered } from '../customers/remembered.ts'
import { toDueRows } from '../today/due-rows.ts'
import { byStake, dueUnits, listed, toUnit, type DueUnit } from '../today/due-units.ts'
import { dueStates, isCallable, mayBeCalled, onePerCustomer } from '../today/today-due.ts'
import { offListOn } from './off-list-on.ts'

type Paused = { readonly unit: DueUnit; readonly off: RecallOffReason; readonly until: string | null }

const anyState: ReadonlySet<RhythmStateName> = new Set(['not-due', ...dueStates, 'lost', 'new'])
const resumable: ReadonlySet<RecallOffReason> = new Set(['contacted', 'tries', 'snoozed', 'skipped', 'stopped'])

/** Due units of customers of whom something may be off the list. */
async function candidates(shop: OpenShop, on: string): Promise<readonly DueUnit[]> {
  const { list, ofShop, hasCategoryRules } = await offListOn(shop, on)
  if (hasCategoryRules || !ofShop.active || ofShop.graceDays > 0)
    return await dueUnits(shop, { on, states: dueStates, customersOnly: false })
  const model = readShopModel(shop.database.raw)
  const states = new Set(dueStates)
  const rows = await rhythmsOfContacts(shop.db, [...list.customerIds])
  return rows.filter((row) => mayBeCalled(row, on)).flatMap((row) => toUnit(model, row, on, states) ?? [])
}

async function readAll(shop: OpenShop, on: string): Promise<readonly Paused[]> {
  const { list } = await offListOn(shop, on)
  const units = (await candidates(shop, on)).filter(isCallable)
  const onIt = new Set(units.filter((unit) => list.offOf(listed(unit)) === null).map(({ customerId }) => customerId))
  const ofRoutine = onePerCustomer(units.filter(({ customerId }) => !onIt.has(customerId))).flatMap(
    (unit): Paused[] => {
      const off = list.offOf(listed(unit))
      return off === null ? [] : [{ unit, off: off.reason, until: off.until }]
    },
  )
  const model = readShopModel(shop.database.raw)
  const unwilling = (await rhythmsOfUnwilling(shop.db, on)).flatMap((row): Paused[] => {
    const unit = toUnit(model, row, on, anyState)
    return unit === null ? [] : [{ unit, off: 'do-not-contact', until: null }]
  })
  const known = new Set([...ofRoutine, ...unwilling].map(({ unit }) => unit.customerId))
  const corrected = (await rhythmsOnPause(shop.db, on)).flatMap(({ untilDay, ...row }): Paused[] => {
    const unit = known.has(row.contact_id) ? null : toUnit(model, row, on, anyState)
    return unit === null ? [] : [{ unit, off: 'corrected', until: untilDay }]
  })
  return [...ofRoutine, ...unwilling, ...corrected].sort((a, b) => byStake(a.unit, b.unit))
}

/** Who would be on the list, by what keeps them off it. */
export async function pausedPage(shop: OpenShop, { reason, offset, limit }: HandlerInput<typeof recall.paused>) {
  const on = shop.today()
  const all = await remembered(shop, `recall paused ${on} ${shop.settings.recallDebtLimit ?? ''}`, () =>
    readAll(shop, on),
  )
  const counts = [...Map.groupBy(all, ({ off }) => off)].map(([each, of]) => ({ reason: each, count: of.length }))
  const wanted = reason === undefined ? all : all.filter(({ off }) => off === reason)
  const page = wanted.slice(offset, offset + limit)
  const byId = new Map(page.map((each) => [each.unit.customerId, each]))
  const rows = await toDueRows(
    shop,
    page.map(({ unit }) => unit),
    on,
  )
  return {
    total: wanted.length,
    counts: counts.toSorted((a, b) => b.count - a.count),
    rows: rows.flatMap((row) => {
      const { off, until } = byId.get(row.customerId) ?? {}
      return off === undefined ? [] : [{ ...row, off, until: until ?? null, canResume: resumable.has(off) }]
    }),
  }
}
