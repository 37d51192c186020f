import { test as base } from '@playwright/test'
import type { AppLanguage } from '#shared/domain/locale.ts'
import { startShopServer, type ShopServer } from './shop-server.ts'

type Fixtures = {
  /** A server with no shop yet. */
  readonly server: ShopServer
  /** Opens the window on the sample shop of a language. */
  readonly openSample: (language: AppLanguage) => Promise<void>
}

export const test = base.extend<Fixtures>({
  // Playwright reads the parameter's pattern to know which fixtures are needed.
  // eslint-disable-next-line no-empty-pattern
  server: async ({}, use) => {
    const server = await startShopServer()
    await use(server)
    await server.close()
  },
  openSample: async ({ page, server }, use) => {
    await use(async (language) => {
      await server.host.client.shop.openSample({ language })
      await page.goto(server.url)
    })
  },
})
export { expect } from '@playwright/test'
