import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '#shared/contract/errors.ts'
import type { ShopSettings } from '#shared/contract/shop.ts'
import type { Day } from '#shared/domain/calendar-date.ts'
import { createRandom, seededInstant, seededUid } from '#shared/domain/random.ts'
import { sampleFileName } from '#backend/data-folder.ts'
import type { EngineState, OpenShop } from '#backend/engine-state.ts'
import { readSetting, writeSetting } from '#backend/shop-settings.ts'
import { closeShop, createShop, openShop } from './open-shop.ts'

const currencyByLanguage: Readonly<Record<ShopSettings['language'], string>> = {
  en: 'EUR',
  ro: 'RON',
  ru: 'RUB',
  'sr-Latn': 'RSD',
  'sr-Cyrl': 'RSD',
}

export type SampleOptions = {
  readonly customers: number
  readonly purchases: number
  readonly seed: number
  readonly on?: Day | undefined
  readonly language: ShopSettings['language']
  readonly currency?: string | undefined
  readonly country?: string | undefined
}

/** Written last: a sample shop without it was not finished and is made anew. */
const finished = 'sample-finished'

/** The same options make the same shop, also its identity. A failure leaves no file behind. */
export async function createSampleShop(engine: EngineState, options: SampleOptions, file: string) {
  const random = createRandom(options.seed, 'identity')
  const at = seededInstant(random, options.on ?? '2026-01-01')
  const shop = await createShop(
    engine,
    {
      name: '',
      currency: options.currency ?? currencyByLanguage[options.language],
      language: options.language,
      country: options.country,
    },
    file,
    { isSample: true, uid: seededUid(random, at), createdAt: at },
  )
  try {
    // Loaded when it is needed: names and places of five languages.
    const { fillSampleShop } = await import('../sample/fill-sample-shop.ts')
    const made = await fillSampleShop(shop, { ...options, on: options.on ?? shop.today() })
    await writeSetting(shop.db, finished, true)
    return made
  } catch (error) {
    await closeShop(engine)
    rmSync(file, { force: true })
    throw error
  }
}

/** The sample shop of a language beside the real shop: as it was left, or new. */
export async function openSampleShop(
  engine: EngineState,
  options: Pick<SampleOptions, 'language' | 'currency' | 'country'>,
): Promise<OpenShop> {
  const file = join(engine.options.dataFolder, sampleFileName(options.language))
  await closeShop(engine)
  if (existsSync(file)) {
    const shop = await openShop(engine, file)
    if ((await readSetting<boolean>(shop.db, finished)) === true) return shop
    await closeShop(engine)
    rmSync(file, { force: true })
  }
  await createSampleShop(engine, { ...options, customers: 400, purchases: 6000, seed: 1 }, file)
  if (engine.shop === null) throw new AppError('no-shop-open')
  return engine.shop
}
