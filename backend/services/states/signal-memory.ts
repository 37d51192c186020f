import { setImmediate as breathe } from 'node:timers/promises'
import {
  ALARM_SIGNALS,
  alarmSignals,
  FEWEST_VISITS_OF_A_SIGNAL,
  type AlarmFacts,
  type AlarmSignalKind,
} from '#shared/domain/alarm-signals.ts'
import type { Day } from '#shared/domain/calendar-date.ts'
import { alarmFactsReader, dealingFactsReader } from '#db/repositories/alarm-facts.ts'
import { readLastContactId } from '#db/repositories/contact-list.ts'
import { readDealingContacts, signalChanges } from '#db/repositories/signal-changes.ts'
import { visitsOfCustomers } from '#db/sales-columns/visits-of-customers.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import type { RankedState, StatesRanking } from './states-ranking.ts'

type Memory = {
  readonly on: Day
  /** A byte for each customer by id, a bit for each kind of signal. */
  readonly kinds: Uint8Array
}
type Kept = {
  readonly takeChanges: () => readonly number[]
  memory: Memory | null
  /** One question after another: two would take each other's changes. */
  last: Promise<unknown>
}
const keptOf = new WeakMap<OpenShop, Kept>()

const sliceMs = 8
/** After more changes than this (an import) everybody is read anew: that is quicker than one by one. */
const fewChanges = 5000

const bitsOf = (kinds: readonly AlarmSignalKind[]): number =>
  kinds.reduce((bits, kind) => bits | (1 << ALARM_SIGNALS.indexOf(kind)), 0)

/** Only while nobody's transaction is open: what is rolled back later is never read. */
const alone = <T>({ db }: OpenShop, read: () => T): Promise<T> => db.connection().execute(() => Promise.resolve(read()))

type Reading = {
  readonly on: Day
  readonly ids: readonly number[]
  readonly factsOf: (id: number) => AlarmFacts
}

async function readInto(shop: OpenShop, kinds: Uint8Array, { on, ids, factsOf }: Reading): Promise<void> {
  for (let at = 0; at < ids.length;) {
    await alone(shop, () => {
      for (const since = performance.now(); at < ids.length && performance.now() - since < sliceMs; at += 1) {
        const id = ids[at] ?? 0
        if (id < kinds.length) kinds[id] = bitsOf(alarmSignals(factsOf(id), on).map(({ kind }) => kind))
      }
    })
    await breathe()
  }
}

/** Everybody who can give a signal: others have too few visits, owe nothing and never complained. */
async function ofAll(shop: OpenShop, { on, rows }: StatesRanking): Promise<Reading> {
  const { raw } = shop.database
  const visitsOf = visitsOfCustomers(await shop.sales.columns(), on)
  const dealing = await alone(shop, () => readDealingContacts(raw))
  const dealingsOf = dealingFactsReader(raw)
  const mayGive = ({ contactId, by }: RankedState) => by.gaps + 1 >= FEWEST_VISITS_OF_A_SIGNAL || dealing.has(contactId)
  return {
    on,
    ids: rows.flatMap((row) => (mayGive(row) ? row.contactId : [])),
    factsOf: (id) => ({
      visits: visitsOf(id),
      ...(dealing.has(id) ? dealingsOf(id, on) : { dues: [], complaints: null }),
    }),
  }
}

function ofChanged(shop: OpenShop, on: Day, ids: readonly number[]): Reading {
  const factsOf = alarmFactsReader(shop.database.raw)
  return { on, ids, factsOf: (id) => factsOf(id, on) }
}

async function catchUp(shop: OpenShop, kept: Kept, ranking: StatesRanking): Promise<Uint8Array> {
  const { on } = ranking
  const before = kept.memory?.on === on ? kept.memory.kinds : null
  // Changes that were taken and not put in are lost with a failure: then the next question reads everybody.
  kept.memory = null
  // Taken before the reading: what is written meanwhile is put right by the next question.
  const changed = await alone(shop, kept.takeChanges)
  const kinds = new Uint8Array((await readLastContactId(shop.db)) + 1)
  const isKnown = before !== null && changed.length <= fewChanges
  if (isKnown) kinds.set(before.subarray(0, kinds.length))
  await readInto(shop, kinds, isKnown ? ofChanged(shop, on, changed) : await ofAll(shop, ranking))
  kept.memory = { on, kinds }
  return kinds
}

/**
 * The signals of all customers on a day, as bits by id: worked out once a day in slices, later only of those whose
 * purchases, dues or complaints were written since. Who is lost has bits as well: it is for the reader to leave them out.
 */
function signalBits(shop: OpenShop, ranking: StatesRanking): Promise<Uint8Array> {
  let kept = keptOf.get(shop)
  if (kept === undefined) {
    kept = { takeChanges: signalChanges(shop.database.raw), memory: null, last: Promise.resolve() }
    keptOf.set(shop, kept)
  }
  const own = kept
  const next = own.last.then(() => catchUp(shop, own, ranking))
  own.last = next.catch(() => undefined)
  return next
}

/** Whether a customer of the ranking gives one of these signals (any, where none is named); who is lost gives none. */
export async function signalTest(
  shop: OpenShop,
  ranking: StatesRanking,
  wanted: readonly AlarmSignalKind[],
): Promise<(row: RankedState) => boolean> {
  const kinds = await signalBits(shop, ranking)
  const bits = bitsOf(wanted.length === 0 ? ALARM_SIGNALS : wanted)
  return ({ contactId, state }) => state !== 'lost' && ((kinds[contactId] ?? 0) & bits) !== 0
}
