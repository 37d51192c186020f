import { setImmediate } from 'node:timers/promises'
import type { DueRow } from '#shared/contract/today.ts'
import type { RhythmStateName } from '#shared/contract/values.ts'
import { addDays } from '#shared/domain/calendar-date.ts'
import type { OffList } from '#shared/domain/recall/off-list.ts'
import {
  aheadUnits,
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
import { readShopModel } from '#db/repositories/shop-model.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import type { ReadableDb } from '#db/open-database.ts'
import { offListOn } from '../recall/off-list-on.ts'
import { keptOfDay, keptUntilDealings } from './day-memory.ts'
import { toDueRows } from './due-rows.ts'
import { byStake, dueUnits, listed, toUnit, type DueUnit } from './due-units.ts'
import { fewPurchases, rhythmsAsOf } from './rhythms-as-of.ts'

/**
 * What a person can call in a day; the whole list is `recall.list`. Of those who are just expected fewer: most come by
 * themselves, and with little at stake for each of them the first ones are found late in their ranking.
 */
const shown: Readonly<Record<DuePart, number>> = { late: 25, expected: 10 }

export const dueStates: readonly RhythmStateName[] = ['due', 'overdue', 'at-risk']
const wanted: ReadonlySet<RhythmStateName> = new Set(dueStates)

const partOf = ({ state }: DueUnit): DuePart => (state === 'due' ? 'expected' : 'late')

type Found = { readonly units: readonly DueUnit[]; readonly dueTotal: number; readonly lateTotal: number }

/** The best row of each customer, best first. */
export function onePerCustomer(units: readonly DueUnit[]): DueUnit[] {
  const seen = new Set<number>()
  return units.toSorted(byStake).filter(({ customerId }) => {
    if (seen.has(customerId)) return false
    seen.add(customerId)
    return true
  })
}

type Ranking = DuePart | 'ahead'
const readers: Readonly<
  Record<Ranking, (db: ReadableDb, on: string, page: RankPage) => Promise<readonly StoredRhythm[]>>
> = {
  late: (db, on, page) => rankedDue(db, on, 'late', page),
  expected: (db, on, page) => rankedDue(db, on, 'expected', page),
  ahead: rankedAhead,
}

/** Rows read between two pauses, some 10 ms, however far down the list is asked for. */
const largestPage = 1000

/**
 * The first rows of a ranking without reading all of it: rows come by what can be at stake at most, so that reading
 * ends when no later one can be worth more than the last one wanted.
 */
async function firstOf(
  shop: OpenShop,
  ranking: Ranking,
  { on, most, isWanted }: { readonly on: string; readonly most: number; readonly isWanted: (unit: DueUnit) => boolean },
): Promise<readonly DueUnit[]> {
  let best: DueUnit[] = []
  const dealtWith = shop.dealtWith()
  let page: RankPage = { offset: 0, limit: Math.min(largestPage, Math.max(200, most * 4)) }
  for (;;) {
    const { offset, limit }: RankPage = page
    const { units, rows } = await keptOfDay(shop, on, `${ranking} ${offset} ${limit}`, async () => {
      const stored = await readers[ranking](shop.db, on, { offset, limit })
      const found = stored.flatMap((row) => toUnit(readShopModel(shop.database.raw), row, on, wanted) ?? [])
      return { units: found, rows: stored.map(({ contact_id: of, potential }) => ({ of, potential })) }
    })
    const last = rows.at(-1)
    best = onePerCustomer([...best, ...units.filter(isWanted)]).slice(0, most)
    const least = best[most - 1]
    if (last === undefined || rows.length < limit) return best
    if (least !== undefined && least.stake > last.potential) return best
    // Rows of who bought since the pages were read may be gone from before the next one: all others stand as they stood.
    const standing = rows.filter(({ of }) => !dealtWith.has(of)).length
    page = { offset: offset + standing, limit: standing === 0 ? limit * 2 : Math.min(largestPage, limit * 2) }
    await setImmediate()
  }
}

/** Whether a stored row can be on the list at all: told by its days, without working out a chance. */
export const mayBeCalled = (row: StoredRhythm, on: string): boolean =>
  (row.product_id === 0 || row.ahead_until !== null) &&
  row.due_from !== null &&
  row.due_from <= on &&
  (row.lost_from === null || row.lost_from > on)

type Off = Awaited<ReturnType<typeof offListOn>>

/** How many customers the rules let onto the list, whatever else keeps some of them off. */
async function countListed(shop: OpenShop, on: string, off: Off): Promise<Record<DuePart, number>> {
  const { active, graceDays } = off.ofShop
  const dueBy = addDays(on, -graceDays)
  const whole = active
    ? await keptUntilDealings(shop, on, `count ${dueBy}`, () => countDue(shop.db, on, dueBy))
    : { late: 0, expected: 0 }
  const isPlain = !off.hasCategoryRules && active && graceDays === 0
  const ahead = isPlain
    ? await keptUntilDealings(shop, on, 'count ahead', () => countAhead(shop.db, on))
    : new Set(
        (await keptUntilDealings(shop, on, 'ahead units', () => aheadUnits(shop.db, on)))
          .filter((unit) => off.list.byRule({ ...unit, isDue: true }) === null)
          .map(({ customerId }) => customerId),
      ).size
  return { late: whole.late + ahead, expected: whole.expected }
}

async function quickly(
  shop: OpenShop,
  {
    on,
    most,
    off,
    later,
  }: { on: string; most: Readonly<Record<DuePart, number>>; off: Off; later: ReadonlySet<number> },
): Promise<Found> {
  // Whoever bought meanwhile is in the kept rankings as before: they are read again.
  const special = new Set([...off.list.customerIds, ...later, ...shop.dealtWith()])
  const stored = await rhythmsOfContacts(shop.db, [...special])
  const byRule = (unit: DueUnit) => off.list.byRule(listed(unit)) === null
  const given = { on, isWanted: (unit: DueUnit) => !special.has(unit.customerId) && byRule(unit) }
  const whole = async (part: DuePart) =>
    off.ofShop.active ? await firstOf(shop, part, { ...given, most: most[part] }) : []
  const late = await whole('late')
  const expected = await whole('expected')
  const ahead = await firstOf(shop, 'ahead', { ...given, most: most.late })
  const toShow = (rows: readonly StoredRhythm[], isShown: (unit: DueUnit) => boolean) =>
    onePerCustomer(
      rows
        .filter((row) => mayBeCalled(row, on))
        .flatMap((row) => toUnit(readShopModel(shop.database.raw), row, on, wanted) ?? [])
        .filter((unit) => isCallable(unit) && isShown(unit)),
    )
  const visible = new Set(stored.map((row) => row.contact_id))
  const asOf = (await rhythmsAsOf(shop, later, on)).filter((row) => visible.has(row.contact_id))
  const own = [...stored.filter((row) => !later.has(row.contact_id)), ...asOf]
  const others = toShow(own, (unit) => off.list.offOf(listed(unit)) === null)
  const counted = await countListed(shop, on, off)
  const ofRules = toShow(stored, byRule)
  const total = (part: DuePart): number => {
    const isOfPart = (unit: DueUnit) => partOf(unit) === part
    return counted[part] - ofRules.filter(isOfPart).length + others.filter(isOfPart).length
  }
  const lateTotal = total('late')
  return {
    units: onePerCustomer([...late, ...expected, ...ahead, ...others]),
    dueTotal: lateTotal + total('expected'),
    lateTotal,
  }
}

/** A row for everybody, or for a product where that is overdue before its customer is due. */
export const isCallable = ({ productId, isAhead }: DueUnit): boolean => productId === null || isAhead

/** Those of them who are on the list, one row a customer, best first. */
export const onList = (off: OffList, units: readonly DueUnit[]): readonly DueUnit[] =>
  onePerCustomer(units.filter((unit) => isCallable(unit) && off.offOf(listed(unit)) === null))

async function ofAll(shop: OpenShop, on: string, off: Off): Promise<Found> {
  const units = onList(off.list, await dueUnits(shop, { on, states: dueStates, customersOnly: false }))
  const lateTotal = units.filter((unit) => partOf(unit) === 'late').length
  return { units, dueTotal: units.length, lateTotal }
}

/**
 * Whom to call, the most at stake first: one row a customer; a product's row where that is overdue and the customer as a
 * whole isn't due. Whom the recall routine keeps off the list is left out.
 * @param most how many of the late and of the expected are needed at least
 */
export async function unitsToCall(shop: OpenShop, on: string, most: Readonly<Record<DuePart, number>>): Promise<Found> {
  const off = await offListOn(shop, on)
  const later = await firstPurchasesAfter(shop.db, on, fewPurchases)
  return later.purchases < fewPurchases
    ? await quickly(shop, { on, most, off, later: later.contactIds })
    : await ofAll(shop, on, off)
}

/** The first of those who are late and of those who are expected, still ranked. */
function firstOfEach(ranked: readonly DueUnit[]): readonly DueUnit[] {
  const left = { ...shown }
  return ranked.filter((unit) => (left[partOf(unit)] -= 1) >= 0)
}

/** Whom to call, as Today shows it. */
export async function todayDue(
  shop: OpenShop,
  on: string,
): Promise<{ due: DueRow[]; dueTotal: number; lateTotal: number }> {
  const { units, ...totals } = await unitsToCall(shop, on, shown)
  return { due: await toDueRows(shop, firstOfEach(units), on), ...totals }
}
