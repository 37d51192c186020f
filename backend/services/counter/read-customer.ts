import type { CounterCustomer, CounterLastPurchase } from '#shared/contract/counter.ts'
import { sumOfLines } from '#shared/domain/purchase-total.ts'
import { readContactRhythms } from '#db/repositories/contact-card.ts'
import { readFirstPhones } from '#db/repositories/contact-names.ts'
import { readProfileParts } from '#db/repositories/contact-profile.ts'
import { readContactTags } from '#db/repositories/contact-rows.ts'
import { readOverdue } from '#db/repositories/credit-overdue.ts'
import { readBoughtLines, readLastPurchase, readMethods } from '#db/repositories/last-purchase.ts'
import { survivorOf } from '#db/repositories/merged-contacts.ts'
import { readUsualItems } from '#db/repositories/usual-items.ts'
import { readShopModel } from '#db/repositories/shop-model.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { creditCustomer } from '../credit/credit-customer.ts'
import { bookableName } from '../customers/bookable-customer.ts'
import { toRhythmView } from '../customers/read-customer.ts'
import { listOrders } from '../orders/list-orders.ts'
import { pricedToday } from './price-today.ts'

/** One for each key from 1 to 9. */
const mostUsual = 9
const mostOrders = 5

async function readLast(shop: OpenShop, customerId: number): Promise<CounterLastPurchase | null> {
  const last = await readLastPurchase(shop.db, customerId)
  if (last === null) return null
  const sold = await readBoughtLines(shop.db, last.id)
  const lines = await pricedToday(
    shop,
    sold.map((line) => ({ ...line, day: last.day })),
  )
  const totals = lines.map(({ now }) => now.total)
  const methods = await readMethods(shop.db, last.id)
  return {
    purchaseId: last.id,
    day: last.day,
    total: last.total,
    lines,
    totalNow: totals.includes(null) ? null : sumOfLines(totals),
    method: methods.length === 1 ? (methods[0] ?? null) : null,
  }
}

async function readUsual(shop: OpenShop, customerId: number): Promise<CounterCustomer['usual']> {
  const usual = await readUsualItems(shop.db, customerId, mostUsual)
  const priced = await pricedToday(shop, usual)
  return priced.map((item, at) => ({ ...item, times: usual[at]?.times ?? 0 }))
}

async function readFacts({ db }: OpenShop, customerId: number): Promise<CounterCustomer['facts']> {
  const { facts } = (await readProfileParts(db, [customerId]))(customerId)
  const allergies = facts.filter(({ kind }) => kind === 'allergy')
  const pinned = facts.filter((fact) => fact.pinned && fact.kind !== 'allergy')
  return [...allergies, ...pinned].map(({ kind, text }) => ({ kind, text }))
}

async function readReadyOrders(shop: OpenShop, customerId: number): Promise<CounterCustomer['readyOrders']> {
  const { rows } = await listOrders(shop, { states: ['ready'], customerId, search: '', offset: 0, limit: mostOrders })
  return rows.map(({ id, number, promisedOn, items, lineCount, total, paid }) => ({
    ...{ id, number, promisedOn, items, lineCount, total, paid },
  }))
}

/** Who stands at the counter, by what the seller asks. Throws `not-found` and `in-trash`. */
export async function counterCustomer(shop: OpenShop, askedId: number): Promise<CounterCustomer> {
  const { db } = shop
  const id = await survivorOf(db, askedId)
  const displayName = await bookableName(db, id)
  const { limit } = await creditCustomer(db, shop, id)
  const card = await db
    .selectFrom('contacts')
    .select(['photo_id', 'balance', 'do_not_contact'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const rhythm = (await readContactRhythms(db, id)).find(({ product_id: productId }) => productId === 0)
  const tags = await readContactTags(db, [id])
  return {
    customerId: id,
    displayName,
    photoId: card.photo_id,
    phone: (await readFirstPhones(db, [id])).get(id) ?? null,
    tags: tags.map((tag) => ({ id: tag.id, name: tag.name, color: tag.color })),
    facts: await readFacts(shop, id),
    doNotContact: card.do_not_contact === 1,
    balance: card.balance,
    overdue: (await readOverdue(db, [id], shop.today())).get(id) ?? 0,
    limit,
    rhythm: rhythm === undefined ? null : toRhythmView(readShopModel(shop.database.raw), rhythm, shop.today()),
    last: await readLast(shop, id),
    usual: await readUsual(shop, id),
    readyOrders: await readReadyOrders(shop, id),
  }
}
