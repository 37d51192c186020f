import { setImmediate } from 'node:timers/promises'
import type { RecallRow, recall } from '#shared/contract/recall.ts'
import { queryTerms } from '#shared/domain/name-folding.ts'
import { isOfCycle, triesSince, type PastRecall } from '#shared/domain/recall/recall-cycle.ts'
import { rhythmsOfContacts } from '#db/repositories/due-ranking.ts'
import { idsOfMatching } from '#db/repositories/matching-contacts.ts'
import { readRecallsOf, type ReadRecall } from '#db/repositories/recalls.ts'
import { readShopModel } from '#db/repositories/shop-model.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import type { HandlerInput } from '#backend/handler-input.ts'
import { toDueRows } from '../today/due-rows.ts'
import { dueUnits, toUnit, type DueUnit } from '../today/due-units.ts'
import { dueStates, mayBeCalled, onList, unitsToCall } from '../today/today-due.ts'
import { offListOn, recallRules } from './off-list-on.ts'
import { recallEntry } from './recall-entries.ts'

/** Found customers whose rhythms are read between two pauses. */
const sliceSize = 500

const pastOf = ({ act, on_day: onDay, last_on: lastOn }: ReadRecall): PastRecall => ({ act, onDay, lastOn })

/** What was said of another product is told by its day: its last purchase is another one. */
const isSince = (recall: ReadRecall, { productId, lastOn }: Pick<RecallRow, 'productId' | 'lastOn'>): boolean =>
  isOfCycle(recall.product_id === productId ? pastOf(recall) : { ...pastOf(recall), lastOn: null }, lastOn)

async function found(shop: OpenShop, on: string, search: string): Promise<readonly DueUnit[]> {
  const ids = await idsOfMatching(shop.db, search)
  const off = (await offListOn(shop, on)).list
  // A past day is known only by looking at all purchases.
  if (on < shop.today()) {
    const all = await dueUnits(shop, { on, states: dueStates, customersOnly: false })
    return onList(
      off,
      all.filter(({ customerId }) => ids.has(customerId)),
    )
  }
  const model = readShopModel(shop.database.raw)
  const states = new Set(dueStates)
  const all = [...ids]
  const units: DueUnit[] = []
  for (let at = 0; at < all.length; at += sliceSize) {
    if (at > 0) await setImmediate()
    for (const row of await rhythmsOfContacts(shop.db, all.slice(at, at + sliceSize))) {
      const unit = mayBeCalled(row, on) ? toUnit(model, row, on, states) : null
      if (unit !== null) units.push(unit)
    }
  }
  return onList(off, units)
}

async function ranked(shop: OpenShop, on: string, { search, offset, limit }: HandlerInput<typeof recall.list>) {
  if (queryTerms(search).length === 0) {
    const { units, dueTotal } = await unitsToCall(shop, on, { late: offset + limit, expected: offset + limit })
    return { units, total: dueTotal }
  }
  const units = await found(shop, on, search)
  return { units, total: units.length }
}

/** Rows with what was done already, in the order of the units. */
async function toRecallRows(shop: OpenShop, units: readonly DueUnit[], on: string): Promise<RecallRow[]> {
  const byId = new Map(units.map((unit) => [unit.customerId, unit]))
  const recalls = Map.groupBy(await readRecallsOf(shop.db, [...byId.keys()]), (row) => row.contact_id)
  const { ruleOf } = await recallRules(shop.db)
  return (await toDueRows(shop, units, on)).map((row): RecallRow => {
    const all = recalls.get(row.customerId) ?? []
    const own = all.filter(({ product_id }) => product_id === row.productId).map(pastOf)
    return {
      ...row,
      yearlyValue: byId.get(row.customerId)?.rhythm.yearlyValue ?? 0,
      tries: triesSince(own, row.lastOn),
      maxTries: ruleOf(row.productId).maxTries,
      past: all.filter((each) => isSince(each, row)).map(recallEntry),
      lastRecallId: all.reduce<number | null>((last, { id }) => Math.max(last ?? 0, id), null),
    }
  })
}

/** Whom to call, the most at stake first. */
export async function listToCall(shop: OpenShop, input: HandlerInput<typeof recall.list>) {
  const on = input.on ?? shop.today()
  const { units, total } = await ranked(shop, on, input)
  const page = units.slice(input.offset, input.offset + input.limit)
  return { on, total, rows: await toRecallRows(shop, page, on) }
}
