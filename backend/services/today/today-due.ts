import { setImmediate } from 'node:timers/promises'
import type { DueRow } from '#shared/contract/today.ts'
import type { RhythmStateName } from '#shared/contract/values.ts'
import {
  countAhead,
  countDue,
  rankedAhead,
  rankedDue,
  rhythmsOfContacts,
  type DuePart,
  type RankPage,
} from '#db/repositories/due-ranking.ts'
import { firstPurchasesAfter } from '#db/repositories/due-rhythms.ts'
import type { StoredRhythm } from '#db/repositories/rhythms.ts'
import { settledDue } from '#db/repositories/settlements.ts'
import { readShopModel } from '#db/repositories/shop-model.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { toDueRows } from './due-rows.ts'
import { byStake, dueUnits, toUnit, type DueUnit } from './due-units.ts'
import { fewPurchases, rhythmsAsOf } from './rhythms-as-of.ts'
import { isShown, type Settlements, settlementsOf } from './shown-units.ts'

/** Of those who are late, and of those who are expected: what a person can call in a day; the whole list is `due.list`. */
const shownDue = 25

const dueStates: readonly RhythmStateName[] = ['due', 'overdue', 'at-risk']
const wanted: ReadonlySet<RhythmStateName> = new Set(dueStates)

const partOf = ({ state }: DueUnit): DuePart => (state === 'due' ? 'expected' : 'late')

type Found = { readonly units: readonly DueUnit[]; readonly dueTotal: number; readonly lateTotal: number }

/** The best row of each customer, best first. */
function onePerCustomer(units: readonly DueUnit[]): DueUnit[] {
  const seen = new Set<number>()
  return units.toSorted(byStake).filter(({ customerId }) => {
    if (seen.has(customerId)) return false
    seen.add(customerId)
    return true
  })
}

/**
 * The first rows of a ranking without reading all of it: rows come by what can be at stake at most, so that reading
 * ends when no later one can be worth more than the last one shown.
 */
async function firstOf(
  shop: OpenShop,
  read: (page: RankPage) => Promise<readonly StoredRhythm[]>,
  on: string,
  leaveOut: ReadonlySet<number>,
): Promise<readonly DueUnit[]> {
  let best: DueUnit[] = []
  let page: RankPage = { offset: 0, limit: 200 }
  for (;;) {
    const rows = await read(page)
    const units = rows.flatMap((row) =>
      leaveOut.has(row.contact_id) ? [] : (toUnit(readShopModel(shop.database.raw), row, on, wanted) ?? []),
    )
    best = onePerCustomer([...best, ...units]).slice(0, shownDue)
    const last = rows.at(-1)
    const least = best[shownDue - 1]
    if (last === undefined || rows.length < page.limit) return best
    if (least !== undefined && least.stake > last.potential) return best
    page = { offset: page.offset + rows.length, limit: Math.min(2000, page.limit * 2) }
    await setImmediate()
  }
}

async function quickly(shop: OpenShop, on: string, settled: Settlements, later: ReadonlySet<number>): Promise<Found> {
  const special = new Set([...settled.contactIds, ...later])
  const stored = await rhythmsOfContacts(shop.db, [...special])
  const late = await firstOf(shop, (page) => rankedDue(shop.db, on, 'late', page), on, special)
  const expected = await firstOf(shop, (page) => rankedDue(shop.db, on, 'expected', page), on, special)
  const ahead = await firstOf(shop, (page) => rankedAhead(shop.db, on, page), on, special)
  const toShow = (rows: readonly StoredRhythm[]) =>
    onePerCustomer(
      rows
        .flatMap((row) => toUnit(readShopModel(shop.database.raw), row, on, wanted) ?? [])
        .filter((unit) => unit.productId === null || unit.isAhead),
    )
  const visible = new Set(stored.map((row) => row.contact_id))
  const asOf = (await rhythmsAsOf(shop, later, on)).filter((row) => visible.has(row.contact_id))
  const own = [...stored.filter((row) => !later.has(row.contact_id)), ...asOf]
  const others = toShow(own.filter((row) => isShown(settled, row.contact_id, row.product_id)))
  const due = await countDue(shop.db, on)
  const counted = { late: due.late + (await countAhead(shop.db, on)), expected: due.expected }
  const total = (part: DuePart): number => {
    const isOfPart = (unit: DueUnit) => partOf(unit) === part
    return counted[part] - toShow(stored).filter(isOfPart).length + others.filter(isOfPart).length
  }
  const lateTotal = total('late')
  return {
    units: firstOfEach(onePerCustomer([...late, ...expected, ...ahead, ...others])),
    dueTotal: lateTotal + total('expected'),
    lateTotal,
  }
}

/** The first of those who are late and of those who are expected, still ranked. */
function firstOfEach(ranked: readonly DueUnit[]): readonly DueUnit[] {
  const left = { late: shownDue, expected: shownDue }
  return ranked.filter((unit) => (left[partOf(unit)] -= 1) >= 0)
}

async function ofAll(shop: OpenShop, on: string, settled: Settlements): Promise<Found> {
  const all = await dueUnits(shop, { on, states: dueStates, customersOnly: false })
  const units = onePerCustomer(
    all.filter(
      (unit) => (unit.productId === null || unit.isAhead) && isShown(settled, unit.customerId, unit.productId ?? 0),
    ),
  )
  const lateTotal = units.filter((unit) => partOf(unit) === 'late').length
  return { units: firstOfEach(units), dueTotal: units.length, lateTotal }
}

/**
 * Whom to call: one row a customer; a product's row where that is overdue and the customer as a whole isn't due. What
 * was dealt with is left out.
 */
export async function todayDue(
  shop: OpenShop,
  on: string,
): Promise<{ due: DueRow[]; dueTotal: number; lateTotal: number }> {
  const settled = settlementsOf(await settledDue(shop.db, on))
  const later = await firstPurchasesAfter(shop.db, on, fewPurchases)
  const { units, ...totals } =
    later.purchases < fewPurchases ? await quickly(shop, on, settled, later.contactIds) : await ofAll(shop, on, settled)
  return { due: await toDueRows(shop, units, on), ...totals }
}
