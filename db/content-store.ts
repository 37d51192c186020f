import { createHash, randomUUID } from 'node:crypto'
import { copyFileSync, createReadStream, existsSync, linkSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { open, readFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { setImmediate as breathe } from 'node:timers/promises'
import { moveIntoPlace, syncFolder } from './durable-files.ts'
import { ShopFileError, shopFileErrorAt } from './shop-file-error.ts'

/**
 * Contents of attachments: files that are named by their SHA-256 and never change, in a folder beside the shop file
 * and in one beside its backups. The first two digits are a folder, so that none gets too many entries.
 */
const contentPattern = /^[0-9a-f]{64}$/
const folderPattern = /^[0-9a-f]{2}$/
const unfinishedPattern = /^\.content-.*\.part$/
/** Hashed in one go: some 2 ms. */
const hashBytes = 1024 * 1024
/** An unfinished file that is older was left by a process that was killed. */
const unfinishedMs = 60 * 60 * 1000

/** `shop.regulars` → `shop`; a file of another name can't share it with its folder. */
export function contentFolderOf(shopFile: string): string {
  const name = basename(shopFile)
  const stem = name.replace(/\.regulars$/i, '')
  return join(dirname(shopFile), stem === name || stem === '' ? `${name} files` : stem)
}

/** Contents of the backups in a folder; each is there once, however many backups need it. */
export const backupContentFolder = (backupFolder: string) => join(backupFolder, 'attachments')

/** @throws ShopFileError attachment-damaged for a name that is none: a hostile file must not lead out of the folder */
export function contentFile(folder: string, sha256: string): string {
  if (!contentPattern.test(sha256)) throw new ShopFileError('attachment-damaged', { folder })
  return join(folder, sha256.slice(0, 2), sha256)
}

function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  syncFolder(dirname(folder))
}

/** SHA-256 of bytes in slices: calls are answered in between. */
export async function hashContent(content: Uint8Array): Promise<string> {
  const hash = createHash('sha256')
  for (let at = 0; at < content.length; at += hashBytes) {
    hash.update(content.subarray(at, at + hashBytes))
    await breathe()
  }
  return hash.digest('hex')
}

async function hashStored(file: string, signal?: AbortSignal): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file, { ...(signal === undefined ? {} : { signal }) }))
    hash.update(chunk as Buffer)
  return hash.digest('hex')
}

export type ContentState = 'whole' | 'missing' | 'damaged'

/** Reads a content again and compares it with its name. */
export async function contentState(folder: string, sha256: string, signal?: AbortSignal): Promise<ContentState> {
  if (!contentPattern.test(sha256)) return 'missing'
  const file = contentFile(folder, sha256)
  if (!existsSync(file)) return 'missing'
  try {
    return (await hashStored(file, signal)) === sha256 ? 'whole' : 'damaged'
  } catch (error) {
    signal?.throwIfAborted()
    if (shopFileErrorAt(file, error) === error) throw error
    return 'damaged'
  }
}

/** Writes under another name first; what has its name is whole and on the disk. `write` tells the SHA-256. */
async function writeUnderName(
  folder: string,
  sha256: string,
  write: (add: (bytes: Uint8Array) => Promise<void>) => Promise<string>,
): Promise<void> {
  const file = contentFile(folder, sha256)
  makeFolder(folder)
  makeFolder(dirname(file))
  const unfinished = join(dirname(file), `.content-${randomUUID()}.part`)
  try {
    const handle = await open(unfinished, 'wx', 0o600)
    try {
      const written = await write((bytes) => handle.writeFile(bytes))
      await handle.sync()
      if (written !== sha256) throw new ShopFileError('attachment-damaged', { sha256 })
    } finally {
      await handle.close()
    }
    await moveIntoPlace(unfinished, file)
  } finally {
    rmSync(unfinished, { force: true })
  }
}

/**
 * Puts a content into a folder, durably; one that is there and whole is left as it is.
 * @returns its SHA-256
 * @throws ShopFileError disk-full, read-only, no-access
 */
export async function storeContent(folder: string, content: Uint8Array): Promise<string> {
  const sha256 = await hashContent(content)
  try {
    if ((await contentState(folder, sha256)) === 'whole') return sha256
    await writeUnderName(folder, sha256, async (add) => {
      await add(content)
      return sha256
    })
    return sha256
  } catch (error) {
    throw shopFileErrorAt(folder, error)
  }
}

/** @throws ShopFileError attachment-missing, attachment-damaged, no-access */
export async function readContent(folder: string, sha256: string): Promise<Buffer> {
  const file = contentFile(folder, sha256)
  if (!existsSync(file)) throw new ShopFileError('attachment-missing', { folder })
  try {
    const content = await readFile(file)
    if ((await hashContent(content)) === sha256) return content
  } catch (error) {
    throw shopFileErrorAt(file, error)
  }
  throw new ShopFileError('attachment-damaged', { folder })
}

/** Whether a content of this size is there; what it holds is read only where it is needed. */
function hasContent(folder: string, { sha256, bytes }: { readonly sha256: string; readonly bytes: number }): boolean {
  const file = contentFile(folder, sha256)
  return existsSync(file) && statSync(file).size === bytes
}

export type NeededContent = { readonly sha256: string; readonly bytes: number }

/**
 * Copies what `to` lacks out of the first of some folders that has it whole. What none has is told, not a failure: the
 * rest is worth having.
 * @param verify reads again what is in `to` already, instead of comparing sizes
 * @returns how many could not be had
 * @throws ShopFileError disk-full, read-only, no-access of `to`; AbortError
 */
export async function copyContents(
  from: readonly string[],
  to: string,
  needed: readonly NeededContent[],
  given: {
    readonly verify?: boolean
    readonly signal?: AbortSignal | undefined
    readonly onCopied?: (bytes: number) => void
  } = {},
): Promise<number> {
  let missing = 0
  for (const content of needed) {
    given.signal?.throwIfAborted()
    const isThere = given.verify
      ? (await contentState(to, content.sha256, given.signal)) === 'whole'
      : hasContent(to, content)
    if (!isThere && !(await copyFromFirst(from, to, content, given.signal))) missing += 1
    given.onCopied?.(content.bytes)
    await breathe()
  }
  return missing
}

async function copyFromFirst(
  from: readonly string[],
  to: string,
  content: NeededContent,
  signal: AbortSignal | undefined,
): Promise<boolean> {
  for (const folder of from) {
    if (!hasContent(folder, content)) continue
    // Read first: a damaged source is no failure of the folder that is written to.
    if ((await contentState(folder, content.sha256, signal)) !== 'whole') continue
    await writeUnderName(to, content.sha256, async (add) => {
      const hash = createHash('sha256')
      const file = contentFile(folder, content.sha256)
      for await (const chunk of createReadStream(file, { ...(signal === undefined ? {} : { signal }) })) {
        hash.update(chunk as Buffer)
        await add(chunk as Buffer)
      }
      return hash.digest('hex')
    })
    return true
  }
  return false
}

/** One content file in a folder. */
export type StoredContent = { readonly sha256: string; readonly changedAt: number }

/**
 * What lies in a folder, one of its parts at a time. Files of other names are somebody else's and never named; what
 * killed processes left unfinished is taken away.
 */
export async function* storedContents(folder: string): AsyncGenerator<readonly StoredContent[]> {
  if (!existsSync(folder)) return
  for (const part of readdirSync(folder)) {
    if (!folderPattern.test(part)) continue
    const inside = join(folder, part)
    const contents: StoredContent[] = []
    for (const name of readdirSync(inside)) {
      const file = join(inside, name)
      if (contentPattern.test(name) && name.startsWith(part))
        contents.push({ sha256: name, changedAt: statSync(file).mtimeMs })
      else if (unfinishedPattern.test(name) && Date.now() - statSync(file).mtimeMs > unfinishedMs)
        rmSync(file, { force: true })
    }
    yield contents
    await breathe()
  }
}

export const removeContent = (folder: string, sha256: string): void =>
  rmSync(contentFile(folder, sha256), { force: true })

/** A second name for all contents of a folder, or a copy where the disk knows no second names. Blocks. */
export function keepContents(from: string, to: string): void {
  for (const part of readdirSync(from).filter((name) => folderPattern.test(name))) {
    mkdirSync(join(to, part), { recursive: true, mode: 0o700 })
    for (const name of readdirSync(join(from, part)).filter((file) => contentPattern.test(file))) {
      try {
        linkSync(join(from, part, name), join(to, part, name))
      } catch {
        copyFileSync(join(from, part, name), join(to, part, name))
      }
    }
  }
}
