import { join } from 'node:path'
import type { Backup } from '#shared/contract/backups.ts'
import { AppError } from '#shared/contract/errors.ts'
import { sampleFileName } from '#backend/data-folder.ts'
import type { EngineState } from '#backend/engine-state.ts'
import { os, shopOs, type EngineContext } from '#backend/procedures.ts'
import { inTurn } from './in-turn.ts'
import { closeShop, createShop, defaultShopExists, defaultShopFile, openShop } from './open-shop.ts'
import { backupFolderOf } from '../backups/backup-folder.ts'
import { shownBackups } from '../backups/list-backups.ts'
import { createSampleShop, openSampleShop } from './sample-shop.ts'
import { checkShop } from './check-shop.ts'
import { restoreShop } from './restore-shop.ts'
import { shopInfo } from './shop-info.ts'
import { updateSettings } from './update-settings.ts'

/** A window never names a path; the process itself (command line, the desktop's dialogs) may. */
function fileOf(context: EngineContext, path: string | undefined): string {
  if (path === undefined) return defaultShopFile(context.engine)
  if (!context.trusted) throw new AppError('forbidden')
  return path
}

/** What the first window offers where no shop could be opened, or its file has gone: a way back by click. */
function backupsAtHand(engine: EngineState): Backup[] {
  if (engine.shop !== null || (engine.problem === null && defaultShopExists(engine))) return []
  const file = engine.problem?.file ?? defaultShopFile(engine)
  return shownBackups(backupFolderOf(file), null).filter(({ ok }) => ok)
}

/** The shop to restore where none is named: the open one, the one that could not be opened, or the default. */
function presentFile(context: EngineContext, path: string | undefined): string {
  const { shop, problem } = context.engine
  return path === undefined ? (shop?.database.file ?? problem?.file ?? fileOf(context, path)) : fileOf(context, path)
}

export const shopRouter = {
  status: os.shop.status.handler(async ({ context: { engine } }) => {
    await engine.replacing
    return {
      version: engine.options.version,
      door: engine.options.door,
      shop: engine.shop === null ? null : await shopInfo(engine.shop),
      defaultExists: defaultShopExists(engine),
      problem: engine.problem?.message ?? null,
      backups: backupsAtHand(engine),
    }
  }),
  create: os.shop.create.handler(({ input, context }) =>
    inTurn(context.engine, async () => {
      const { path, ...shop } = input
      await closeSampleFirst(context)
      return await shopInfo(await createShop(context.engine, shop, fileOf(context, path)))
    }),
  ),
  openSample: os.shop.openSample.handler(({ input, context: { engine } }) =>
    inTurn(engine, async () => shopInfo(await openSampleShop(engine, input))),
  ),
  createSample: os.shop.createSample.handler(({ input, context }) =>
    inTurn(context.engine, async () => {
      const { path, ...options } = input
      const file =
        path === undefined
          ? join(context.engine.options.dataFolder, sampleFileName(input.language))
          : fileOf(context, path)
      return await createSampleShop(context.engine, options, file)
    }),
  ),
  open: os.shop.open.handler(({ input, context }) =>
    inTurn(context.engine, async () => {
      await closeSampleFirst(context)
      return await shopInfo(await openShop(context.engine, fileOf(context, input.path)))
    }),
  ),
  close: os.shop.close.handler(({ context: { engine } }) =>
    inTurn(engine, async () => ({ closed: await closeShop(engine) })),
  ),
  restore: os.shop.restore.handler(({ input, context }) =>
    inTurn(context.engine, () => {
      const { engine, trusted } = context
      const file = presentFile(context, input.path)
      return restoreShop(engine, { file, backup: input.backup, replace: input.replace, trusted })
    }),
  ),
  check: shopOs.shop.check.handler(({ context: { shop } }) => checkShop(shop)),
  updateSettings: shopOs.shop.updateSettings.handler(async ({ input, context: { shop, trusted } }) => {
    await updateSettings(shop, input, trusted)
    return await shopInfo(shop)
  }),
}

/** From the sample shop one goes straight to the real one; a real shop is left only by closing it. */
async function closeSampleFirst({ engine }: EngineContext): Promise<void> {
  if (engine.shop?.identity.isSample === true) await closeShop(engine)
}
