import { statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AppLanguage } from '#shared/domain/locale.ts'
import { expect, test } from './fixtures.ts'
import { shell } from './page-models/shell.ts'
import { wordsOf } from './words.ts'

test('the app opens on the first-run questions when there is no shop yet', async ({ page, server }) => {
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text())
  })
  await page.goto(server.url)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(await page.evaluate(() => location.hash)).not.toContain('token')
  expect(problems).toEqual([])
})

test('the start loads what Today needs and no charts; they come with the first report', async ({
  page,
  openSample,
}) => {
  const scripts: string[] = []
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (pathname.endsWith('.js')) scripts.push(pathname)
  })
  const isPage = (path: string) => /\/assets\/[a-z-]+-page-/.test(path)
  const isCharts = (path: string) => path.includes('report-chart')
  await openSample('en')
  await expect(page.getByRole('listitem').first()).toBeVisible()
  expect(scripts.filter(isPage)).toEqual([expect.stringContaining('today-page')])
  expect(scripts.filter(isCharts)).toEqual([])
  const built = fileURLToPath(new URL('../../dist/renderer', import.meta.url))
  const bytes = scripts.reduce((sum, path) => sum + statSync(join(built, path)).size, 0)
  expect(bytes).toBeLessThan(1_480_000)
  await page.evaluate(() => {
    window.location.hash = '/reports'
  })
  await expect.poll(() => scripts.some(isCharts)).toBe(true)
})

test('the window loads the words of its language alone, and shows a shop in no other one meanwhile', async ({
  page,
  server,
  openSample,
}) => {
  const catalogs: string[] = []
  page.on('request', (request) => {
    const name = /\/assets\/(en|ro|ru|sr-Latn)-[\w-]+\.js$/.exec(request.url())?.[1]
    if (name !== undefined) catalogs.push(name)
  })
  // What the menu has ever said, in the order of drawing.
  await page.addInitScript(() => {
    window.localStorage.setItem('regulars.language', 'ru')
    const seen: string[] = []
    Object.assign(window, { seen })
    new MutationObserver(() => {
      const text = document.querySelector('nav')?.textContent ?? ''
      if (seen.at(-1) !== text) seen.push(text)
    }).observe(document, { childList: true, subtree: true, characterData: true })
  })
  const menusSeen = () => page.evaluate(() => (window as unknown as { readonly seen: readonly string[] }).seen)
  const customersIn = (language: AppLanguage) => wordsOf(language)('shell.sections.customers')
  await openSample('ru')
  await expect(shell(page, wordsOf('ru')).section('customers')).toBeVisible()
  expect(catalogs).toEqual(['ru'])

  await server.host.client.shop.updateSettings({ language: 'sr-Cyrl' })
  await expect(shell(page, wordsOf('sr-Cyrl')).section('customers')).toBeVisible()
  expect(catalogs).toEqual(['ru', 'sr-Latn'])
  const wrong = (await menusSeen()).filter(
    (menu) => menu !== '' && !menu.includes(customersIn('ru')) && !menu.includes(customersIn('sr-Cyrl')),
  )
  expect(wrong).toEqual([])

  // The window remembers Russian again at the next start; the shop is Serbian from its first moment.
  await page.reload()
  await expect(shell(page, wordsOf('sr-Cyrl')).section('customers')).toBeVisible()
  expect((await menusSeen()).filter((menu) => menu.includes(customersIn('ru')))).toEqual([])
  await expect(page.locator('html')).toHaveAttribute('lang', 'sr-Cyrl')
})
