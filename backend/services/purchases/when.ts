import { isPurchaseDay } from '#shared/domain/purchase-day.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { invalidInput } from '#backend/invalid-input.ts'

type Dated = { readonly day?: string | undefined }

/** Refuses the days of a purchase and of its payments that can only be slips; `known` is a day that it has already. */
export function refuseOddDays(
  shop: OpenShop,
  given: Dated & { readonly payments?: readonly Dated[] | undefined },
  known?: string,
): void {
  const today = shop.today()
  const isOdd = ({ day }: Dated) => day !== undefined && day !== known && !isPurchaseDay(day, today)
  if (isOdd(given)) throw invalidInput('day', 'day-out-of-range')
  const at = given.payments?.findIndex(isOdd) ?? -1
  if (at >= 0) throw invalidInput(`payments.${at}.day`, 'day-out-of-range')
}

/** A purchase of today has a time; one that is entered for another day has none unless it is given. */
export function whenOf(
  shop: OpenShop,
  given: { readonly day?: string | undefined; readonly time?: string | null | undefined },
): { readonly day: string; readonly time: string | null } {
  const today = shop.today()
  const day = given.day ?? today
  const usual = day === today ? shop.time() : null
  return { day, time: given.time === undefined ? usual : given.time }
}
