import type { DesktopBridge } from '#shared/contract/desktop-bridge.ts'
import { AppError } from '#shared/contract/errors.ts'

/** Lets the user point to a shop file that lies elsewhere. */
export async function openOtherShop(bridge: DesktopBridge | undefined): Promise<void> {
  const place = await bridge?.chooseShopFile('open')
  if (bridge === undefined || place == null) return
  const outcome = await bridge.useChosen(place.handle, { kind: 'open-shop' })
  if (outcome.kind === 'failed') throw new AppError(outcome.code, outcome.details)
}
