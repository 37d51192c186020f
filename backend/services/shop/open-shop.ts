import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { ShopSettings } from '#shared/contract/shop.ts'
import { AppError, readError } from '#shared/contract/errors.ts'
import { timeIn, todayIn } from '#shared/domain/calendar-date.ts'
import {
  createDatabaseFile,
  makeDataFolder,
  openDatabase,
  type ShopDatabase,
  type WritableDb,
} from '#db/open-database.ts'
import { backUpBeforeMigration } from '#db/backup-before-migration.ts'
import { shopFileErrorOf } from '#db/shop-file-error.ts'
import { catchUpCredit } from '#db/repositories/credit-catch-up.ts'
import { sweepStaged } from '#db/repositories/staged-rows.ts'
import { createSalesMemory } from '#db/sales-columns/sales-memory.ts'
import { newUid } from '#db/uid.ts'
import { shopFileName } from '#backend/data-folder.ts'
import type { EngineState, OpenShop } from '#backend/engine-state.ts'
import { startAutomaticBackups } from '../backups/automatic-backups.ts'
import { backupFolderOf } from '../backups/backup-folder.ts'
import { keepCalendarFile } from '../nudges/calendar-file.ts'
import { startDuplicatesScan } from '../duplicates/up-to-date.ts'
import { catchUpSearch } from '../imports/catch-up-search.ts'
import { startKeepingRhythms } from '../rhythms/keep-rhythms.ts'
import { remakeRhythms } from '../rhythms/remake-rhythms.ts'
import { eraseAgain } from '../privacy/erase-again.ts'
import { erasureFile } from '../privacy/erasure-list.ts'
import { startTrashPurge } from '../trash/purge-trash.ts'
import { sweepRestore } from './restore-leftovers.ts'
import { createTableChanges } from '#backend/table-changes.ts'
import { newShopSettings, laterSettings, readSetting, writeSetting, type ShopIdentity } from '#backend/shop-settings.ts'

export const defaultShopFile = (engine: EngineState) => join(engine.options.dataFolder, shopFileName)

type NewShop = {
  readonly name: string
  readonly currency: string
  readonly language: ShopSettings['language']
  readonly country?: string | undefined
  readonly timeZone?: string | undefined
}

function assertTimeZone(timeZone: string): void {
  try {
    new Intl.DateTimeFormat('en', { timeZone })
  } catch {
    throw new AppError('invalid-input', { issue: 'timeZone', value: timeZone })
  }
}

/** Writes what every new shop has: settings, identity, its owner. */
async function furnish(db: WritableDb, settings: ShopSettings, identity: ShopIdentity): Promise<void> {
  await writeSetting(db, 'shop', settings)
  await writeSetting(db, 'identity', identity)
  await db
    .insertInto('staff')
    .values({ uid: identity.uid, name: '', role: 'owner', created_at: identity.createdAt })
    .execute()
}

/** What runs beside a shop as long as it is open. */
const automatic = new WeakMap<OpenShop, readonly { stop(): Promise<void> }[]>()

function openFile(engine: EngineState, file: string): ShopDatabase {
  const { door, url, now } = engine.options
  const startedAt = new Date(now()).toISOString()
  return openDatabase(file, { pid: process.pid, door, url, startedAt }, (raw, version) =>
    backUpBeforeMigration(raw, backupFolderOf(file), version, startedAt),
  )
}

async function adopt(engine: EngineState, database: ShopDatabase): Promise<OpenShop> {
  const { db } = database
  const stored = await readSetting<ShopSettings>(db, 'shop')
  const identity = await readSetting<ShopIdentity>(db, 'identity')
  const staff = await db.selectFrom('staff').select('id').where('role', '=', 'owner').executeTakeFirst()
  if (stored === null || identity === null || staff === undefined) {
    await database.close()
    throw new AppError('damaged-file', { file: database.file, detail: 'settings' })
  }
  const settings = { ...laterSettings, ...stored }
  const { now, log } = engine.options
  const changes = createTableChanges()
  const shop: OpenShop = {
    database,
    db,
    sales: createSalesMemory(database),
    identity,
    settings,
    staffId: staff.id,
    door: engine.options.door,
    now,
    today: () => todayIn(shop.settings.timeZone, now()),
    time: () => timeIn(shop.settings.timeZone, now()),
    publish: (tables, customers = null) => {
      const changed = [...tables]
      changes.note(changed, customers)
      engine.publish({ kind: 'changed', tables: changed })
      calendarFile.changed(changed)
    },
    factsVersion: changes.factsVersion,
    dealtWith: changes.dealtWith,
    dealingsVersion: changes.dealingsVersion,
    log,
  }
  const calendarFile = keepCalendarFile(shop)
  engine.shop = shop
  engine.problem = null
  automatic.set(shop, [
    startTrashPurge(shop),
    startAutomaticBackups(shop),
    startDuplicatesScan(shop),
    startKeepingRhythms(shop),
    calendarFile,
  ])
  // A command of the command line reads them only if it needs them.
  if (shop.door !== 'cli') shop.sales.readAhead()
  engine.publish({ kind: 'shop-changed' })
  return shop
}

/** Makes a shop file and opens it. A failure leaves no file behind. */
export async function createShop(
  engine: EngineState,
  input: NewShop,
  file: string,
  identity?: ShopIdentity,
): Promise<OpenShop> {
  if (engine.shop !== null) throw new AppError('shop-already-open')
  const settings = newShopSettings(input)
  assertTimeZone(settings.timeZone)
  if (file.startsWith(engine.options.dataFolder)) makeDataFolder(engine.options.dataFolder)
  createDatabaseFile(file)
  // The people of a sample are the same ones each time it is made: whoever was erased in an older one is there again.
  if (identity?.isSample === true) rmSync(erasureFile(file), { force: true })
  const database = openFile(engine, file)
  try {
    const at = engine.options.now()
    await furnish(
      database.db,
      settings,
      identity ?? { uid: newUid(at), isSample: false, createdAt: new Date(at).toISOString() },
    )
  } catch (error) {
    await database.close()
    rmSync(file, { force: true })
    throw error
  }
  return await adopt(engine, database)
}

/**
 * Opens an existing shop; on refusal the reason stays readable in `shop.status`. Whoever was erased and came back with an
 * older file is forgotten again: `onErased` hears how many.
 */
export async function openShop(
  engine: EngineState,
  file: string,
  onErased?: (count: number) => void,
): Promise<OpenShop> {
  if (engine.shop !== null) throw new AppError('shop-already-open')
  try {
    const database = openFile(engine, file)
    sweepStaged(database.raw)
    catchUpCredit(database.raw)
    await catchUpSearch(database)
    // Who waits for the answer of one command needs right lists at once; a window shows them as they come.
    if (engine.options.door === 'cli') await remakeRhythms(database, new AbortController().signal)
    const shop = await adopt(engine, database)
    const erased = await eraseAgain(shop)
    if (erased > 0) onErased?.(erased)
    sweepRestore(file)
    return shop
  } catch (error) {
    const { code, details } = shopFileErrorOf(error) ?? readError(error)
    const params = Object.fromEntries(
      Object.entries(details).map(([key, value]) => [
        key,
        typeof value === 'number' || value === null ? value : String(value),
      ]),
    )
    engine.problem = { file, message: { code, params } }
    throw error
  }
}

export async function closeShop(engine: EngineState): Promise<boolean> {
  const { shop } = engine
  if (shop === null) return false
  engine.shop = null
  shop.sales.stop()
  for (const each of automatic.get(shop) ?? []) await each.stop()
  await shop.database.close()
  engine.publish({ kind: 'shop-changed' })
  return true
}

export const defaultShopExists = (engine: EngineState) => existsSync(defaultShopFile(engine))
