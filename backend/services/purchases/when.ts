import type { OpenShop } from '#backend/engine-state.ts'

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
