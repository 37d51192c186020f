import type { contract } from '#shared/contract/contract.ts'
import type { TimelineEntry } from '#shared/contract/customers.ts'
import { AppError } from '#shared/contract/errors.ts'
import { todayIn } from '#shared/domain/calendar-date.ts'
import {
  countTimeline,
  readTimelineContacts,
  readTimelineFollowUps,
  readTimelineKeys,
  readTimelinePurchases,
  timelineKinds,
  type TimelineKey,
} from '#db/repositories/contact-timeline.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import type { HandlerInput } from '#backend/handler-input.ts'

type TimelineInput = HandlerInput<typeof contract.customers.timeline>

/** How the customer came into the shop: the end of the time line, whatever day the purchases before it have. */
async function readCreated(shop: OpenShop, id: number): Promise<TimelineEntry> {
  const row = await shop.db
    .selectFrom('contacts')
    .leftJoin('import_batches', 'import_batches.id', 'contacts.import_batch_id')
    .select(['contacts.created_at', 'import_batches.file_name'])
    .where('contacts.id', '=', id)
    .where('contacts.staged_batch_id', 'is', null)
    .executeTakeFirst()
  if (row === undefined) throw new AppError('not-found', { kind: 'customer', id })
  const day = todayIn(shop.settings.timeZone, Date.parse(row.created_at))
  return { kind: 'created', id, day, importFile: row.file_name }
}

/** The entries of a page with their details. */
async function readEntries(shop: OpenShop, keys: readonly TimelineKey[]): Promise<readonly TimelineEntry[]> {
  const idsOf = (kind: TimelineKey['kind']) => keys.filter((key) => key.kind === kind).map(({ id }) => id)
  const { purchases, lines, payments } = await readTimelinePurchases(shop.db, idsOf('purchase'))
  const purchaseById = new Map(purchases.map((purchase) => [purchase.id, purchase]))
  const linesOf = Map.groupBy(lines, (line) => line.purchase_id)
  const paymentsOf = Map.groupBy(payments, (payment) => payment.purchase_id)
  const followUps = new Map((await readTimelineFollowUps(shop.db, idsOf('follow-up'))).map((row) => [row.id, row]))
  const contacts = new Map((await readTimelineContacts(shop.db, idsOf('contacted'))).map((row) => [row.id, row]))
  return keys.flatMap(({ kind, id, day }): TimelineEntry[] => {
    if (kind === 'purchase') {
      const purchase = purchaseById.get(id)
      if (purchase === undefined) return []
      const { number, time, total, note } = purchase
      return [
        {
          ...{ kind, id, day, time, number, total, note },
          isReturn: purchase.is_return === 1,
          lines: (linesOf.get(id) ?? []).map(({ name, quantity, line_total }) => ({
            name,
            quantity,
            total: line_total,
          })),
          methods: (paymentsOf.get(id) ?? []).map(({ method }) => method),
        },
      ]
    }
    if (kind === 'follow-up') {
      const row = followUps.get(id)
      return row === undefined
        ? []
        : [{ kind, id, day, title: row.title, note: row.note, dueOn: row.due_on, doneOn: row.done_on }]
    }
    return [{ kind, id, day, note: contacts.get(id)?.note ?? '' }]
  })
}

/** One page of what happened with a customer, newest first. */
export async function customerTimeline(
  shop: OpenShop,
  { id, offset, limit, kinds }: TimelineInput,
): Promise<{ total: number; entries: TimelineEntry[] }> {
  const created = await readCreated(shop, id)
  const wanted = timelineKinds.filter((kind) => kinds.length === 0 || kinds.includes(kind))
  const withCreated = kinds.length === 0 || kinds.includes('created')
  const others = await countTimeline(shop.db, id, wanted)
  const entries = [...(await readEntries(shop, await readTimelineKeys(shop.db, id, wanted, { offset, limit })))]
  if (withCreated && offset <= others && entries.length < limit) entries.push(created)
  return { total: others + (withCreated ? 1 : 0), entries }
}
