import type { ShopInfo } from '#shared/contract/shop.ts'
import type { ReadableDb } from '#db/open-database.ts'
import { countRecords } from '#db/repositories/record-counts.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { readSetting } from '#backend/shop-settings.ts'
import { readSecondPlace } from '../backups/second-place.ts'
import { cloudServiceOf } from './cloud-folder.ts'

/** Amounts have no other currency than the shop's, so it is fixed as soon as there is one, in the trash too. */
export async function hasAmounts(db: ReadableDb): Promise<boolean> {
  const line = await db.selectFrom('purchase_lines').select('id').limit(1).executeTakeFirst()
  const costed = await db.selectFrom('products').select('id').where('cost', 'is not', null).limit(1).executeTakeFirst()
  const priced = await db.selectFrom('product_prices').select('id').limit(1).executeTakeFirst()
  return line !== undefined || costed !== undefined || priced !== undefined
}

/** What the head of the window and the settings show of the open shop. */
export async function shopInfo(shop: OpenShop): Promise<ShopInfo> {
  return {
    settings: shop.settings,
    uid: shop.identity.uid,
    today: shop.today(),
    isSample: shop.identity.isSample,
    location: shop.database.file,
    counts: await countRecords(shop.db),
    lastBackupAt: await readSetting<string>(shop.db, 'last-backup-at'),
    secondBackup: await readSecondPlace(shop),
    hasAmounts: await hasAmounts(shop.db),
    cloudService: cloudServiceOf(shop.database.file),
  }
}
