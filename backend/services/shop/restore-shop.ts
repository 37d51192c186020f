import { copyFileSync, existsSync, linkSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { copyFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { AppError } from '#shared/contract/errors.ts'
import type { Message } from '#shared/contract/values.ts'
import { readManifest } from '#db/backup.ts'
import { checkCopyInThread, hashFileInThread } from '#db/check-in-thread.ts'
import { backupContentFolder, contentFolderOf, copyContents, keepContents } from '#db/content-store.ts'
import { moveIntoPlace, patiently, syncFolder } from '#db/durable-files.ts'
import { neededContents } from '#db/needed-contents.ts'
import { assertLocalFolder } from '#db/network-folder.ts'
import { assertFolder, readShopHeader } from '#db/shop-header.ts'
import { ShopFileError, shopFileErrorOf } from '#db/shop-file-error.ts'
import type { EngineState } from '#backend/engine-state.ts'
import { backupFolderOf } from '../backups/backup-folder.ts'
import { createBackup } from '../backups/create-backup.ts'
import { closeShop, openShop } from './open-shop.ts'
import { incomingFile, replacedFile } from './restore-leftovers.ts'

const walFiles = (file: string) => [`${file}-wal`, `${file}-shm`]

/** A backup by its name in the shop's own folder, or by a path from a caller who may name one. */
function findBackup(file: string, backup: string, trusted: boolean): string {
  const inFolder = join(backupFolderOf(file), basename(backup))
  if (basename(backup) === backup && existsSync(inFolder)) return inFolder
  if (basename(backup) !== backup && !trusted) throw new AppError('forbidden')
  if (trusted && existsSync(backup)) return backup
  throw new AppError('file-missing', { file: backup })
}

/** What is wrong with the copy is wrong with the backup: the user knows only that one. */
function aboutBackup(backup: string, copy: string, error: unknown): unknown {
  const refusal = shopFileErrorOf(error)
  if (refusal?.details['file'] !== copy) return error
  return new ShopFileError(refusal.code, { ...refusal.details, file: basename(backup) }, error)
}

/** Copies the backup beside the shop and proves there that it is whole; the backup itself isn't touched. */
async function takeIn(backup: string, to: string): Promise<Readonly<Record<string, number>>> {
  readShopHeader(backup)
  const manifest = readManifest(dirname(backup), basename(backup))
  try {
    await copyFile(backup, to)
    if (manifest !== null && (await hashFileInThread(to)).sha256 !== manifest.sha256)
      throw new ShopFileError('backup-damaged', { file: to, detail: 'sha256' })
    return (await checkCopyInThread(to)).counts
  } catch (error) {
    throw aboutBackup(backup, to, error)
  }
}

/** Makes the present shop safe: as a verified backup, or, where it can't be opened, whole under another name. */
async function keepPresent(engine: EngineState, file: string): Promise<void> {
  if (!existsSync(file)) return
  if (engine.shop === null) {
    try {
      await openShop(engine, file)
    } catch (error) {
      const refusal = shopFileErrorOf(error)
      if (refusal?.code === 'file-in-use') throw error
      keepAside(engine, file)
      return
    }
  }
  const { shop } = engine
  if (shop !== null) {
    // From here on nobody may save what the safety copy would miss.
    engine.shop = null
    try {
      await createBackup(shop, { reason: 'before-restore' })
    } finally {
      engine.shop = shop
    }
  }
  await closeShop(engine)
}

/**
 * A file that can't be opened is kept with its log and attachments: somebody may still get something out of it, and what
 * the restored shop doesn't need is taken away beside it.
 */
function keepAside(engine: EngineState, file: string): void {
  const moment = new Date(engine.options.now()).toISOString().slice(0, 19).replaceAll(':', '-')
  const folder = `${file.replace(/\.regulars$/i, '')} damaged ${moment}`
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  for (const part of [file, ...walFiles(file)]) if (existsSync(part)) copyFileSync(part, join(folder, basename(part)))
  const contents = contentFolderOf(file)
  if (existsSync(contents)) keepContents(contents, join(folder, basename(contents)))
  syncFolder(folder)
  for (const part of walFiles(file)) rmSync(part, { force: true })
}

/**
 * Brings what the restored shop needs of attachments out of the backup's folder, or of the shop's own backups where the
 * backup was carried off alone. What is there already is proven too.
 * @returns how many are nowhere
 */
async function takeInContents(backup: string, incoming: string, file: string): Promise<number> {
  const folders = [...new Set([dirname(backup), backupFolderOf(file)])].map(backupContentFolder)
  try {
    return await copyContents(folders, contentFolderOf(file), neededContents(incoming), { verify: true })
  } catch (error) {
    throw shopFileErrorOf(error) ?? error
  }
}

function keepUnderSecondName(file: string): void {
  const kept = replacedFile(file)
  rmSync(kept, { force: true })
  if (!existsSync(file)) return
  try {
    linkSync(file, kept)
  } catch {
    copyFileSync(file, kept)
  }
}

/**
 * Puts a backup in the place of a shop file and opens it. There is a whole shop at that place at every moment: the old
 * one until the rename, the new one after it. On any failure the old one is there again, and open if it was.
 * @throws AppError file-missing, file-exists (without `replace`), file-in-use, backup-damaged, newer-version, forbidden,
 *   folder-missing, network-folder
 */
export async function restoreShop(
  engine: EngineState,
  given: { readonly file: string; readonly backup: string; readonly replace: boolean; readonly trusted: boolean },
): Promise<{ counts: Record<string, number>; warnings: Message[] }> {
  const { file } = given
  const backup = findBackup(file, given.backup, given.trusted)
  assertFolder(dirname(file))
  assertLocalFolder(dirname(file))
  const replaces = existsSync(file)
  if (replaces && !given.replace) throw new AppError('file-exists', { file, kind: 'restore' })
  if (engine.shop !== null && engine.shop.database.file !== file) await closeShop(engine)
  const incoming = incomingFile(file)
  const wasOpen = engine.shop !== null
  try {
    const counts = await takeIn(backup, incoming)
    await keepPresent(engine, file)
    // The shop is closed by now: nobody takes away what it doesn't need.
    const missing = await takeInContents(backup, incoming, file)
    keepUnderSecondName(file)
    for (const part of walFiles(file)) rmSync(part, { force: true })
    await moveIntoPlace(incoming, file)
    await openShop(engine, file)
    rmSync(replacedFile(file), { force: true })
    const warnings =
      missing === 0
        ? []
        : [
            {
              code: 'restored-without-attachments',
              params: { count: missing, folder: basename(backupContentFolder('')) },
            },
          ]
    return { counts: { ...counts }, warnings }
  } catch (error) {
    await putBack(engine, file, wasOpen)
    // Nothing was there before: a shop that can't be opened is not left behind.
    if (!replaces && engine.shop === null) rmSync(file, { force: true })
    throw error
  } finally {
    for (const part of [incoming, ...walFiles(incoming), `${incoming}-journal`]) rmSync(part, { force: true })
  }
}

async function putBack(engine: EngineState, file: string, wasOpen: boolean): Promise<void> {
  const kept = replacedFile(file)
  if (!wasOpen) await closeShop(engine)
  if (engine.shop === null && existsSync(kept)) {
    for (const part of walFiles(file)) rmSync(part, { force: true })
    await patiently(() => renameSync(kept, file))
  }
  if (wasOpen && engine.shop === null) await openShop(engine, file)
}
