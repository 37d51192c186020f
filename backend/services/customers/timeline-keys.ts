import { setImmediate } from 'node:timers/promises'
import { AppError } from '#shared/contract/errors.ts'
import { orderState, type OrderState } from '#shared/contract/orders.ts'
import { timelineKind, type TimelineKind } from '#shared/contract/timeline.ts'
import { momentIn, todayIn } from '#shared/domain/calendar-date.ts'
import { readTimelineFiles, readTimelineKeys } from '#db/repositories/contact-timeline.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { remembered } from './remembered.ts'
import { readCardActs, type CardAct } from './timeline-acts.ts'

/** One entry of the time line in its place; what isn't read by the page stands with it. */
export type TimelinePlace = {
  readonly kind: TimelineKind
  readonly id: number
  readonly day: string
  readonly time: string
  readonly total: number | null
  /** Of a promise: made or done; of a complaint opened or closed; of an order what it became. */
  readonly event: 'made' | 'done' | 'opened' | 'closed' | OrderState | null
  readonly cardAct: CardAct | null
  /** Of a file its name and size, of a created customer the file they came with. */
  readonly file: { readonly name: string; readonly bytes: number } | null
}

const rank = new Map(timelineKind.options.map((kind, at) => [kind, at]))

/** What happened later with the same promise or order. */
const eventRank = ({ event }: TimelinePlace): number =>
  event === null
    ? 0
    : ['made', 'ordered', 'ready', 'handed-over', 'cancelled', 'done', 'opened', 'closed'].indexOf(event)

const newestFirst = (a: TimelinePlace, b: TimelinePlace): number => {
  if (a.day !== b.day) return a.day < b.day ? 1 : -1
  if (a.time !== b.time) return a.time < b.time ? 1 : -1
  if (a.kind !== b.kind) return (rank.get(a.kind) ?? 0) - (rank.get(b.kind) ?? 0)
  if (a.id !== b.id) return b.id - a.id
  return eventRank(b) - eventRank(a)
}

const nothingMore = { total: null, event: null, cardAct: null, file: null }

/** How the customer came into the shop. */
async function readCreated(shop: OpenShop, id: number): Promise<TimelinePlace> {
  const row = await shop.db
    .selectFrom('contacts')
    .leftJoin('import_batches', 'import_batches.id', 'contacts.import_batch_id')
    .select(['contacts.created_at', 'import_batches.file_name'])
    .where('contacts.id', '=', id)
    .where('contacts.staged_batch_id', 'is', null)
    .executeTakeFirst()
  if (row === undefined) throw new AppError('not-found', { kind: 'customer', id })
  const day = todayIn(shop.settings.timeZone, Date.parse(row.created_at))
  const file = row.file_name === null ? null : { name: row.file_name, bytes: 0 }
  return { ...nothingMore, kind: 'created', id, day, time: '', file }
}

async function readPlaces(shop: OpenShop, id: number): Promise<readonly TimelinePlace[]> {
  const { timeZone } = shop.settings
  const when = (at: string) => momentIn(timeZone, Date.parse(at))
  const created = await readCreated(shop, id)
  const keys = (await readTimelineKeys(shop.db, id)).map(({ kind, ...key }): TimelinePlace => {
    if (kind === 'made' || kind === 'done') return { ...nothingMore, ...key, event: kind, kind: 'follow-up' }
    if (kind === 'opened' || kind === 'closed') return { ...nothingMore, ...key, event: kind, kind: 'complaint' }
    const state = orderState.options.find((known) => known === kind)
    if (state !== undefined) return { ...nothingMore, ...key, event: state, kind: 'order' }
    return { ...nothingMore, ...key, kind: kind as TimelineKind }
  })
  await setImmediate()
  const files = (await readTimelineFiles(shop.db, id)).map(
    ({ id: fileId, name, bytes, created_at }): TimelinePlace => ({
      ...nothingMore,
      ...when(created_at),
      ...{ kind: 'attachment', id: fileId, file: { name, bytes } },
    }),
  )
  const acts = (await readCardActs(shop, id)).map((cardAct): TimelinePlace => ({
    ...nothingMore,
    ...when(cardAct.at),
    kind: cardAct.kind,
    id: cardAct.id,
    cardAct,
  }))
  await setImmediate()
  return [...keys, ...files, ...acts, created].sort(newestFirst)
}

/**
 * Everything that happened with a customer in its order, kept until something is written: some 30 ms for 5 000 entries,
 * in slices; then every page and filter is a walk through memory.
 */
export const timelinePlaces = (shop: OpenShop, id: number): Promise<readonly TimelinePlace[]> =>
  remembered(shop, `timeline ${id}`, () => readPlaces(shop, id))
