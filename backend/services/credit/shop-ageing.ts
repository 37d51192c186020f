import type { contract } from '#shared/contract/contract.ts'
import type { Debtor } from '#shared/contract/credit.ts'
import { daysBetween, type Day } from '#shared/domain/calendar-date.ts'
import type { AgeingSums } from '#shared/domain/credit-ledger.ts'
import { betweenTransactions } from '#db/in-transaction.ts'
import { readOrderedContactIds } from '#db/repositories/contact-list.ts'
import { readCustomerNames, readDoNotContact, readFirstPhones } from '#db/repositories/contact-names.ts'
import { readShopDebts } from '#db/repositories/credit-ageing.ts'
import { readLastPaidDays } from '#db/repositories/credit-entries.ts'
import { readOwnLimits } from '#db/repositories/credit-terms.ts'
import { readDataVersion } from '#db/repositories/data-version.ts'
import { readPhotoIds } from '#db/repositories/photos.ts'
import { matchingContactIds } from '#db/repositories/search-query.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import type { HandlerInput } from '#backend/handler-input.ts'
import { overdueOf } from './account.ts'

type Input = HandlerInput<typeof contract.credit.ageing>

/** One customer of the credit book on a day. */
export type Debt = {
  readonly contactId: number
  readonly balance: number
  readonly overdue: number
  readonly ageing: AgeingSums
  readonly since: Day | null
}

export const noAgeing: AgeingSums = { notDue: 0, days1to30: 0, days31to60: 0, days61to90: 0, days91: 0 }

type Book = { readonly version: number; readonly on: Day; readonly debts: readonly Debt[] }

/** Pages of the list and the columns of its head ask for the same day again. */
const books = new WeakMap<OpenShop, Book>()

/** Everybody who owes something on a day or has something in their favour. */
export async function shopDebts(shop: OpenShop, on: Day): Promise<readonly Debt[]> {
  const version = await readDataVersion(shop.db)
  const known = books.get(shop)
  if (known?.version === version && known.on === on) return known.debts
  const { debts, inFavour } = await betweenTransactions(shop.database, () => readShopDebts(shop.database.raw, on))
  const all: Debt[] = debts.map(({ contactId, since, ...ageing }) => {
    const overdue = overdueOf(ageing)
    return { contactId, balance: ageing.notDue + overdue, overdue, ageing, since: since < on ? since : null }
  })
  for (const [contactId, amount] of inFavour)
    all.push({ contactId, balance: -amount, overdue: 0, ageing: noAgeing, since: null })
  books.set(shop, { version, on, debts: all })
  return all
}

const shows: Readonly<Record<Input['show'], (debt: Debt, limit: number | null) => boolean>> = {
  owing: ({ balance }) => balance > 0,
  overdue: ({ overdue }) => overdue > 0,
  'in-favour': ({ balance }) => balance < 0,
  'over-limit': ({ balance }, limit) => limit !== null && balance > limit,
}

const bySize = (a: Debt, b: Debt): number => Math.abs(b.balance) - Math.abs(a.balance) || a.contactId - b.contactId

const orders: Readonly<Record<Exclude<Input['sort'], 'name'>, (a: Debt, b: Debt) => number>> = {
  overdue: (a, b) => b.overdue - a.overdue || bySize(a, b),
  balance: bySize,
  since: (a, b) => {
    const [first, second] = [a.since ?? '9', b.since ?? '9']
    return first === second ? bySize(a, b) : first < second ? -1 : 1
  },
}

async function sorted(shop: OpenShop, debts: readonly Debt[], sort: Input['sort']): Promise<readonly Debt[]> {
  if (sort !== 'name') return debts.toSorted(orders[sort])
  const byId = new Map(debts.map((debt) => [debt.contactId, debt]))
  const names = await readOrderedContactIds(shop.db, { sort: 'name', direction: 'asc' })
  return names.flatMap((id) => byId.get(id) ?? [])
}

/** Sums of customers: what they owe, what is late of it, by how late. */
export function sumDebts(debts: readonly Debt[]) {
  const ageing = { ...noAgeing }
  let [balance, overdue] = [0, 0]
  for (const debt of debts) {
    balance += debt.balance
    overdue += debt.overdue
    for (const bucket of Object.keys(ageing) as (keyof AgeingSums)[]) ageing[bucket] += debt.ageing[bucket]
  }
  return { balance, overdue, ageing }
}

async function toRows(
  shop: OpenShop,
  debts: readonly Debt[],
  on: Day,
  limitOf: (id: number) => number | null,
): Promise<Debtor[]> {
  const ids = debts.map(({ contactId }) => contactId)
  const names = await readCustomerNames(shop.db, ids)
  const photos = await readPhotoIds(shop.db, ids)
  const phones = await readFirstPhones(shop.db, ids)
  const paid = await readLastPaidDays(shop.db, ids, on)
  const refusing = await readDoNotContact(shop.db, ids)
  return debts.map(({ contactId: id, balance, overdue, ageing, since }) => {
    const limit = limitOf(id)
    return {
      customerId: id,
      customer: names.get(id) ?? '',
      photoId: photos.get(id) ?? null,
      phone: phones.get(id) ?? null,
      ...{ balance, overdue, ageing },
      owesSince: since,
      daysLate: since === null ? 0 : daysBetween(since, on),
      lastPaidOn: paid.get(id) ?? null,
      limit,
      isOverLimit: limit !== null && balance > limit,
      doNotContact: refusing.has(id),
    }
  })
}

/** Who owes on a day, with the sums of everybody whom the filter holds. */
export async function listDebtors(shop: OpenShop, input: Input) {
  const on = input.on ?? shop.today()
  const own = await readOwnLimits(shop.db)
  const limitOf = (id: number): number | null => own.get(id) ?? shop.settings.creditLimit
  const found = input.search.trim() === '' ? null : await matchingContactIds(shop.db, input.search)
  const wanted = found === null ? null : new Set(found)
  const debts = (await shopDebts(shop, on)).filter(
    (debt) => shows[input.show](debt, limitOf(debt.contactId)) && (wanted === null || wanted.has(debt.contactId)),
  )
  const ordered = await sorted(shop, debts, input.sort)
  const rows = await toRows(shop, ordered.slice(input.offset, input.offset + input.limit), on, limitOf)
  return { on, total: debts.length, ...sumDebts(debts), rows }
}
