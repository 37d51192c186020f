import { chromium } from '@playwright/test'
import { chromiumArgs, findChromium } from './chromium-path.ts'
import { startShopServer } from './shop-server.ts'
const lang = (process.argv[2] ?? 'en') as 'en'
const server = await startShopServer()
const c = server.host.client
await c.shop.openSample({ language: lang })
const best = await c.customers.list({ sort: 'visits', direction: 'desc', limit: 5 })
const id = best.rows[2]!.id
const card = await c.customers.get({ id })
const today = (await c.shop.status()).shop!.today
const md = today.slice(5)
await c.customers.update({ id, version: card.version, patch: {
  preferredChannel: 'viber', preferredHours: 'after 5 pm', language: 'hu',
  birthday: '1980-02-29',
  yearlyDays: [{ kind: 'slava', label: 'Nikoljdan', date: '--12-19' }, { kind: 'name-day', label: '', date: `--${md}` }],
  family: [{ relation: 'son', name: 'Luka', birthday: `2016-${md}`, nameDay: null, note: '' }, { relation: 'mother-in-law', name: 'Mira', birthday: null, nameDay: '--10-27', note: 'likes roses' }],
  facts: [{ kind: 'allergy', text: 'nuts', pinned: false }, { kind: 'size', text: 'shoes 38', pinned: true }, { kind: 'hobby', text: 'fishing', pinned: false }, { kind: 'membership', text: 'Rotary club', pinned: false }],
  urls: [{ label: 'work', value: 'www.example.com/about-us' }],
  profiles: [{ service: 'instagram', value: '@ana.p' }, { service: 'viber', value: '064 123 4567' }, { service: 'vk', value: 'id1' }],
  addresses: [{ label: 'home', street: '12 Main St', city: 'Bristol', region: '', postalCode: 'BS1 4DJ', country: '', formatted: '' }, { label: 'work', street: '3 Quay', city: 'Bath', region: '', postalCode: 'BA1', country: '', formatted: '' }],
} })
const empty = (await c.customers.create({ givenName: 'Empty', familyName: 'One' })).id
const browser = await chromium.launch({ executablePath: findChromium() ?? undefined, args: chromiumArgs() } as never)
for (const [name, w, h, scheme] of [['wide', 1440, 900, 'light'], ['tall', 1440, 2100, 'light'], ['small', 1024, 700, 'light'], ['dark', 1440, 900, 'dark']] as const) {
  const page = await browser.newPage({ viewport: { width: w, height: h }, colorScheme: scheme })
  await page.goto(server.url)
  for (const [n, route] of [['today', '/today'], ['card', `/customers/${id}`], ['empty', `/customers/${empty}`]] as const) {
    await page.evaluate((x) => { location.hash = x }, route)
    await page.waitForTimeout(1500)
    await page.screenshot({ path: `/tmp/shots/profile/${lang}-${name}-${n}.png` })
    if (n === 'card') {
      await page.locator('article[data-beside]').evaluate((el) => el.scrollTo(0, 700)).catch(() => undefined)
      await page.waitForTimeout(200)
      await page.screenshot({ path: `/tmp/shots/profile/${lang}-${name}-card2.png` })
    }
  }
  await page.close()
}
await browser.close()
await server.close()
