import { expect, test } from './fixtures.ts'

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
  server,
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
  const bytes = await Promise.all(
    scripts.map(async (path) => (await (await page.request.get(new URL(path, server.url).href)).body()).length),
  )
  // A third of it are the words of all languages, so that another one is there at once.
  expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThan(1_850_000)
  await page.evaluate(() => {
    window.location.hash = '/reports'
  })
  await expect.poll(() => scripts.some(isCharts)).toBe(true)
})
