import { dirname } from 'node:path'
import type { ShopSettings } from '#shared/contract/shop.ts'
import { readImageHeader } from '#shared/domain/image-header.ts'
import { photoLimits } from '#shared/domain/attachment-limits.ts'
import { backupContentFolder, storeContent } from '#db/content-store.ts'
import { createDatabaseFile, openDatabase, type ShopDatabase } from '#db/open-database.ts'
import { DamagedCopy } from '#db/shop-copy/damaged-copy.ts'
import { laterIndexes } from '#db/shop-copy/later-indexes.ts'
import { workOutAll } from '#db/shop-copy/work-out.ts'
import { copiedTablesWriter } from '#db/shop-copy/write-tables.ts'
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
  const copy = await readCopy(request.content)
  const { file } = request
  const total = copy.rows + copy.counts.customers
  let done = 0
  const step = (rows = 1) => {
    const before = done
    done += rows
    if (Math.floor(done / 1000) > Math.floor(before / 1000)) onProgress(done, total)
  }
  createDatabaseFile(file)
  const database = openDatabase(
    file,
    { pid: process.pid, door: 'cli', url: null, startedAt: request.batch.at },
    () => undefined,
  )
  try {
    const { raw, db } = database
    // Nothing of a file that isn't finished is ever used: no journal, nothing put on the disk before it is whole.
    raw.pragma('journal_mode = OFF')
    raw.pragma('synchronous = OFF')
    raw.pragma('secure_delete = OFF')
    raw.pragma('foreign_keys = OFF')
    raw.exec('BEGIN')
    const indexes = laterIndexes(raw)
    const tables = copiedTablesWriter(raw, copy.tables, copy.settings, {
      photos: (row) => ({ content: photoContent(copy, row) }),
    })
    await copy.eachRow((table, row) => {
      tables.write(table, row)
      step()
    })
    tables.prove()
    const head = writeHead(database, copy, request)
    indexes.makeFirst()
    workOutAll(raw, copy.settings, step)
    indexes.makeRest()
    raw.exec('COMMIT')
    raw.pragma('foreign_keys = ON')
    raw.pragma('synchronous = FULL')
    raw.pragma('journal_mode = WAL')
    const missing = await storeContents(database, copy)
    const [problem] = await checkTables({ database, db })
    if (problem !== undefined) throw new DamagedCopy(`${problem.code} ${String(problem.params['detail'] ?? '')}`)
    return { ...head, rows: copy.rows, counts: copy.counts, missing }
  } finally {
    await database.close()
  }
}
