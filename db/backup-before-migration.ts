import type { Database } from 'better-sqlite3'
import { chmodSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkCopy, syncFile } from './backup-check.ts'
import { copyContentsBlocking } from './backup-contents.ts'
import { backupExtension, manifestFile, unfinishedName, type BackupManifest } from './backup.ts'
import { backupContentFolder, contentFolderOf } from './content-store.ts'
import { syncFolder } from './durable-files.ts'
import { neededContents } from './needed-contents.ts'
import { shopFileErrorOf } from './shop-file-error.ts'

function shopUidOf(raw: Database): string {
  const value = raw.prepare(`SELECT value FROM settings WHERE key = 'identity'`).pluck().get() as string | undefined
  return value === undefined ? '' : (JSON.parse(value) as { readonly uid: string }).uid
}

/**
 * A verified backup of a shop that is about to be migrated. Blocks: the shop isn't open yet, nobody waits for answers.
 * @param at UTC instant
 * @throws ShopFileError disk-full, no-access, backup-damaged: the migration must not begin
 */
export function backUpBeforeMigration(raw: Database, folder: string, version: number, at: string): BackupManifest {
  const name = `regulars-v${version}-${at.slice(0, 19).replaceAll(':', '-')}${backupExtension}`
  const unfinished = join(folder, unfinishedName(name))
  const unfinishedManifest = `${unfinished}.json`
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    rmSync(unfinished, { force: true })
    raw.prepare('VACUUM INTO ?').run(unfinished)
    if (process.platform !== 'win32') chmodSync(unfinished, 0o600)
    const manifest: BackupManifest = {
      name,
      shopUid: shopUidOf(raw),
      at,
      reason: 'before-migration',
      ...checkCopy(unfinished),
    }
    copyContentsBlocking(contentFolderOf(raw.name), backupContentFolder(folder), neededContents(unfinished))
    writeFileSync(unfinishedManifest, `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 })
    syncFile(unfinishedManifest)
    renameSync(unfinishedManifest, manifestFile(folder, name))
    renameSync(unfinished, join(folder, name))
    syncFolder(folder)
    return manifest
  } catch (error) {
    throw shopFileErrorOf(error) ?? error
  } finally {
    rmSync(unfinished, { force: true })
    rmSync(unfinishedManifest, { force: true })
  }
}
