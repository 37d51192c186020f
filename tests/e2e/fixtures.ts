import { copyFileSync, existsSync, renameSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test as base } from '@playwright/test'
import { sampleFileName } from '#backend/data-folder.ts'
import type { AppLanguage } from '#shared/domain/locale.ts'
import { samplesFolder } from './prepare-walks.ts'
import { startShopServer, type ShopServer } from './shop-server.ts'

type Fixtures = {
  /** A server with no shop yet. */
  readonly server: ShopServer
  /** Opens the window on the sample shop of a language. */
  readonly openSample: (language: AppLanguage) => Promise<void>
  /** Errors of the page and of its console, refused by the content security policy too; none is expected. */
  readonly problems: string[]
}

/** The sample shop of a language: made by whoever needs it first, copied by every walk. */
async function sampleFile(language: AppLanguage): Promise<string> {
  const file = join(process.env[samplesFolder] ?? tmpdir(), sampleFileName(language))
  if (existsSync(file)) return file
  const server = await startShopServer()
  await server.host.client.shop.openSample({ language })
  // What the shop learns of itself in its first seconds, so that each copy needn't.
  await server.host.client.rhythms.keepUp()
  await server.host.client.shop.close()
  // The other worker may make it as well: whoever is later takes the place, with the same.
  renameSync(join(server.folder, sampleFileName(language)), file)
  await server.close()
  return file
}

export const test = base.extend<Fixtures>({
  server: async ({ page }, use) => {
    const server = await startShopServer()
    await use(server)
    // First the window: a window that loses its engine complains, rightly.
    await page.close()
    await server.close()
  },
  openSample: async ({ page, server }, use) => {
    await use(async (language) => {
      copyFileSync(await sampleFile(language), join(server.folder, sampleFileName(language)))
      await server.host.client.shop.openSample({ language })
      await page.goto(server.url)
      // Keys are heard from here on.
      await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
    })
  },
  problems: [
    async ({ page }, use) => {
      const problems: string[] = []
      page.on('pageerror', (error) => problems.push(error.message))
      page.on('console', (message) => {
        if (message.type() === 'error') problems.push(message.text())
      })
      await use(problems)
      expect(problems).toEqual([])
    },
    { auto: true },
  ],
})
export { expect }
