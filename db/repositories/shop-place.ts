import type { SortLocale } from '#shared/domain/sort-key.ts'
import type { ReadableDb } from '../open-database.ts'

/** What derived columns depend on: the alphabet of sorting and the country of phone numbers. */
export type ShopPlace = { readonly language: SortLocale; readonly country: string | null }

/** The shop's language and country from its settings. */
export async function readShopPlace(db: ReadableDb): Promise<ShopPlace> {
  const row = await db.selectFrom('settings').select('value').where('key', '=', 'shop').executeTakeFirst()
  const settings = row === undefined ? {} : (JSON.parse(row.value) as Partial<ShopPlace>)
  return { language: settings.language ?? 'en', country: settings.country ?? null }
}
