import { setImmediate as breathe } from 'node:timers/promises'
import {
  ALARM_SIGNALS,
  alarmSignals,
  FEWEST_VISITS_OF_A_SIGNAL,
  type AlarmSignalKind,
} from '#shared/domain/alarm-signals.ts'
import type { Day } from '#shared/domain/calendar-date.ts'
import { alarmFactsReader } from '#db/repositories/alarm-facts.ts'
import { readLastContactId } from '#db/repositories/contact-list.ts'
import { readDealingContacts, signalChanges } from '#db/repositories/signal-changes.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import type { RankedState, StatesRanking } from './states-ranking.ts'

/** A byte for each customer, a bit for each kind of signal. */
type Memory = {
  readonly on: Day
  readonly kinds: Uint8Array
  readonly takeChanges: () => readonly number[]
}
const memories = new WeakMap<OpenShop, Memory>()
/** One after another: two questions would take each other's changes. */
const running = new WeakMap<OpenShop, Promise<unknown>>()

const sliceMs = 8

const bitsOf = (kinds: readonly AlarmSignalKind[]): number =>
  kinds.reduce((bits, kind) => bits | (1 << ALARM_SIGNALS.indexOf(kind)), 0)

/** In slices, and only while nobody's transaction is open: what is rolled back later is never read. */
async function inSlices(shop: OpenShop, ids: readonly number[], work: (id: number) => void): Promise<void> {
  for (let at = 0; at < ids.length;) {
    await shop.db.connection().execute(() => {
      const since = performance.now()
      for (; at < ids.length && performance.now() - since < sliceMs; at += 1) work(ids[at] ?? 0)
      return Promise.resolve()
    })
    await breathe()
  }
}

const alone = <T>(shop: OpenShop, read: () => T): Promise<T> =>
  shop.db.connection().execute(() => Promise.resolve(read()))

/** Too few visits for any signal of theirs, no dues, no complaint: nothing has to be read of them. */
const mayGive = ({ contactId, by }: RankedState, dealing: ReadonlySet<number>): boolean =>
  by.gaps + 1 >= FEWEST_VISITS_OF_A_SIGNAL || dealing.has(contactId)

function withRoom(kinds: Uint8Array, room: number): Uint8Array {
  if (room <= kinds.length) return kinds
  const larger = new Uint8Array(room)
  larger.set(kinds)
  return larger
}

async function catchUp(shop: OpenShop, { on, rows }: StatesRanking): Promise<Uint8Array> {
  const { raw } = shop.database
  const factsOf = alarmFactsReader(raw)
  const known = memories.get(shop)
  const isNew = known?.on !== on
  const takeChanges = known?.takeChanges ?? signalChanges(raw)
  // Taken before the reading: what is written meanwhile is put right by the next question.
  const changed = await alone(shop, takeChanges)
  const dealing = isNew ? await alone(shop, () => readDealingContacts(raw)) : new Set<number>()
  const wanted = isNew ? rows.filter((row) => mayGive(row, dealing)).map(({ contactId }) => contactId) : changed
  const room = (await readLastContactId(shop.db)) + 1
  const kinds = isNew ? new Uint8Array(room) : withRoom(known.kinds, room)
  // Changes that were taken and not put in are lost with a failure: the next question reads everybody.
  memories.delete(shop)
  await inSlices(shop, wanted, (id) => {
    if (id < kinds.length) kinds[id] = bitsOf(alarmSignals(factsOf(id, on), on).map(({ kind }) => kind))
  })
  memories.set(shop, { on, kinds, takeChanges })
  return kinds
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

/**
 * The signals of all customers on a day, as bits by id: worked out once a day in slices, later only of those whose
 * purchases, dues or complaints were written since. Who is lost has bits as well: it is for the reader to leave them out.
 */
function signalBits(shop: OpenShop, ranking: StatesRanking): Promise<Uint8Array> {
  const next = (running.get(shop) ?? Promise.resolve()).then(() => catchUp(shop, ranking))
  running.set(
    shop,
    next.catch(() => undefined),
  )
  return next
}
