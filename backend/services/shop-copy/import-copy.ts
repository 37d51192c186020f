import { createHash } from 'node:crypto'
import { mkdirSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { AppError } from '#shared/contract/errors.ts'
import type { ImportOutcome } from '#shared/contract/imports.ts'
import { betweenTransactions } from '#db/in-transaction.ts'
import { lastActId } from '#db/repositories/journal-since.ts'
import { allCopiedTables } from '#db/shop-copy/read-tables.ts'
import { newUid } from '#db/uid.ts'
import type { FilePart, FileStore } from '#backend/file-store.ts'
import type { EngineState, OpenShop } from '#backend/engine-state.ts'
import type { ImportPace } from '../imports/import-pace.ts'
import { inTurn } from '../shop/in-turn.ts'
import { copyFolder } from '../shop/restore-leftovers.ts'
import { replaceShop } from '../shop/replace-shop.ts'
import type { BeforeCopy, BuiltShop } from './build-shop.ts'
import { buildInThread, lookAtCopy } from './copy-in-thread.ts'
import type { CopyCounts } from './copy-format.ts'

/** A new shop has these: they give way to those of the copy. */
const furnished: ReadonlySet<string> = new Set(['staff', 'import_mappings'])

/** Whether nothing was ever entered; what lies in the trash counts too. */
export async function isEmptyShop({ database }: OpenShop): Promise<boolean> {
  return await betweenTransactions(database, () =>
    allCopiedTables.every(
      (table) => furnished.has(table) || database.raw.prepare(`SELECT 1 FROM ${table} LIMIT 1`).get() === undefined,
    ),
  )
}

async function assertEmpty(shop: OpenShop): Promise<void> {
  if (!(await isEmptyShop(shop))) throw new AppError('shop-not-empty')
}

/** What every answer about a copy begins with. */
const recognised = {
  type: 'all',
  format: 'json',
  producer: 'regulars',
  encoding: 'utf-8',
  delimiter: ',',
  dateOrder: 'ymd',
  dateOrderAmbiguous: false,
  hasHeader: true,
  decimal: null,
} as const

const recordsOf = ({ customers, products, purchases, followUps }: CopyCounts) =>
  customers + products + purchases + followUps

/** A copy is one file, uploaded by itself or out of an archive. */
const onlyPart = (files: FileStore, fileId: string): FilePart => files.parts(fileId)[0] ?? files.whole(fileId)

/** What a copy holds, before anything is done. */
export async function inspectCopy(
  shop: OpenShop,
  files: FileStore,
  { fileId }: { readonly fileId: string },
  signal: AbortSignal | undefined,
) {
  const { content } = onlyPart(files, fileId)
  const seen = await lookAtCopy(content, signal ?? new AbortController().signal)
  const { name, currency, language } = seen.settings
  return {
    ...recognised,
    total: recordsOf(seen.counts),
    columns: [],
    rows: [],
    warnings: [],
    warningCounts: {},
    fields: [],
    understood: [],
    remembered: false,
    map: {},
    copy: { ...seen.counts, shopName: name, currency, language, isShopEmpty: await isEmptyShop(shop) },
  }
}

async function presentState({ db, settings, identity }: OpenShop): Promise<BeforeCopy> {
  const staff = await db
    .selectFrom('staff')
    .select(['uid', 'name', 'role', 'active', 'created_at'])
    .orderBy('id')
    .execute()
  return { settings, identity, staff }
}

function outcomeOf({ counts, missing }: BuiltShop, made: { batchId: number; actId: number } | null): ImportOutcome {
  const total = recordsOf(counts)
  const lost =
    missing === 0 ? [] : [{ row: null, reason: { code: 'copied-without-attachments', params: { count: missing } } }]
  return {
    batchId: made?.batchId ?? null,
    actId: made?.actId ?? null,
    ...recognised,
    total,
    created: total,
    updated: 0,
    skipped: 0,
    possibleDuplicates: 0,
    customersCreated: counts.customers,
    rejected: [],
    warnings: lost,
    warningCounts: missing === 0 ? {} : { 'copied-without-attachments': 1 },
    duplicates: [],
    unknownSenders: [],
    rejectedFileId: null,
    copy: counts,
  }
}

/**
 * Makes an empty shop what a copy tells: a whole shop file is made and proven beside it, then takes its place, as a restored
 * backup does; the empty one is kept as a backup. Refused, stopped or failed, nothing is left of it.
 */
export async function runCopy(
  engine: EngineState,
  shop: OpenShop,
  request: { readonly fileId: string; readonly dryRun: boolean; readonly records: boolean },
  pace: ImportPace,
): Promise<ImportOutcome> {
  const { content, name } = onlyPart(engine.files, request.fileId)
  pace.report('reading', 0, 100)
  await assertEmpty(shop)
  const since = await lastActId(shop.db)
  const { file } = shop.database
  const folder = copyFolder(file)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  try {
    const made = join(folder, basename(file))
    const batch = {
      uid: newUid(shop.now()),
      fileName: name,
      sha256: createHash('sha256').update(content).digest('hex'),
      at: new Date(shop.now()).toISOString(),
      door: shop.door,
    }
    const built = await buildInThread(
      { content, file: made, before: await presentState(shop), batch },
      (done, total) => pace.report('saving', done, total),
      pace.signal,
    )
    if (request.dryRun) return outcomeOf(built, null)
    await inTurn(engine, async () => {
      pace.signal.throwIfAborted()
      if (engine.shop !== shop) throw new AppError('no-shop-open')
      await assertEmpty(shop)
      if ((await lastActId(shop.db)) !== since) throw new AppError('changed-meanwhile', { kind: 'import' })
      await replaceShop(engine, file, made)
    })
    return outcomeOf(built, built)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
