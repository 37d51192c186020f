import type { Page } from '@playwright/test'
import { APP_LANGUAGES } from '#shared/domain/locale.ts'
import { en } from '#shared/i18n/en.ts'
import { expect, test } from './fixtures.ts'
import { openAddress, pageAddresses } from './pages.ts'

/** What stands out to the right of the window or of the page, by name and pixels. */
function stickingOut(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = []
    const room = document.documentElement
    if (room.scrollWidth > room.clientWidth) found.push(`window: ${room.scrollWidth} > ${room.clientWidth}`)
    const main = document.querySelector('main')
    if (main !== null && main.scrollWidth > main.clientWidth + 1) {
      const edge = main.getBoundingClientRect().right
      const widest = [...main.querySelectorAll('*')].find((each) => each.getBoundingClientRect().right > edge + 1)
      found.push(
        `page: ${main.scrollWidth} > ${main.clientWidth}: ${widest?.className ?? ''} ${widest?.textContent?.slice(0, 60) ?? ''}`,
      )
    }
    // A table that is wider than its place hides what a shopkeeper looks for; columns go or stack instead.
    for (const table of document.querySelectorAll('[role="grid"], main table')) {
      const place = table.parentElement
      if (place !== null && place.scrollWidth > place.clientWidth + 1)
        found.push(`table ${table.ariaLabel ?? ''}: ${place.scrollWidth} > ${place.clientWidth}`)
    }
    return found
  })
}

/** CSS pixels; a window of 1440 × 900 zoomed to 200 % has half the room. */
const windows = [
  { name: '1024 × 700', viewport: { width: 1024, height: 700 } },
  { name: '900 × 700', viewport: { width: 900, height: 700 } },
  { name: '200 % of 1440 × 900', viewport: { width: 720, height: 450 } },
]

test(`nothing has to be scrolled sideways in Russian at ${windows.map(({ name }) => name).join(', ')}`, async ({
  page,
  server,
  openSample,
}) => {
  await openSample('ru')
  const found: string[] = []
  for (const address of await pageAddresses(server)) {
    await openAddress(page, address)
    for (const { name, viewport } of windows) {
      await page.setViewportSize(viewport)
      let out: readonly string[] = []
      // Columns go when the page has heard of its new width.
      await expect
        .poll(async () => (out = await stickingOut(page)).length, { timeout: 1000 })
        .toBe(0)
        .catch(() => null)
      found.push(...out.map((what) => `${address} (${name}): ${what}`))
    }
  }
  expect(found).toEqual([])
})

/** A key that has no text (`customers.columns.name`), and marks that were not filled in. */
const unspoken = new RegExp(`(?<![\\w@./-])(?:${Object.keys(en).join('|')})(?:\\.[a-zA-Z][\\w-]*)+|\\{\\{|\\$t\\(`, 'g')

test('every page speaks each language, without a key in place of a text', async ({ page, server, openSample }) => {
  await openSample('en')
  const addresses = await pageAddresses(server)
  const found: string[] = []
  for (const language of APP_LANGUAGES) {
    await server.host.client.shop.updateSettings({ language })
    await expect(page.locator('html')).toHaveAttribute('lang', language)
    for (const address of addresses) {
      await openAddress(page, address)
      const texts = await page.evaluate(() => {
        const named = [...document.querySelectorAll('[aria-label], [title], [placeholder]')].flatMap((element) =>
          ['aria-label', 'title', 'placeholder'].map((attribute) => element.getAttribute(attribute) ?? ''),
        )
        return [document.title, document.body.innerText, ...named].join('\n')
      })
      found.push(...(texts.match(unspoken) ?? []).map((key) => `${language} ${address}: ${key}`))
    }
  }
  expect(found).toEqual([])
})
