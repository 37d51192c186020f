import { orderState } from '#shared/contract/orders.ts'
import type { TimelineEntry } from '#shared/contract/timeline.ts'
import type { PaymentMethod } from '#shared/contract/values.ts'
import { FOR_GOOD, type RecallResult } from '#shared/domain/recall/recall-cycle.ts'
import {
  readTimelineActivities,
  readTimelineConsents,
  readTimelineContacts,
  readTimelineRecalls,
  readTimelineCredit,
  readTimelineFollowUps,
  readTimelineLosses,
  readTimelineOrders,
  readTimelinePayments,
  readTimelinePurchases,
} from '#db/repositories/contact-timeline.ts'
import type { MailPeople } from '#db/import-schema.ts'
import { readMails } from '#db/repositories/mails.ts'
import { readComplaints } from '#db/repositories/complaints.ts'
import { readOwed } from '#db/repositories/purchase-debts.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import type { TimelinePlace } from './timeline-keys.ts'

const byId = <R extends { readonly id: number }>(rows: readonly R[]): ReadonlyMap<number, R> =>
  new Map(rows.map((row) => [row.id, row]))

/** The rows behind the places of a page. */
async function readDetails({ db }: OpenShop, places: readonly TimelinePlace[]) {
  const idsOf = (...kinds: readonly TimelinePlace['kind'][]) =>
    places.filter((place) => kinds.includes(place.kind)).map(({ id }) => id)
  const saleIds = idsOf('purchase', 'return')
  const { purchases, lines, payments } = await readTimelinePurchases(db, saleIds)
  const { mails, files } = await readMails(db, idsOf('message'))
  return {
    purchases: byId(purchases),
    owed: await readOwed(db, saleIds),
    lines: Map.groupBy(lines, (line) => line.purchase_id),
    methods: Map.groupBy(payments, (payment) => payment.purchase_id),
    payments: byId(await readTimelinePayments(db, idsOf('payment'))),
    credit: byId(await readTimelineCredit(db, idsOf('credit'))),
    orders: byId(await readTimelineOrders(db, idsOf('order'))),
    followUps: byId(await readTimelineFollowUps(db, idsOf('follow-up'))),
    contacts: byId(await readTimelineContacts(db, idsOf('contacted'))),
    recalls: byId(await readTimelineRecalls(db, idsOf('recall'))),
    activities: byId(await readTimelineActivities(db, idsOf('note', 'call', 'message', 'visit'))),
    mails: new Map(mails.map((mail) => [mail.activity_id, mail])),
    mailFiles: Map.groupBy(files, (file) => file.activity_id),
    complaints: byId(await readComplaints(db, [...new Set(idsOf('complaint'))])),
    losses: byId(await readTimelineLosses(db, idsOf('loss'))),
    consents: byId(await readTimelineConsents(db, idsOf('consent'))),
  }
}
type Details = Awaited<ReturnType<typeof readDetails>>

function saleEntry(details: Details, { id, day }: TimelinePlace): TimelineEntry[] {
  const purchase = details.purchases.get(id)
  if (purchase === undefined) return []
  const { number, time, total, note } = purchase
  const isReturn = purchase.is_return === 1
  const lines = details.lines.get(id) ?? []
  return [
    {
      kind: isReturn ? 'return' : 'purchase',
      ...{ id, day, time, number, total, note, isReturn },
      discount: lines.reduce((sum, line) => sum + line.discount, purchase.discount),
      owed: details.owed.get(id) ?? 0,
      lines: lines.map(({ name, quantity, line_total }) => ({
        name,
        quantity,
        total: line_total,
      })),
      methods: (details.methods.get(id) ?? []).map(({ method }) => method),
    },
  ]
}

function orderEntry(details: Details, { id, day, event }: TimelinePlace): TimelineEntry[] {
  const order = details.orders.get(id)
  const state = orderState.options.find((known) => known === event)
  if (order === undefined || state === undefined) return []
  const { number, state: now, total, promised_on: promisedOn, items } = order
  return [{ kind: 'order', id, day, state, now, number, total, promisedOn, items }]
}

function recallEntry(details: Details, { id, day, time }: TimelinePlace): TimelineEntry[] {
  const row = details.recalls.get(id)
  if (row === undefined) return []
  const { act, channel, product, note, until_day: until } = row
  const result = row.result === '' ? null : (row.result as RecallResult)
  return [
    {
      kind: 'recall',
      ...{ id, day, act, channel, result, product, note },
      time: time === '' ? null : time,
      until: until === FOR_GOOD ? null : until,
    },
  ]
}

/** Signs of a mail's text that are shown. */
const mailStart = 300

/** The text of an activity, and what it is beside it where it came in as a mail. */
function mailOf({ mails, mailFiles }: Details, id: number, text: string, isPrivate: boolean) {
  const mail = mails.get(id)
  if (mail === undefined || isPrivate) return { text, mail: null }
  const { from, to } = JSON.parse(mail.people) as MailPeople
  const attachments = (mailFiles.get(id) ?? []).map((file) => ({
    ...{ id: file.id, name: file.name, mediaType: file.media_type, bytes: file.bytes },
    inline: file.is_inline === 1,
    isKept: file.sha256 !== null,
  }))
  return {
    text: text.slice(0, mailStart),
    mail: { subject: mail.subject, from, to: to.slice(0, 20), attachments },
  }
}

/** An entry with its details; none where its row went between two answers. */
function entryOf(details: Details, place: TimelinePlace): TimelineEntry[] {
  const { id, day, file, cardAct } = place
  const time = place.time === '' ? null : place.time
  switch (place.kind) {
    case 'purchase':
    case 'return':
      return saleEntry(details, place)
    case 'payment': {
      const row = details.payments.get(id)
      if (row?.purchase_id == null) return []
      const { purchase_id: purchaseId, number, amount, method } = row
      return [{ kind: 'payment', id, day, purchaseId, number, amount, method }]
    }
    case 'credit': {
      const row = details.credit.get(id)
      if (row === undefined) return []
      const { number, kind: entry, amount, note } = row
      return [{ kind: 'credit', id, day, number, entry, amount, method: row.method as PaymentMethod | null, note }]
    }
    case 'order':
      return orderEntry(details, place)
    case 'follow-up': {
      const row = details.followUps.get(id)
      if (row === undefined || (place.event !== 'made' && place.event !== 'done')) return []
      const { title, note, due_on: dueOn, done_on: doneOn } = row
      return [{ kind: 'follow-up', id, day, event: place.event, title, note, dueOn, doneOn }]
    }
    case 'recall':
      return recallEntry(details, place)
    case 'contacted':
      return [{ kind: 'contacted', id, day, note: details.contacts.get(id)?.note ?? '' }]
    case 'complaint': {
      const row = details.complaints.get(id)
      if (row === undefined || (place.event !== 'opened' && place.event !== 'closed')) return []
      const { text, product, resolution } = row
      return [{ kind: 'complaint', id, day, event: place.event, text, product, resolution }]
    }
    case 'loss': {
      const row = details.losses.get(id)
      return row === undefined ? [] : [{ kind: 'loss', id, day, reason: row.reason, note: row.note }]
    }
    case 'note':
    case 'call':
    case 'message':
    case 'visit': {
      const row = details.activities.get(id)
      if (row === undefined) return []
      const { kind, version, direction, text } = row
      const isPrivate = row.is_private === 1
      return [
        {
          ...{ kind, id, version, day, time, direction: direction === '' ? null : direction, private: isPrivate },
          ...mailOf(details, id, text, isPrivate),
        },
      ]
    }
    case 'consent': {
      const row = details.consents.get(id)
      return row === undefined ? [] : [{ kind: 'consent', id, day, channel: row.channel, act: row.act, how: row.how }]
    }
    case 'attachment':
      return file === null ? [] : [{ kind: 'attachment', id, day, ...file }]
    case 'created':
      return [{ kind: 'created', id, day, importFile: file?.name ?? null }]
    case 'change':
      return cardAct === null
        ? []
        : [{ kind: 'change', id, day, time, summary: cardAct.summary, changes: [...cardAct.changes] }]
    case 'import':
      return cardAct === null ? [] : [{ kind: 'import', id, day, file: cardAct.file, changes: [...cardAct.changes] }]
    case 'merged':
      return cardAct === null ? [] : [{ kind: 'merged', id, day, time, summary: cardAct.summary }]
  }
}

/** The entries of a page with their details. */
export async function readTimelineEntries(shop: OpenShop, places: readonly TimelinePlace[]): Promise<TimelineEntry[]> {
  const details = await readDetails(shop, places)
  return places.flatMap((place) => entryOf(details, place))
}
