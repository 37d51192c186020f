import { sql } from 'kysely'
import type { ShopInfo } from '#shared/contract/shop.ts'
import type { ReadableDb } from '#db/open-database.ts'
import { countRecords } from '#db/repositories/record-counts.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { readSetting } from '#backend/shop-settings.ts'
import { readSecondPlace } from '../backups/second-place.ts'
import { cloudServiceOf } from './cloud-folder.ts'

/** Amounts have no other currency than the shop's, so it is fixed as soon as there is one, in the trash too. */
export async function hasAmounts(db: ReadableDb): Promise<boolean> {
  const { rows } = await sql<{ found: 0 | 1 }>`SELECT EXISTS (SELECT 1 FROM purchase_lines)
    OR EXISTS (SELECT 1 FROM product_prices) OR EXISTS (SELECT 1 FROM products WHERE price IS NOT NULL OR cost IS NOT NULL)
    OR EXISTS (SELECT 1 FROM order_lines) OR EXISTS (SELECT 1 FROM credit_entries)
    OR EXISTS (SELECT 1 FROM contacts WHERE credit_limit IS NOT NULL)
    OR EXISTS (SELECT 1 FROM cash_movements) OR EXISTS (SELECT 1 FROM day_closings)
    OR EXISTS (SELECT 1 FROM custom_fields f JOIN custom_values v ON v.field_id = f.id WHERE f.kind = 'money')
    AS found`.execute(db as never)
  return rows[0]?.found === 1
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
