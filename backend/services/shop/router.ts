import { join } from 'node:path'
import { AppError } from '#shared/contract/errors.ts'
import { sampleFileName } from '#backend/data-folder.ts'
import { os, shopOs, type EngineContext } from '#backend/procedures.ts'
import { closeShop, createShop, defaultShopExists, defaultShopFile, openShop } from './open-shop.ts'
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

export const shopRouter = {
  status: os.shop.status.handler(async ({ context: { engine } }) => ({
    version: engine.options.version,
    door: engine.options.door,
    shop: engine.shop === null ? null : await shopInfo(engine.shop),
    defaultExists: defaultShopExists(engine),
    problem: engine.problem,
  })),
  create: os.shop.create.handler(async ({ input, context }) => {
    const { path, ...shop } = input
    await closeSampleFirst(context)
    return await shopInfo(await createShop(context.engine, shop, fileOf(context, path)))
  }),
  openSample: os.shop.openSample.handler(async ({ input, context: { engine } }) =>
    shopInfo(await openSampleShop(engine, input)),
  ),
  createSample: os.shop.createSample.handler(async ({ input, context }) => {
    const { path, ...options } = input
    const file =
      path === undefined
        ? join(context.engine.options.dataFolder, sampleFileName(input.language))
        : fileOf(context, path)
    return await createSampleShop(context.engine, options, file)
  }),
  open: os.shop.open.handler(async ({ input, context }) => {
    await closeSampleFirst(context)
    return await shopInfo(await openShop(context.engine, fileOf(context, input.path)))
  }),
  close: os.shop.close.handler(async ({ context: { engine } }) => ({ closed: await closeShop(engine) })),
  restore: os.shop.restore.handler(({ input, context }) => {
    const { engine, trusted } = context
    const open = engine.shop !== null && !engine.shop.identity.isSample ? engine.shop.database.file : undefined
    const file = input.path === undefined && open !== undefined ? open : fileOf(context, input.path)
    return restoreShop(engine, { file, backup: input.backup, replace: input.replace, trusted })
  }),
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
