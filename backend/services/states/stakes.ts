import { setImmediate as breathe } from 'node:timers/promises'
import type { Day } from '#shared/domain/calendar-date.ts'
import { stakeOf, standingOn } from '#shared/domain/rhythm/rhythm.ts'
import type { ShopModel } from '#shared/domain/rhythm/shop-model.ts'
import { customerRhythmReader, fromRhythmRow, type StoredRhythm } from '#db/repositories/rhythms.ts'
import { readShopModel } from '#db/repositories/shop-model.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { remembered } from '../customers/remembered.ts'
import type { StatesRanking } from './states-ranking.ts'

/** What was worked out of a customer, and by what: it holds as long as nothing of that changes. */
type Known = { readonly by: string; readonly stake: number }

/** Stakes of one day by one model, kept over writes: a purchase changes those of one customer. */
type Memory = { readonly model: ShopModel; readonly on: Day; readonly stakes: Map<number, Known> }
const memories = new WeakMap<OpenShop, Memory>()

const sliceMs = 8

/** Everything of a row that its chance and its value come from. */
const byWhat = (row: StoredRhythm): string =>
  `${row.potential} ${row.last_on} ${row.gaps} ${row.gap_sum} ${row.gap_squares} ${row.gap_weight}`

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
  for (const [at, { contactId }] of rows.entries()) {
    const row = asOf.get(contactId) ?? read(contactId)
    if (row === null) continue
    const by = byWhat(row)
    let known = stakes.get(contactId)
    if (known?.by !== by) {
      const rhythm = fromRhythmRow(row)
      known = { by, stake: stakeOf(rhythm, standingOn(model.customer, rhythm, on)) }
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
