import { setImmediate as breathe } from 'node:timers/promises'
import type { RhythmStateName } from '#shared/contract/values.ts'
import type { Day } from '#shared/domain/calendar-date.ts'
import { stateOn } from '#shared/domain/rhythm/rhythm.ts'
import { valueGroupOf, valueLimits, type ValueGroup, type ValueLimits } from '#shared/domain/value-groups.ts'
import { contactsWithPurchasesAfter, firstPurchasesAfter, lastContactId } from '#db/repositories/due-rhythms.ts'
import { rankReader, readHiddenContactIds, type RankedRhythm } from '#db/repositories/state-ranking.ts'
import { fromRhythmRow, type StoredRhythm } from '#db/repositories/rhythms.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { remembered } from '../customers/remembered.ts'
import { rhythmsAsOf } from '../today/rhythms-as-of.ts'

/** A customer in a place of the grid. */
export type RankedState = {
  readonly contactId: number
  readonly yearlyValue: number
  readonly state: RhythmStateName
  readonly value: ValueGroup
  /** What the state was told by. */
  readonly by: RankedRhythm
}

/** All customers with a purchase, those worth most first, with their places in the grid of a day. */
export type StatesRanking = {
  readonly on: Day
  readonly limits: ValueLimits
  readonly rows: readonly RankedState[]
  /** Rhythms of customers who bought after the day, as they were known then. */
  readonly asOf: ReadonlyMap<number, StoredRhythm>
}

/** Ids that are looked through between two pauses. */
const blockSize = 2000

/** The rhythms, as known on a day, of customers who bought later than it. */
async function rhythmsKnownOn(shop: OpenShop, on: Day): Promise<ReadonlyMap<number, StoredRhythm | null>> {
  if ((await firstPurchasesAfter(shop.db, on, 1)).purchases === 0) return new Map()
  const last = await lastContactId(shop.db)
  const known = new Map<number, StoredRhythm | null>()
  for (let from = 1; from <= last; from += blockSize) {
    const later = await contactsWithPurchasesAfter(shop.db, { from, to: from + blockSize - 1 }, on)
    // Who had bought nothing yet has no rhythm.
    for (const id of later) known.set(id, null)
    for (const row of await rhythmsAsOf(shop, later, on)) if (row.product_id === 0) known.set(row.contact_id, row)
    await breathe()
  }
  return known
}

type Placed = { -readonly [Key in keyof RankedState]: RankedState[Key] }

/** Rows that are gone through between two pauses. */
const loopSize = 10_000

async function readPlaced(shop: OpenShop, on: Day, known: ReadonlyMap<number, StoredRhythm | null>): Promise<Placed[]> {
  const hidden = await readHiddenContactIds(shop.db)
  const placed: Placed[] = []
  // A write between two slices may move somebody: nobody is counted twice.
  const seen = new Set<number>()
  const next = rankReader(shop.database.raw)
  const add = (by: RankedRhythm) => {
    if (hidden.has(by.contactId)) return
    placed.push({ contactId: by.contactId, yearlyValue: by.potential, state: stateOn(by, on), value: 'rest', by })
  }
  for (let rows = next(); rows !== null; rows = next()) {
    for (const row of rows) {
      if (known.has(row.contactId) || seen.has(row.contactId)) continue
      seen.add(row.contactId)
      add(row)
    }
    await breathe()
  }
  if (known.size === 0) return placed
  for (const [contactId, row] of known)
    if (row !== null) add({ ...fromRhythmRow(row), contactId, potential: row.potential })
  return placed.sort((a, b) => b.yearlyValue - a.yearlyValue || a.contactId - b.contactId)
}

async function rank(shop: OpenShop, on: Day): Promise<StatesRanking> {
  const known = await rhythmsKnownOn(shop, on)
  const rows = await readPlaced(shop, on, known)
  const limits = valueLimits(Float64Array.from(rows, ({ yearlyValue }) => yearlyValue))
  for (const [at, row] of rows.entries()) {
    row.value = valueGroupOf(row.yearlyValue, limits)
    if (at % loopSize === loopSize - 1) await breathe()
  }
  return {
    on,
    limits,
    rows,
    asOf: new Map([...known].flatMap(([id, row]) => (row === null ? [] : [[id, row] as const]))),
  }
}

/** Kept until something is written: some 100 ms for 100 000 customers, in slices; then cells and pages are walks through memory. */
export const statesRanking = (shop: OpenShop, on: Day): Promise<StatesRanking> =>
  remembered(shop, `states ${on}`, () => rank(shop, on))
