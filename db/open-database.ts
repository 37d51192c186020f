import Database from 'better-sqlite3'
import { Kysely, SqliteDialect, type Dialect, type Driver } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import { accessSync, chmodSync, constants, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { readLockHolder, removeLockHolder, writeLockHolder, type LockHolder } from './file-lock.ts'
import { migrate, newestVersion } from './migrate.ts'
import { migrations } from './migrations/all.ts'
import { assertLocalFolder } from './network-folder.ts'
import { statementCache } from './prepared-statements.ts'
import type { ShopTables } from './schema.ts'
import { ShopFileError, shopFileErrorAt, shopFileErrorOf } from './shop-file-error.ts'
import { applicationId, assertFolder, assertOwnVersion, readShopHeader } from './shop-header.ts'

/** Reads only: writing through it doesn't compile. */
export type ReadableDb = ReadonlyKysely<ShopTables>
/** Fits wherever a reader is asked for. */
export type WritableDb = Kysely<ShopTables> & ReadonlyKysely<ShopTables>

/** The one open shop file of this process. */
export type ShopDatabase = {
  readonly file: string
  readonly db: WritableDb
  /** For bulk work and engine-specific SQL, inside `inTransaction` only. */
  readonly raw: Database.Database
  /** True when the last holder did not close the file. */
  readonly uncleanEnd: boolean
  /** True while somebody waits for the transaction that runs to end. */
  isAwaited(): boolean
  close(): Promise<void>
}

const newest = newestVersion(migrations)

/** Memory for pages of the file, in KiB with a minus. */
export const usualCacheSize = -65_536

/** docs/database.md says what each is for; the ones that decide over lost data are read back. */
function applyPragmas(raw: Database.Database): void {
  raw.pragma('locking_mode = EXCLUSIVE')
  raw.pragma('busy_timeout = 1000')
  const mode = raw.pragma('journal_mode = WAL', { simple: true })
  if (mode !== 'wal') throw new Error(`journal_mode is ${String(mode)}, not wal`)
  // better-sqlite3 is built so that a file already in WAL opens with NORMAL, which loses saves in a power cut.
  raw.pragma('synchronous = FULL')
  if (raw.pragma('synchronous', { simple: true }) !== 2) throw new Error('synchronous is not FULL')
  raw.pragma('checkpoint_fullfsync = ON')
  if (process.platform === 'darwin') raw.pragma('fullfsync = ON')
  raw.pragma('foreign_keys = ON')
  raw.pragma('trusted_schema = OFF')
  raw.pragma('cell_size_check = ON')
  raw.pragma('secure_delete = ON')
  raw.pragma('temp_store = MEMORY')
  raw.pragma('mmap_size = 0')
  raw.pragma(`cache_size = ${usualCacheSize}`)
  raw.pragma(`journal_size_limit = ${64 * 1024 * 1024}`)
}

/**
 * On a full disk SQLite ends the transaction by itself (https://www.sqlite.org/lang_transaction.html §3.1); Kysely's own
 * ROLLBACK would fail then, and its error would hide why.
 */
function withOneRollback(driver: Driver, raw: Database.Database): Driver {
  const rollback = driver.rollbackTransaction.bind(driver)
  driver.rollbackTransaction = async (connection) => {
    if (raw.inTransaction) await rollback(connection)
  }
  return driver
}

/** Counts those who wait for the one connection. */
function withWaiting(driver: Driver): { readonly driver: Driver; readonly isAwaited: () => boolean } {
  const acquire = driver.acquireConnection.bind(driver)
  let waiting = 0
  driver.acquireConnection = async (...options) => {
    waiting += 1
    try {
      return await acquire(...options)
    } finally {
      waiting -= 1
    }
  }
  return { driver, isAwaited: () => waiting > 0 }
}

function handles(raw: Database.Database): Pick<ShopDatabase, 'db' | 'isAwaited'> {
  const prepare = statementCache(raw)
  const sqlite = new SqliteDialect({ database: { prepare, close: () => raw.close() } })
  const { driver, isAwaited } = withWaiting(withOneRollback(sqlite.createDriver(), raw))
  const dialect: Dialect = {
    createAdapter: () => sqlite.createAdapter(),
    createDriver: () => driver,
    createIntrospector: (db) => sqlite.createIntrospector(db),
    createQueryCompiler: () => sqlite.createQueryCompiler(),
  }
  return { db: new Kysely<ShopTables>({ dialect }) as WritableDb, isAwaited }
}

/**
 * Makes an empty shop file. It is built under another name and renamed when it is whole, so that a crash
 * leaves no half-made shop.
 * @throws ShopFileError file-exists, folder-missing, network-folder, read-only, no-access, disk-full
 */
export function createDatabaseFile(file: string): void {
  if (existsSync(file)) throw new ShopFileError('file-exists', { file })
  assertFolder(dirname(file))
  assertLocalFolder(dirname(file))
  assertWritable(file)
  const unfinished = `${file}.new-${process.pid}`
  try {
    rmSync(unfinished, { force: true })
    const raw = new Database(unfinished)
    try {
      if (process.platform !== 'win32') chmodSync(unfinished, 0o600)
      raw.pragma(`application_id = ${applicationId}`)
      raw.pragma('synchronous = FULL')
      migrate(raw, migrations)
    } finally {
      raw.close()
    }
    if (existsSync(file)) throw new ShopFileError('file-exists', { file })
    renameSync(unfinished, file)
  } catch (error) {
    rmSync(unfinished, { force: true })
    throw shopFileErrorAt(file, error)
  }
}

/** Makes the folder of the default place; a folder that the user named must exist already. */
export function makeDataFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
  } catch (error) {
    throw shopFileErrorOf(error) ?? error
  }
}

/**
 * SQLite says of a read-only medium whatever it meets first, an error of input among them: ask the system instead.
 * @throws ShopFileError read-only
 */
function assertWritable(file: string): void {
  for (const path of [...(existsSync(file) ? [file] : []), dirname(file)]) {
    try {
      accessSync(path, constants.W_OK)
    } catch (error) {
      throw new ShopFileError('read-only', { file }, error)
    }
  }
}

/** @returns whether the log is in the file now; a full disk or damage must not keep the file from being closed */
function tidied(raw: Database.Database): boolean {
  try {
    raw.pragma('optimize')
    raw.pragma('wal_checkpoint(TRUNCATE)')
    return true
  } catch {
    return false
  }
}

/**
 * Opens a shop file: looks at its header first, takes the exclusive lock, sets the pragmas, checks the file after
 * an unclean end and migrates it (`beforeMigration` makes the backup). Refused files stay untouched.
 * @throws ShopFileError file-missing, file-empty, not-a-shop-file, newer-version, file-in-use, damaged-file, network-folder,
 *   read-only
 */
export function openDatabase(
  file: string,
  holder: LockHolder,
  beforeMigration: (raw: Database.Database, version: number) => void,
): ShopDatabase {
  assertOwnVersion(file, readShopHeader(file), newest)
  assertLocalFolder(dirname(file))
  assertWritable(file)
  const previous = readLockHolder(file)
  let raw: Database.Database | null = null
  try {
    raw = new Database(file, { fileMustExist: true })
    applyPragmas(raw)
    const version = raw.pragma('user_version', { simple: true }) as number
    if (version > newest) throw new ShopFileError('newer-version', { file, version, newest })
    // A file that can't be written opens well enough to look usable: find out now, not at the first save.
    raw.exec('BEGIN IMMEDIATE; ROLLBACK')
    if (previous !== null) {
      const verdict = raw.pragma('quick_check(1)', { simple: true })
      if (verdict !== 'ok') throw new ShopFileError('damaged-file', { file, detail: String(verdict) })
    }
    if (version < newest) beforeMigration(raw, version)
    migrate(raw, migrations)
    writeLockHolder(file, holder)
    const open = raw
    const { db, isAwaited } = handles(open)
    return {
      file,
      db,
      isAwaited,
      raw: open,
      uncleanEnd: previous !== null,
      async close() {
        const whole = !open.open || tidied(open)
        await db.destroy()
        if (open.open) open.close()
        // The note that stays makes the next opening look at every page.
        if (whole) removeLockHolder(file)
      },
    }
  } catch (error) {
    raw?.close()
    const refusal = shopFileErrorOf(error)
    if (refusal?.code === 'file-in-use') {
      throw new ShopFileError('file-in-use', {
        file,
        door: previous?.door ?? null,
        url: previous?.url ?? null,
        pid: previous?.pid ?? null,
      })
    }
    throw shopFileErrorAt(file, error)
  }
}

/** Bytes of the shop file with its write-ahead log. */
export function fileBytes(file: string): number {
  return [file, `${file}-wal`].reduce((sum, part) => sum + (existsSync(part) ? statSync(part).size : 0), 0)
}
