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
