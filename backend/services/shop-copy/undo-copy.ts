import { mkdirSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { AppError } from '#shared/contract/errors.ts'
import { createDatabaseFile, openDatabase } from '#db/open-database.ts'
import type { ImportBatch } from '#db/repositories/import-batches.ts'
import { countRecords } from '#db/repositories/record-counts.ts'
import type { EngineState, OpenShop } from '#backend/engine-state.ts'
import { readSetting, writeSetting } from '#backend/shop-settings.ts'
import { inTurn } from '../shop/in-turn.ts'
import { copyFolder } from '../shop/restore-leftovers.ts'
import { replaceShop } from '../shop/replace-shop.ts'
import { beforeCopyKey, type BeforeCopy } from './build-shop.ts'

/** Acts that still stand, after the one that took the copy in. */
async function actsSince({ db }: OpenShop, batchId: number): Promise<number> {
  const { acts } = await db
    .selectFrom('acts')
    .select((e) => e.fn.countAll<number>().as('acts'))
    .where('kind', '=', 'do')
    .where('undone_by', 'is', null)
    .where((e) => e.or([e('import_batch_id', 'is', null), e('import_batch_id', '<>', batchId)]))
    .executeTakeFirstOrThrow()
  return acts
}

/** The shop as it was before the copy: nothing but its settings, its people, and that an import was taken back. */
async function buildEmptyShop(shop: OpenShop, file: string, before: BeforeCopy, batch: ImportBatch): Promise<void> {
  const at = new Date(shop.now()).toISOString()
  createDatabaseFile(file)
  const holder = { pid: process.pid, door: shop.door, url: null, startedAt: at }
  const database = openDatabase(file, holder, () => undefined)
  try {
    await writeSetting(database.db, 'shop', before.settings)
    await writeSetting(database.db, 'identity', before.identity)
    await database.db
      .insertInto('staff')
      .values([...before.staff])
      .execute()
    await database.db
      .insertInto('import_batches')
      .values({ ...batch, state: 'undone', undone_at: at })
      .execute()
  } finally {
    await database.close()
  }
}

/**
 * Takes back that a copy came in: the shop is empty again. What was done since would be lost with it, so nothing may have been;
 * the shop as it is now is kept as a backup.
 * @throws AppError shop-changed-since
 */
export async function undoCopy(engine: EngineState, shop: OpenShop, batch: ImportBatch) {
  const before = await readSetting<BeforeCopy>(shop.db, beforeCopyKey)
  const since = await actsSince(shop, batch.id)
  if (before === null || since > 0) throw new AppError('shop-changed-since', { count: since })
  const { customers, purchases, followUps } = await countRecords(shop.db)
  const { file } = shop.database
  const folder = copyFolder(file)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  try {
    const made = join(folder, basename(file))
    await buildEmptyShop(shop, made, before, batch)
    await inTurn(engine, async () => {
      if (engine.shop !== shop) throw new AppError('no-shop-open')
      if ((await actsSince(shop, batch.id)) > 0) throw new AppError('shop-changed-since', { count: 1 })
      await replaceShop(engine, file, made)
    })
    return { removed: customers + purchases + followUps, restored: 0, kept: [] }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
