import type { ShopSettings } from '#shared/contract/shop.ts'
import type { ReadableDb, WritableDb } from '#db/open-database.ts'

/** Facts of the file that nobody edits. */
export type ShopIdentity = { readonly uid: string; readonly isSample: boolean; readonly createdAt: string }

export async function readSetting<T>(db: ReadableDb, key: string): Promise<T | null> {
  const row = await db.selectFrom('settings').select('value').where('key', '=', key).executeTakeFirst()
  return row === undefined ? null : (JSON.parse(row.value) as T)
}

export async function writeSetting(db: WritableDb, key: string, value: unknown): Promise<void> {
  const text = JSON.stringify(value)
  await db
    .insertInto('settings')
    .values({ key, value: text })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: text }))
    .execute()
}

const defaultsByLanguage = {
  en: { country: 'GB', timeZone: 'Europe/London' },
  ro: { country: 'RO', timeZone: 'Europe/Bucharest' },
  ru: { country: 'RU', timeZone: 'Europe/Moscow' },
  'sr-Latn': { country: 'RS', timeZone: 'Europe/Belgrade' },
  'sr-Cyrl': { country: 'RS', timeZone: 'Europe/Belgrade' },
} as const

/** What a shop of an earlier version has no word for yet. */
export const laterSettings = {
  creditDays: 30,
  creditLimit: null,
  cashStep: 0,
  traditions: null,
  nameDays: null,
  reminders: { morning: '09:00', followUps: true, quiet: { from: '20:00', to: '08:00' } },
  calendarFile: false,
  calendarFolder: null,
  recallDebtLimit: null,
} as const satisfies Partial<ShopSettings>

/** Settings of a new shop; the machine's time zone stands for the shop's where none is named. */
export function newShopSettings(given: {
  readonly name: string
  readonly currency: string
  readonly language: ShopSettings['language']
  readonly country?: string | undefined
  readonly timeZone?: string | undefined
}): ShopSettings {
  const machineZone = Intl.DateTimeFormat().resolvedOptions().timeZone
  const usual = defaultsByLanguage[given.language]
  return {
    name: given.name,
    currency: given.currency,
    language: given.language,
    country: given.country ?? usual.country,
    timeZone: given.timeZone ?? (machineZone === 'UTC' ? usual.timeZone : machineZone),
    backupFolder: null,
    colorScheme: 'auto',
    ...laterSettings,
  }
}
