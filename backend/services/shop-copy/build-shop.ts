import { dirname } from 'node:path'
import type { ShopSettings } from '#shared/contract/shop.ts'
import { readImageHeader } from '#shared/domain/image-header.ts'
import { photoLimits } from '#shared/domain/attachment-limits.ts'
import { backupContentFolder, storeContent } from '#db/content-store.ts'
import { createDatabaseFile, openDatabase, type ShopDatabase } from '#db/open-database.ts'
import { dealingsRefresher } from '#db/repositories/derived-rows.ts'
import { searchRefresher } from '#db/repositories/search-index.ts'
import { DamagedCopy } from '#db/shop-copy/damaged-copy.ts'
import { writeCopiedTables } from '#db/shop-copy/write-tables.ts'
import { beginAct } from '#db/journal.ts'
import type { ShopIdentity } from '#backend/shop-settings.ts'
import { checkTables } from '../shop/check-shop.ts'
import { placeSettings, type CopyCounts } from './copy-format.ts'
import { readCopy, type ReadCopy } from './read-copy.ts'

/** What the shop was before a copy came in: what taking the import back makes again. */
export type BeforeCopy = {
  readonly settings: ShopSettings
  readonly identity: ShopIdentity
  readonly staff: readonly {
    readonly uid: string
    readonly name: string
    readonly role: 'owner' | 'helper'
    readonly active: number
    readonly created_at: string
  }[]
}
export const beforeCopyKey = 'before-copy'

export type BuildRequest = {
  readonly content: Uint8Array
  /** The file to be made; contents go into the folder for backups beside it. */
  readonly file: string
  readonly before: BeforeCopy
  readonly batch: {
    readonly uid: string
    readonly fileName: string
    readonly sha256: string
    readonly at: string
    readonly door: 'app' | 'browser' | 'cli'
  }
}
export type BuiltShop = {
  readonly batchId: number
  readonly actId: number
  readonly rows: number
  readonly counts: CopyCounts
  /** Attachments whose content the copy hasn't. */
  readonly missing: number
}

type OnProgress = (done: number, total: number) => void

function photoContent({ contents }: ReadCopy, row: Readonly<Record<string, string | number | null>>): Buffer {
  const content = contents.get(String(row['sha256']))
  const header = content === undefined ? null : readImageHeader(content)
  const isRight =
    content !== undefined && content.length <= photoLimits.bytes && header?.mediaType === row['media_type']
  if (!isRight) throw new DamagedCopy(`photo ${String(row['id'])}`)
  return content
}

function putSetting({ raw }: ShopDatabase, key: string, value: unknown): void {
  raw.prepare('INSERT INTO settings (key, value) VALUES (?, ?)').run(key, JSON.stringify(value))
}

function writeHead(database: ShopDatabase, copy: ReadCopy, { before, batch }: BuildRequest) {
  const { raw, db } = database
  const own = Object.fromEntries(placeSettings.map((key) => [key, before.settings[key]]))
  putSetting(database, 'shop', { ...copy.settings, ...own })
  putSetting(database, 'identity', before.identity)
  putSetting(database, beforeCopyKey, before)
  const owner = raw.prepare(`SELECT id FROM staff WHERE role = 'owner' ORDER BY id`).pluck().get() as number | undefined
  if (owner === undefined) throw new DamagedCopy('staff: no owner')
  const batchId = Number(
    raw
      .prepare(
        `INSERT INTO import_batches (uid, state, file_name, file_sha256, type, started_at, created_count)
         VALUES (?, 'done', ?, ?, 'all', ?, ?)`,
      )
      .run(batch.uid, batch.fileName, batch.sha256, batch.at, copy.counts.customers).lastInsertRowid,
  )
  const { actId } = beginAct(db, raw, {
    kind: 'do',
    at: batch.at,
    staffId: owner,
    door: batch.door,
    code: 'file-imported',
    params: { file: batch.fileName, created: copy.counts.customers },
    importBatchId: batchId,
  })
  return { batchId, actId }
}

/** Totals, rhythms, accounts and search text of every customer. */
function workOut({ raw }: ShopDatabase, { settings }: ReadCopy, onCustomer: () => void): void {
  const refreshDealings = dealingsRefresher(raw)
  const refreshSearch = searchRefresher(raw, settings)
  for (const id of raw.prepare('SELECT id FROM contacts ORDER BY id').pluck().all() as number[]) {
    refreshDealings(id)
    refreshSearch(id)
    onCustomer()
  }
}

async function storeContents({ raw, file }: ShopDatabase, { contents }: ReadCopy): Promise<number> {
  const needed = raw
    .prepare(
      `SELECT sha256, bytes FROM attachments
       UNION SELECT sha256, bytes FROM mail_files WHERE sha256 IS NOT NULL`,
    )
    .all() as readonly { sha256: string; bytes: number }[]
  let missing = 0
  for (const { sha256, bytes } of needed) {
    const content = contents.get(sha256)
    if (content === undefined) missing += 1
    else if (content.length !== bytes) throw new DamagedCopy(`attachment ${sha256}`)
    else await storeContent(backupContentFolder(dirname(file)), content)
  }
  return missing
}

/**
 * Makes a shop file out of a full plain copy, and proves it: in a thread of its own, beside the shop, so that nothing of a copy
 * that is refused is ever seen.
 * @throws DamagedCopy; NewerCopy; ShopFileError
 */
export async function buildShop(request: BuildRequest, onProgress: OnProgress): Promise<BuiltShop> {
  const copy = readCopy(request.content)
  const { file } = request
  const customers = copy.tables.get('contacts')?.rows.length ?? 0
  const total = copy.rows + customers
  let done = 0
  const step = () => {
    done += 1
    if (done % 1000 === 0) onProgress(done, total)
  }
  createDatabaseFile(file)
  const database = openDatabase(
    file,
    { pid: process.pid, door: 'cli', url: null, startedAt: request.batch.at },
    () => undefined,
  )
  try {
    const { raw, db } = database
    raw.pragma('foreign_keys = OFF')
    const head = raw.transaction(() => {
      writeCopiedTables(
        raw,
        copy.tables,
        copy.settings,
        (table, row): Readonly<Record<string, Buffer>> =>
          table === 'photos' ? { content: photoContent(copy, row) } : {},
        step,
      )
      const written = writeHead(database, copy, request)
      workOut(database, copy, step)
      return written
    })()
    raw.pragma('foreign_keys = ON')
    const missing = await storeContents(database, copy)
    const [problem] = await checkTables({ database, db })
    if (problem !== undefined) throw new DamagedCopy(`${problem.code} ${String(problem.params['detail'] ?? '')}`)
    return { ...head, rows: copy.rows, counts: copy.counts, missing }
  } finally {
    await database.close()
  }
}
