import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { checkCopyInThread, hashFileInThread } from './check-in-thread.ts'
import { copyDurably, moveIntoPlace } from './durable-files.ts'
import type { ShopDatabase } from './open-database.ts'
import { contentBytes } from './repositories/attachments.ts'
import { backupContentFolder, contentFolderOf, copyContents } from './content-store.ts'
import { neededContents } from './needed-contents.ts'
import { ShopFileError, shopFileErrorOf } from './shop-file-error.ts'
import { assertFolder } from './shop-header.ts'
import { syncFile } from './backup-check.ts'

/** Lies beside each backup as `<name>.json`: what it holds and how to tell that it is whole. */
export type BackupManifest = {
  readonly name: string
  readonly shopUid: string
  /** UTC instant */
  readonly at: string
  /** manual, automatic, before-restore, before-migration … */
  readonly reason: string
  readonly bytes: number
  readonly sha256: string
  readonly version: number
  readonly counts: Readonly<Record<string, number>>
}

export const backupExtension = '.backup.regulars'

/** Pages (of 4 KB) copied between two calls: some 2 ms of work. */
const pagesAtOnce = 256
const pageBytes = 4096

export const manifestFile = (folder: string, name: string) => join(folder, `${name}.json`)

/** Unfinished copies carry the process in their name, so that a later one knows what nobody is writing any more. */
export const unfinishedName = (name: string) => `.${name}.part-${process.pid}`
const unfinishedPattern = /\.part-(\d+)(?:-journal|-wal|-shm|\.json)?$/

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Takes away what killed processes left in a backup folder: half copies, manifests without their backup. */
export function sweepUnfinished(folder: string): void {
  if (!existsSync(folder)) return
  const files = readdirSync(folder)
  for (const file of files) {
    const pid = unfinishedPattern.exec(file)?.[1]
    if (pid !== undefined && (Number(pid) !== process.pid ? !isRunning(Number(pid)) : false))
      rmSync(join(folder, file), { force: true })
    if (file.endsWith(`${backupExtension}.json`) && !files.includes(file.slice(0, -5)) && !isYoung(join(folder, file)))
      rmSync(join(folder, file), { force: true })
  }
}

/** SQLite says of a medium that only reads that it can't be opened: ask the system before. */
function assertTakesFiles(folder: string): void {
  assertFolder(folder)
  try {
    accessSync(folder, constants.W_OK)
  } catch (error) {
    throw new ShopFileError(shopFileErrorOf(error)?.code ?? 'no-access', { folder }, error)
  }
}

/** Another process may be between the manifest and its backup right now. */
const isYoung = (file: string) => Date.now() - statSync(file).mtimeMs < 60_000

/** Copies the open shop page by page. Calls are answered in between; what they change gets into the copy. */
async function copyPages(
  { db, raw }: ShopDatabase,
  to: string,
  onProgress: (done: number, total: number) => void,
  signal: AbortSignal | undefined,
): Promise<void> {
  let begun: () => void = () => undefined
  const hasBegun = new Promise<void>((resolve) => (begun = resolve))
  const start = () =>
    raw.backup(to, {
      progress: ({ totalPages, remainingPages }) => {
        begun()
        signal?.throwIfAborted()
        onProgress(totalPages - remainingPages, totalPages)
        return pagesAtOnce
      },
    })
  // The first step must not fall into somebody's transaction: it would see no page and take the copy for finished.
  const copied = await db.connection().execute(async () => {
    const copying = start()
    await Promise.race([hasBegun, copying])
    return { copying }
  })
  await copied.copying
}

export type WrittenBackup = {
  readonly manifest: BackupManifest
  /** Contents of attachments that it needs and that could not be had whole. */
  readonly missingContents: number
}

/**
 * Makes a verified backup of the open shop in `folder`, which must exist. Until it is whole and checked, and what it
 * needs of attachments is there, it has another name; a failing or cancelled one leaves nothing but whole contents,
 * which the next one finds.
 * @throws ShopFileError folder-missing, disk-full, no-access, read-only, backup-damaged; AbortError
 */
export async function writeBackup(
  shop: ShopDatabase,
  backup: {
    readonly folder: string
    readonly name: string
    readonly shopUid: string
    readonly at: string
    readonly reason: string
  },
  onProgress: (done: number, total: number) => void = () => undefined,
  signal?: AbortSignal,
): Promise<WrittenBackup> {
  const { folder, ...head } = backup
  assertTakesFiles(folder)
  sweepUnfinished(folder)
  const unfinished = join(folder, unfinishedName(backup.name))
  // Progress in pages: what attachments take is counted as such, too.
  const beside = Math.ceil((await contentBytes(shop.db)) / pageBytes)
  let pages = 0
  let copied = 0
  try {
    await copyPages(
      shop,
      unfinished,
      (done, total) => {
        pages = total
        onProgress(done, total + beside)
      },
      signal,
    )
    if (process.platform !== 'win32') chmodSync(unfinished, 0o600)
    const manifest: BackupManifest = { ...head, ...(await checkCopyInThread(unfinished, signal)) }
    const missingContents = await copyContents(
      [contentFolderOf(shop.file)],
      backupContentFolder(folder),
      neededContents(unfinished),
      {
        signal,
        onCopied: (bytes) => {
          copied += bytes
          onProgress(pages + Math.min(Math.ceil(copied / pageBytes), beside), pages + beside)
        },
      },
    )
    signal?.throwIfAborted()
    await publish(unfinished, folder, manifest)
    return { manifest, missingContents }
  } catch (error) {
    throw shopFileErrorOf(error) ?? error
  } finally {
    for (const suffix of ['', '-journal', '-wal', '-shm']) rmSync(`${unfinished}${suffix}`, { force: true })
  }
}

/** The manifest first: a backup that has its name has its manifest too. */
async function publish(unfinished: string, folder: string, manifest: BackupManifest): Promise<void> {
  const unfinishedManifest = join(folder, unfinishedName(`${manifest.name}.json`))
  try {
    writeFileSync(unfinishedManifest, `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 })
    syncFile(unfinishedManifest)
    await moveIntoPlace(unfinishedManifest, manifestFile(folder, manifest.name))
    await moveIntoPlace(unfinished, join(folder, manifest.name))
  } finally {
    rmSync(unfinishedManifest, { force: true })
  }
}

/**
 * A second copy in another folder (a stick), read back and compared.
 * @returns how many contents of attachments the first folder lacks itself
 * @throws ShopFileError as writeBackup
 */
export async function copyBackup(
  from: string,
  to: string,
  manifest: BackupManifest,
  signal?: AbortSignal,
): Promise<number> {
  assertTakesFiles(to)
  sweepUnfinished(to)
  const unfinished = join(to, unfinishedName(manifest.name))
  try {
    await copyDurably(join(from, manifest.name), unfinished, signal)
    const { sha256 } = await hashFileInThread(unfinished, signal)
    if (sha256 !== manifest.sha256) throw new ShopFileError('backup-damaged', { file: manifest.name, detail: 'sha256' })
    const missing = await copyContents(
      [backupContentFolder(from)],
      backupContentFolder(to),
      neededContents(join(from, manifest.name)),
      { signal },
    )
    await publish(unfinished, to, manifest)
    return missing
  } catch (error) {
    throw shopFileErrorOf(error) ?? error
  } finally {
    rmSync(unfinished, { force: true })
  }
}

/** A backup of a folder as its manifest tells; `ok` is false where the file is missing bytes. */
export type ListedBackup = BackupManifest & { readonly ok: boolean }

/** The backups of a shop in a folder, newest first. Cheap: sizes are compared, hashes only when one is restored. */
export function listBackups(folder: string, shopUid: string | null): readonly ListedBackup[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((file) => file.endsWith(backupExtension))
    .flatMap((name) => {
      const manifest = readManifest(folder, name)
      if (manifest === null || (shopUid !== null && manifest.shopUid !== shopUid)) return []
      return [{ ...manifest, name, ok: statSync(join(folder, name)).size === manifest.bytes }]
    })
    .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : a.name < b.name ? 1 : -1))
}

/** What a backup's manifest says, or null where it has none that can be read. */
export function readManifest(folder: string, name: string): BackupManifest | null {
  try {
    return JSON.parse(readFileSync(manifestFile(folder, name), 'utf8')) as BackupManifest
  } catch {
    return null
  }
}

/** Takes a backup away, its manifest last: a half-deleted one must not look like an unknown file. */
export function removeBackup(folder: string, name: string): void {
  rmSync(join(folder, name), { force: true })
  rmSync(manifestFile(folder, name), { force: true })
}
