import { setImmediate as breathe } from 'node:timers/promises'
import type { Day } from '#shared/domain/calendar-date.ts'
import { stakeOn } from '#shared/domain/rhythm/rhythm.ts'
import type { ShopModel } from '#shared/domain/rhythm/shop-model.ts'
import type { RankedRhythm } from '#db/repositories/state-ranking.ts'
import { customerRhythmReader, fromRhythmRow } from '#db/repositories/rhythms.ts'
import { readShopModel } from '#db/repositories/shop-model.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { remembered } from '../customers/remembered.ts'
import type { StatesRanking } from './states-ranking.ts'

/** What was worked out of a customer, and by what: any purchase or correction moves one of these days. */
type Known = { readonly by: RankedRhythm; readonly stake: number }

/** Stakes of one day by one model, kept over writes: a purchase changes those of one customer. */
type Memory = { readonly model: ShopModel; readonly on: Day; readonly stakes: Map<number, Known> }
const memories = new WeakMap<OpenShop, Memory>()

const sliceMs = 8

const isSame = (a: RankedRhythm, b: RankedRhythm): boolean =>
  a.potential === b.potential &&
  a.gaps === b.gaps &&
  a.dueFrom === b.dueFrom &&
  a.overdueFrom === b.overdueFrom &&
  a.atRiskFrom === b.atRiskFrom &&
  a.lostFrom === b.lostFrom

/**
 * What is at stake with each customer of a ranking, in its order. The chance of each is worked out once a day (some 10 µs);
 * later only of those who bought since.
 */
async function workOut(shop: OpenShop, { on, rows, asOf }: StatesRanking): Promise<Float64Array> {
  const model = readShopModel(shop.database.raw)
  let memory = memories.get(shop)
  if (memory === undefined || memory.model !== model || memory.on !== on) {
    memory = { model, on, stakes: new Map() }
    memories.set(shop, memory)
  }
  const { stakes } = memory
  const read = customerRhythmReader(shop.database.raw)
  const found = new Float64Array(rows.length)
  let since = performance.now()
  for (const [at, { contactId, by }] of rows.entries()) {
    let known = stakes.get(contactId)
    if (known === undefined || !isSame(known.by, by)) {
      const row = by.potential === 0 ? null : (asOf.get(contactId) ?? read(contactId))
      known = { by, stake: row === null ? 0 : stakeOn(model.customer, fromRhythmRow(row), on) }
      stakes.set(contactId, known)
    }
    found[at] = known.stake
    if (at % 32 === 0 && performance.now() - since > sliceMs) {
      await breathe()
      since = performance.now()
    }
  }
  return found
}

export const stakesOf = (shop: OpenShop, ranking: StatesRanking): Promise<Float64Array> =>
  remembered(shop, `stakes ${ranking.on}`, () => workOut(shop, ranking))
