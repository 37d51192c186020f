import type { ShopSettings } from '#shared/contract/shop.ts'
import { AppError } from '#shared/contract/errors.ts'
import { inTransaction } from '#db/in-transaction.ts'
import { rebuildSortKeys } from '#db/repositories/sort-keys.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { writeSetting } from '#backend/shop-settings.ts'
import { assertBackupPlace } from '../backups/backup-place.ts'
import { assertCalendarFolder } from '../nudges/calendar-file-place.ts'
import { catchUpSecondPlace } from '../backups/second-place.ts'
import { hasAmounts } from './shop-info.ts'

/**
 * Changes the shop's settings in one transaction; the currency is fixed once there are amounts. A new second place gets
 * the newest backup at once, in the background.
 */
export async function updateSettings(
  shop: OpenShop,
  patch: { readonly [Key in keyof ShopSettings]?: ShopSettings[Key] | undefined },
  trusted: boolean,
): Promise<void> {
  const given = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined))
  const settings: ShopSettings = { ...shop.settings, ...given }
  if (settings.timeZone !== shop.settings.timeZone) {
    try {
      new Intl.DateTimeFormat('en', { timeZone: settings.timeZone })
    } catch {
      throw new AppError('invalid-input', { issue: 'timeZone' })
    }
  }
  if (settings.currency !== shop.settings.currency && (await hasAmounts(shop.db))) {
    throw new AppError('currency-in-use', { currency: shop.settings.currency })
  }
  const { backupFolder } = settings
  const isNewPlace = backupFolder !== null && backupFolder !== shop.settings.backupFolder
  if (isNewPlace) assertBackupPlace(backupFolder, { shopFile: shop.database.file, door: shop.door, trusted })
  const { calendarFolder } = settings
  if (calendarFolder !== null && calendarFolder !== shop.settings.calendarFolder)
    assertCalendarFolder(calendarFolder, { shopFile: shop.database.file, door: shop.door, trusted })
  await inTransaction(shop.db, async (trx) => {
    await writeSetting(trx, 'shop', settings)
    if (settings.language !== shop.settings.language) rebuildSortKeys(shop.database.raw, settings.language)
  })
  shop.settings = settings
  shop.publish(settings.language === given['language'] ? ['settings', 'contacts'] : ['settings'])
  if (isNewPlace)
    catchUpSecondPlace(shop, { triesAgain: true }).catch((error: unknown) => shop.log(`second place: ${String(error)}`))
}
