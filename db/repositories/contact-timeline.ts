import type { ReadableDb } from '../open-database.ts'

/**
 * Where an entry stands on the time line of a customer; the details are read for the page only. `time` is empty where it
 * is not known.
 */
export type TimelineKey = {
  readonly kind: string
  readonly id: number
  readonly day: string
  readonly time: string
  /** Of a purchase or return: what it adds to the sum. */
  readonly total: number | null
}

/** The day and id of everything that happened with a customer, in no order; what has a day of its own. */
export async function readTimelineKeys(db: ReadableDb, contactId: number): Promise<readonly TimelineKey[]> {
  const purchases = await db
    .selectFrom('purchases')
    .select(['id', 'day', 'time', 'total', 'is_return'])
    .where('contact_id', '=', contactId)
    .where('deleted_at', 'is', null)
    .where('staged_batch_id', 'is', null)
    .execute()
  const payments = await db
    .selectFrom('purchases')
    .innerJoin('payments', 'payments.purchase_id', 'purchases.id')
    .select(['payments.id', 'payments.day'])
    .where('purchases.contact_id', '=', contactId)
    .where('purchases.deleted_at', 'is', null)
    .where('purchases.staged_batch_id', 'is', null)
    .whereRef('payments.day', '<>', 'purchases.day')
    .execute()
  const credit = await db
    .selectFrom('credit_entries')
    .select(['id', 'day'])
    .where('contact_id', '=', contactId)
    .where('deleted_at', 'is', null)
    .execute()
  const followUps = await db
    .selectFrom('follow_ups')
    .select(['id', 'created_on', 'done_on', 'previous_id', 'repeat_every'])
    .where('contact_id', '=', contactId)
    .where('deleted_at', 'is', null)
    .execute()
  const contacted = await db
    .selectFrom('settlements')
    .select(['id', 'on_day as day'])
    .where('contact_id', '=', contactId)
    .where('act', '=', 'done')
    .where('deleted_at', 'is', null)
    .execute()
  const recalls = await db
    .selectFrom('recalls')
    .select(['id', 'on_day as day', 'time'])
    .where('contact_id', '=', contactId)
    .where('deleted_at', 'is', null)
    .execute()
  const activities = await db
    .selectFrom('activities')
    .select(['id', 'kind', 'day', 'time'])
    .where('contact_id', '=', contactId)
    .where('deleted_at', 'is', null)
    .where('staged_batch_id', 'is', null)
    .execute()
  const consents = await db
    .selectFrom('consents')
    .select(['id', 'on_day as day'])
    .where('contact_id', '=', contactId)
    .execute()
  const complaints = await db
    .selectFrom('complaints')
    .select(['id', 'opened_on', 'closed_on'])
    .where('contact_id', '=', contactId)
    .where('deleted_at', 'is', null)
    .execute()
  const losses = await db
    .selectFrom('losses')
    .select(['id', 'on_day as day'])
    .where('contact_id', '=', contactId)
    .where('deleted_at', 'is', null)
    .execute()
  const orders = await db
    .selectFrom('orders')
    .select(['id', 'state', 'ordered_on', 'ready_on', 'closed_on'])
    .where('contact_id', '=', contactId)
    .where('deleted_at', 'is', null)
    .execute()
  const plain = (kind: string, rows: readonly { readonly id: number; readonly day: string }[]) =>
    rows.map(({ id, day }) => ({ kind, id, day, time: '', total: null }))
  return [
    ...purchases.map(({ id, day, time, total, is_return }) => ({
      ...{ kind: is_return === 1 ? 'return' : 'purchase', id, day, total },
      time: time ?? '',
    })),
    ...plain('payment', payments),
    ...plain('credit', credit),
    ...orders.flatMap(({ id, state, ordered_on, ready_on, closed_on }) => [
      { kind: 'ordered', id, day: ordered_on, time: '', total: null },
      ...(ready_on === null ? [] : [{ kind: 'ready', id, day: ready_on, time: '', total: null }]),
      ...(closed_on === null ? [] : [{ kind: state, id, day: closed_on, time: '', total: null }]),
    ]),
    // The next date of a series is made by itself.
    ...followUps
      .filter((row) => row.previous_id === null || row.repeat_every === null)
      .map(({ id, created_on: day }) => ({ kind: 'made', id, day, time: '', total: null })),
    ...followUps.flatMap(({ id, done_on: day }) =>
      day === null ? [] : [{ kind: 'done', id, day, time: '', total: null }],
    ),
    ...plain('contacted', contacted),
    ...recalls.map(({ id, day, time }) => ({ kind: 'recall', id, day, time: time ?? '', total: null })),
    ...activities.map(({ id, kind, day, time }) => ({ kind, id, day, time: time ?? '', total: null })),
    ...plain(
      'opened',
      complaints.map(({ id, opened_on: day }) => ({ id, day })),
    ),
    ...plain(
      'closed',
      complaints.flatMap(({ id, closed_on: day }) => (day === null ? [] : [{ id, day }])),
    ),
    ...plain('loss', losses),
    ...plain('consent', consents),
  ]
}

/** Files of a customer, with the instant at which each came. */
export async function readTimelineFiles(db: ReadableDb, contactId: number) {
  return await db
    .selectFrom('attachments')
    .select(['id', 'name', 'bytes', 'created_at'])
    .where('contact_id', '=', contactId)
    .where('deleted_at', 'is', null)
    .execute()
}

/** What the time line shows of some purchases. */
export async function readTimelinePurchases(db: ReadableDb, ids: readonly number[]) {
  if (ids.length === 0) return { purchases: [], lines: [], payments: [] }
  const purchases = await db
    .selectFrom('purchases')
    .select(['id', 'number', 'day', 'time', 'total', 'discount', 'is_return', 'note'])
    .where('id', 'in', ids)
    .execute()
  const lines = await db
    .selectFrom('purchase_lines')
    .select(['purchase_id', 'name', 'quantity', 'discount', 'line_total'])
    .where('purchase_id', 'in', ids)
    .orderBy('position')
    .execute()
  const payments = await db
    .selectFrom('payments')
    .select(['purchase_id', 'method'])
    .distinct()
    .where('purchase_id', 'in', ids)
    .execute()
  return { purchases, lines, payments }
}

/** What it shows of some payments. */
export async function readTimelinePayments(db: ReadableDb, ids: readonly number[]) {
  if (ids.length === 0) return []
  return await db
    .selectFrom('payments')
    .innerJoin('purchases', 'purchases.id', 'payments.purchase_id')
    .select(['payments.id', 'payments.purchase_id', 'payments.method', 'payments.amount', 'purchases.number'])
    .where('payments.id', 'in', ids)
    .execute()
}

/** What it shows of some entries of the credit book. */
export async function readTimelineCredit(db: ReadableDb, ids: readonly number[]) {
  if (ids.length === 0) return []
  return await db
    .selectFrom('credit_entries')
    .select(['id', 'number', 'kind', 'amount', 'method', 'note'])
    .where('id', 'in', ids)
    .execute()
}

/** What it shows of some follow-ups. */
export async function readTimelineFollowUps(db: ReadableDb, ids: readonly number[]) {
  if (ids.length === 0) return []
  return await db
    .selectFrom('follow_ups')
    .select(['id', 'title', 'note', 'due_on', 'done_on'])
    .where('id', 'in', ids)
    .execute()
}

/** Notes of some contacts with the customer. */
export async function readTimelineContacts(db: ReadableDb, ids: readonly number[]) {
  if (ids.length === 0) return []
  return await db.selectFrom('settlements').select(['id', 'note']).where('id', 'in', ids).execute()
}

/** What was done about the customer on the recall list. */
export async function readTimelineRecalls(db: ReadableDb, ids: readonly number[]) {
  if (ids.length === 0) return []
  return await db
    .selectFrom('recalls')
    .leftJoin('products', 'products.id', 'recalls.product_id')
    .select(['recalls.id', 'act', 'channel', 'result', 'recalls.note', 'until_day', 'products.name as product'])
    .where('recalls.id', 'in', ids)
    .execute()
}

/** What was noted of the customer. The text of a private one is not read. */
export async function readTimelineActivities(db: ReadableDb, ids: readonly number[]) {
  if (ids.length === 0) return []
  return await db
    .selectFrom('activities')
    .select((e) => [
      ...(['id', 'version', 'kind', 'direction', 'day', 'time', 'is_private'] as const),
      e.case().when('is_private', '=', 1).then('').else(e.ref('text')).end().as('text'),
    ])
    .where('id', 'in', ids)
    .execute()
}

export async function readTimelineConsents(db: ReadableDb, ids: readonly number[]) {
  if (ids.length === 0) return []
  return await db.selectFrom('consents').select(['id', 'channel', 'act', 'how']).where('id', 'in', ids).execute()
}

/** What it shows of some orders, with the names of their lines. */
export async function readTimelineOrders(db: ReadableDb, ids: readonly number[]) {
  if (ids.length === 0) return []
  const lines = await db
    .selectFrom('order_lines')
    .select(['order_id', 'name'])
    .where('order_id', 'in', ids)
    .orderBy('position')
    .execute()
  const orders = await db
    .selectFrom('orders')
    .select(['id', 'number', 'state', 'total', 'promised_on'])
    .where('id', 'in', ids)
    .execute()
  return orders.map((order) => ({
    ...order,
    items: lines.filter((line) => line.order_id === order.id).map(({ name }) => name),
  }))
}

/** What it shows of some losses. */
export async function readTimelineLosses(db: ReadableDb, ids: readonly number[]) {
  if (ids.length === 0) return []
  return await db.selectFrom('losses').select(['id', 'reason', 'note']).where('id', 'in', ids).execute()
}
