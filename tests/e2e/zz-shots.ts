import { chromium } from '@playwright/test'
import { chromiumArgs, findChromium } from './chromium-path.ts'
import { startShopServer } from './shop-server.ts'
const out = '/tmp/shots/catalogue'
const server = await startShopServer()
const lang = (process.argv[2] ?? 'en') as 'en'
await server.host.client.shop.openSample({ language: lang })
const first = (await server.host.client.products.list({})).rows[0]!
await server.host.client.products.update({ id: first.id, patch: { price: (first.price ?? 0) + 50 } })
await server.host.client.shop.updateSettings({ colorScheme: process.argv[3] === 'dark' ? 'dark' : 'light' })
const executablePath = findChromium()
const browser = await chromium.launch({ ...(executablePath === null ? {} : { executablePath }), args: chromiumArgs() })
const [w, h] = (process.argv[4] ?? '1440x900').split('x').map(Number) as [number, number]
const page = await browser.newPage({ viewport: { width: w, height: h } })
await page.goto(server.url)
const tag = process.argv.slice(2).join('-')
await page.evaluate(() => { location.hash = '/sales/products' })
await page.waitForTimeout(2500)
await page.screenshot({ path: `${out}/${tag}-list.png` })
await page.locator('[role=row][data-index="0"]').click()
await page.waitForTimeout(1200)
await page.screenshot({ path: `${out}/${tag}-form.png` })
await page.keyboard.press('Escape')
await page.locator('[role=row][data-index="1"] input').check()
await page.locator('[role=row][data-index="2"] input').check()
await page.waitForTimeout(300)
await page.screenshot({ path: `${out}/${tag}-selected.png` })
await page.locator('[role=group] button').filter({ hasText: /…$/ }).nth(1).click()
await page.waitForTimeout(1200)
await page.screenshot({ path: `${out}/${tag}-prices.png` })
await page.keyboard.press('Escape')
if (w > 1200) {
  await page.locator('nav button').filter({ hasText: /./ }).locator('visible=true').last().waitFor()
  await page.locator('main nav button, section nav button').nth(1).click()
  await page.waitForTimeout(800)
  await page.screenshot({ path: `${out}/${tag}-branch.png` })
}
await browser.close()
await server.close()
