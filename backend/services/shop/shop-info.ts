import type { ShopInfo } from '#shared/contract/shop.ts'
import type { ReadableDb } from '#db/open-database.ts'
import { countRecords } from '#db/repositories/record-counts.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { readSetting } from '#backend/shop-settings.ts'
import { readSecondPlace } from '../backups/second-place.ts'
import { cloudServiceOf } from './cloud-folder.ts'

const tablesWithAmounts = [
  'purchase_lines',
  'product_prices',
  'payments',
  'order_lines',
  'credit_entries',
  'cash_movements',
] as const

/** Amounts have no other currency than the shop's, so it is fixed as soon as there is one, in the trash too. */
export async function hasAmounts(db: ReadableDb): Promise<boolean> {
  for (const table of tablesWithAmounts) {
    const row = await db
      .selectFrom(table as 'purchase_lines')
      .select('id')
      .limit(1)
      .executeTakeFirst()
    if (row !== undefined) return true
  }
  const priced = await db
    .selectFrom('products')
    .select('id')
    .where((e) => e.or([e('price', 'is not', null), e('cost', 'is not', null)]))
    .limit(1)
    .executeTakeFirst()
  return priced !== undefined
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
