import type { DesktopEngine } from './desktop-engine.ts'

type ShopCalls = DesktopEngine['client']['shop']

/**
 * Goes from the open shop, if any, to another one. One engine holds one shop, so the present one is closed first; when
 * the other can't be entered, the user is back where he was and the error goes on.
 */
export async function switchShop(shop: ShopCalls, path: string, enter: () => Promise<unknown>): Promise<void> {
  const present = (await shop.status()).shop?.location ?? null
  if (present === path) return
  if (present !== null) await shop.close()
  try {
    await enter()
  } catch (error) {
    if (present !== null) await shop.open({ path: present }).catch(() => undefined)
    throw error
  }
}
