import type { EngineEvent } from '#shared/contract/events.ts'
import type { ShopSettings } from '#shared/contract/shop.ts'
import type { Message } from '#shared/contract/values.ts'
import type { Day } from '#shared/domain/calendar-date.ts'
import type { ShopDatabase, WritableDb } from '#db/open-database.ts'
import type { SalesMemory } from '#db/sales-columns/sales-memory.ts'
import type { FileStore } from './file-store.ts'
import type { ShopIdentity } from './shop-settings.ts'

export type Door = 'app' | 'browser' | 'cli'

export type EngineOptions = {
  /** Where the default shop, the sample shops and their backups are. */
  readonly dataFolder: string
  readonly door: Door
  readonly version: string
  /** Milliseconds since 1970; tests set it. */
  readonly now: () => number
  /** Address of browser mode for the message that a second process gets. */
  readonly url: string | null
  /** Lines for the log: never personal data. */
  readonly log: (line: string) => void
}

/** The shop that is open. */
export type OpenShop = {
  readonly database: ShopDatabase
  readonly db: WritableDb
  /** All sales in memory, for lists and reports. */
  readonly sales: SalesMemory
  readonly identity: ShopIdentity
  /** Replaced when the user changes them. */
  settings: ShopSettings
  readonly staffId: number
  readonly door: Door
  now(): number
  /** The day in the shop's time zone. */
  today(): Day
  /** Wall time there, HH:MM. */
  time(): string
  /**
   * Tells every window which tables changed; after the commit.
   * @param customers whose dealings alone changed; null or left out = more than those
   */
  publish(tables: Iterable<string>, customers?: ReadonlySet<number> | null): void
  /** Another number after each change to customers, purchases and the like (`table-changes.ts`). */
  factsVersion(): number
  /** Customers whose purchases, payments and the like changed since. */
  dealtWith(): ReadonlySet<number>
  /** Another number after each of those changes, too. */
  dealingsVersion(): number
  readonly log: (line: string) => void
}

/** What lives as long as the engine, with a shop open or not. */
export type EngineState = {
  readonly options: EngineOptions
  readonly files: FileStore
  readonly publish: (event: EngineEvent) => void
  readonly events: (signal: AbortSignal | undefined) => AsyncGenerator<EngineEvent>
  shop: OpenShop | null
  /** While another file takes the shop's place; null otherwise. */
  replacing: Promise<void> | null
  /** Why a file could not be opened. */
  problem: { readonly file: string; readonly message: Message } | null
}
