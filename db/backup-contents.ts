import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setImmediate as breathe } from 'node:timers/promises'
import { hashFile, syncFile } from './backup-check.ts'
import { backupContentFolder, contentFile, removeContent, storedContents, type NeededContent } from './content-store.ts'
import { syncFolder } from './durable-files.ts'
import { neededContents } from './needed-contents.ts'

/** Somebody else may be making a backup there right now: what it has copied is needed by no backup that has its name. */
const youngMs = 24 * 60 * 60 * 1000

/**
 * Takes away what no backup in a folder needs any more, whatever shop it is of. Where one of them can't be read,
 * nothing is taken: it may need anything.
 */
export async function removeUnneededContents(folder: string, extension: string): Promise<void> {
  const contents = backupContentFolder(folder)
  if (!existsSync(contents)) return
  const needed = new Set<string>()
  for (const name of readdirSync(folder).filter((file) => file.endsWith(extension))) {
    try {
      for (const { sha256 } of neededContents(join(folder, name))) needed.add(sha256)
    } catch {
      return
    }
    await breathe()
  }
  for await (const part of storedContents(contents))
    for (const { sha256, changedAt } of part)
      if (!needed.has(sha256) && Date.now() - changedAt > youngMs) removeContent(contents, sha256)
}

/**
 * `copyContents` for a shop that isn't open yet: blocks. What isn't there whole is left out, as there.
 * Most of it lies there since the last backup.
 */
export function copyContentsBlocking(from: string, to: string, needed: readonly NeededContent[]): void {
  for (const { sha256, bytes } of needed) {
    const [source, target] = [contentFile(from, sha256), contentFile(to, sha256)]
    const isThere = existsSync(target) && statSync(target).size === bytes
    if (isThere || !existsSync(source)) continue
    mkdirSync(dirname(target), { recursive: true, mode: 0o700 })
    const unfinished = join(dirname(target), `.content-${process.pid}.part`)
    try {
      copyFileSync(source, unfinished)
      if (hashFile(unfinished).sha256 !== sha256) continue
      syncFile(unfinished)
      renameSync(unfinished, target)
      syncFolder(dirname(target))
    } finally {
      rmSync(unfinished, { force: true })
    }
  }
}
