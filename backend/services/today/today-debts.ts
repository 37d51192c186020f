import { daysBetween, type Day } from '#shared/domain/calendar-date.ts'
import type { DebtRow } from '#shared/contract/today.ts'
import { readCustomerNames, readFirstPhones, readUnwilling } from '#db/repositories/contact-names.ts'
import { readPhotoIds } from '#db/repositories/photos.ts'
import { settledDebts } from '#db/repositories/settlements.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { shopDebts } from '../credit/shop-ageing.ts'

/** What a person can remind of in a day; the whole list is `credit.ageing`. */
const shownDebts = 25

/** Customers with overdue debts that were not dealt with, the largest first. Nobody who doesn't want to be contacted. */
export async function todayDebts(shop: OpenShop, on: Day): Promise<{ debts: DebtRow[]; debtsTotal: number }> {
  const settled = await settledDebts(shop.db, on)
  const unwilling = await readUnwilling(shop.db)
  const all = (await shopDebts(shop, on))
    .filter(({ contactId, overdue }) => overdue > 0 && !settled.has(contactId) && !unwilling.has(contactId))
    .sort((a, b) => b.overdue - a.overdue || a.contactId - b.contactId)
  const shown = all.slice(0, shownDebts)
  const ids = shown.map(({ contactId }) => contactId)
  const names = await readCustomerNames(shop.db, ids)
  const photos = await readPhotoIds(shop.db, ids)
  const phones = await readFirstPhones(shop.db, ids)
  const debts = shown.map(({ contactId: id, balance, overdue, since }): DebtRow => {
    const daysLate = since === null ? 0 : daysBetween(since, on)
    return {
      customerId: id,
      customer: names.get(id) ?? '',
      photoId: photos.get(id) ?? null,
      phone: phones.get(id) ?? null,
      overdue,
      balance,
      since: since ?? on,
      daysLate,
      reason: { code: 'debt-overdue', params: { since: since ?? on, daysLate } },
    }
  })
  return { debts, debtsTotal: all.length }
}
