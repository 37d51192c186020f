import { setImmediate } from 'node:timers/promises'
import type { RhythmStateName } from '#shared/contract/values.ts'
import type { Day } from '#shared/domain/calendar-date.ts'
import type { ListedUnit } from '#shared/domain/recall/off-list.ts'
import { chanceOn, stakeOf, stateOn, type Rhythm } from '#shared/domain/rhythm/rhythm.ts'
import { modelOf, type ShopModel } from '#shared/domain/rhythm/shop-model.ts'
import {
  contactsWithPurchasesAfter,
  dueRhythms,
  firstPurchasesAfter,
  hiddenProductIds,
  lastContactId,
  linesUntil,
  visibleContactIds,
  type ContactBlock,
} from '#db/repositories/due-rhythms.ts'
import { fromRhythmRow, rhythmsOf, type StoredRhythm } from '#db/repositories/rhythms.ts'
import { correctionsReader } from '#db/repositories/rhythm-corrections.ts'
import { readShopModel } from '#db/repositories/shop-model.ts'
import type { OpenShop } from '#backend/engine-state.ts'

/** A customer, or a customer with one product, in one of the asked states. */
export type DueUnit = {
  readonly customerId: number
  /** Null = the customer over all products. */
  readonly productId: number | null
  readonly rhythm: Rhythm
  readonly state: RhythmStateName
  readonly stake: number
  readonly chance: number
  /** A product that is overdue while the customer as a whole isn't due yet: the row to show instead. */
  readonly isAhead: boolean
}

const called: ReadonlySet<RhythmStateName> = new Set(['due', 'overdue', 'at-risk'])

/** As the recall list looks at it. */
export const listed = ({ customerId, productId, rhythm, state }: DueUnit): ListedUnit => ({
  customerId,
  productId,
  dueFrom: rhythm.dueFrom,
  isDue: called.has(state),
})

/** Whom to call first: stake, then chance; the ids make the order the same every time. */
export const byStake = (a: DueUnit, b: DueUnit): number =>
  b.stake - a.stake || b.chance - a.chance || a.customerId - b.customerId || (a.productId ?? 0) - (b.productId ?? 0)

/** The stored row as a unit on a day; null where it is in none of the states. */
export function toUnit(
  model: ShopModel,
  row: StoredRhythm,
  on: Day,
  states: ReadonlySet<RhythmStateName>,
): DueUnit | null {
  const rhythm = fromRhythmRow(row)
  const state = stateOn(rhythm, on)
  if (!states.has(state)) return null
  const chance = chanceOn(modelOf(model, row.product_id), rhythm, on)
  return {
    customerId: row.contact_id,
    productId: row.product_id === 0 ? null : row.product_id,
    rhythm,
    state,
    stake: stakeOf(rhythm, { chance }),
    chance,
    isAhead: row.ahead_until !== null && state === 'overdue' && on < row.ahead_until,
  }
}

/** The rhythms of a block as they were known on a day. */
async function rhythmsOn(
  shop: OpenShop,
  block: ContactBlock,
  { on, customersOnly, isPast }: { readonly on: Day; readonly customersOnly: boolean; readonly isPast: boolean },
): Promise<readonly StoredRhythm[]> {
  const stored = await dueRhythms(shop.db, block, { customersOnly })
  if (!isPast) return stored
  const later = await contactsWithPurchasesAfter(shop.db, block, on)
  if (later.size === 0) return stored
  const lines = await linesUntil(shop.db, block, on)
  const model = readShopModel(shop.database.raw)
  const corrections = correctionsReader(shop.database.raw)
  const known = stored.filter((row) => !later.has(row.contact_id))
  const asOf = [...later].flatMap((contactId) =>
    rhythmsOf(contactId, lines.get(contactId) ?? [], model, corrections(contactId)),
  )
  return [...known, ...(customersOnly ? asOf.filter((row) => row.product_id === 0) : asOf)]
}

/** A block of customers between two pauses takes about so long; the number of ids is adapted to it. */
const sliceMs = 10
const mostIds = 20_000

/**
 * All units in the asked states on a day, ranked. Only what was known on that day counts: customers who bought after
 * it are worked out from their purchases up to it, all others are as stored.
 */
export async function dueUnits(
  shop: OpenShop,
  { on, states, customersOnly }: { on: Day; states: readonly RhythmStateName[]; customersOnly: boolean },
): Promise<DueUnit[]> {
  const wanted = new Set(states)
  const units: DueUnit[] = []
  const hiddenProducts = await hiddenProductIds(shop.db)
  const isPast = (await firstPurchasesAfter(shop.db, on, 1)).purchases > 0
  const last = await lastContactId(shop.db)
  let size = 50
  for (let from = 1; from <= last;) {
    const startedAt = performance.now()
    const block = { from, to: from + size - 1 }
    const visible = new Set(await visibleContactIds(shop.db, block))
    for (const row of await rhythmsOn(shop, block, { on, customersOnly, isPast })) {
      if (!visible.has(row.contact_id) || hiddenProducts.has(row.product_id)) continue
      const unit = toUnit(readShopModel(shop.database.raw), row, on, wanted)
      if (unit !== null) units.push(unit)
    }
    from += size
    const took = performance.now() - startedAt
    size = Math.ceil(Math.min(mostIds, size * Math.min(2, Math.max(0.25, sliceMs / Math.max(took, 0.1)))))
    await setImmediate()
  }
  return units.sort(byStake)
}
