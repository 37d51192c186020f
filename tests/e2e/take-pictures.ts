/** `npm run pictures`: the pictures of the README, from the sample shop. */
import { chromium } from '@playwright/test'
import { fileURLToPath } from 'node:url'
import { allParts, buildParts } from '#build/build-parts.ts'
import { chromiumArgs, findChromium } from './chromium-path.ts'
import { startShopServer } from './shop-server.ts'

const folder = fileURLToPath(new URL('../../docs/pictures', import.meta.url))
buildParts(allParts)
const server = await startShopServer()
await server.host.client.shop.openSample({ language: 'en' })
const best = await server.host.client.customers.list({ sort: 'visits', direction: 'desc', limit: 5 })
const pictures = [
  ['today', '/today'],
  ['customer', `/customers/${best.rows[2]?.id}`],
  ['reports', '/reports'],
] as const

const executablePath = findChromium()
const browser = await chromium.launch({ ...(executablePath === null ? {} : { executablePath }), args: chromiumArgs() })
const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
await page.goto(server.url)
for (const [name, route] of pictures) {
  await page.evaluate((hash) => {
    location.hash = hash
  }, route)
  await page.waitForTimeout(3000)
  await page.screenshot({ path: `${folder}/${name}.png` })
}
await browser.close()
await server.close()
