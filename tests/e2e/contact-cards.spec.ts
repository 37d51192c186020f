import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Download, Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { customersPage } from './page-models/customers.ts'
import { importExportPage } from './page-models/import-export.ts'
import { shell } from './page-models/shell.ts'
import { wordsOf } from './words.ts'

const phone = fileURLToPath(new URL('../fixtures/imports/contacts-of-a-phone.vcf', import.meta.url))
const t = wordsOf('en')

async function saved(
  page: Page,
  click: () => Promise<void>,
): Promise<{ readonly name: string; readonly text: string }> {
  const started = page.waitForEvent('download')
  await click()
  const download: Download = await started
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'latin1') }
}
const item = (page: Page, name: string): Locator => page.getByRole('menuitem', { name, exact: true })

test('contacts of a phone come in with their photos, and go out as cards', async ({ page, server }) => {
  const { client } = server.host
  await client.shop.create({ name: 'Radnja', currency: 'RSD', country: 'RS', language: 'en' })
  await page.goto(server.url)
  const frame = shell(page, t)
  const io = importExportPage(page, t)
  const customers = customersPage(page, t)

  await frame.openSection('importExport')
  await io.chooseFile(phone)
  await expect(page.getByText('Đorđe Ilić').first()).toBeVisible()
  await io.check.click()
  await io.importCustomers(3).click()
  await expect(io.result(3)).toBeVisible()
  await io.showCustomers.click()
  await expect(customers.count(3)).toBeVisible()

  await customers.row('Đorđe Ilić').click()
  await expect(page.getByRole('grid').locator('img')).toBeVisible()
  await expect(
    page.getByRole('button', { name: t('cardFiles.photoOf', { name: 'Đorđe Ilić' }), exact: true }),
  ).toBeVisible()
  await page
    .getByRole('button', { name: t('common.more'), exact: true })
    .first()
    .click()
  const one = await saved(page, () => item(page, t('contactCards.ofCard')).click())
  expect(one.name).toMatch(/\.vcf$/)
  expect(one.text.match(/BEGIN:VCARD/g)).toHaveLength(1)
  expect(one.text).toContain('PHOTO;ENCODING=b;TYPE=PNG:')

  await frame.openSection('importExport')
  const all = await saved(page, () =>
    page.getByRole('button', { name: t('contactCards.saveOne'), exact: true }).click(),
  )
  expect(all.text.match(/BEGIN:VCARD/g)).toHaveLength(3)
  await page.getByRole('switch', { name: t('contactCards.newForm'), exact: true }).check({ force: true })
  const each = await saved(page, () =>
    page.getByRole('button', { name: t('contactCards.saveEach'), exact: true }).click(),
  )
  expect(each.name).toMatch(/\.zip$/)
  expect(each.text.startsWith('PK')).toBe(true)
})

test('a card that cannot come in is saved as a card, to be mended', async ({ page, server }) => {
  const { client } = server.host
  await client.shop.create({ name: 'Radnja', currency: 'RSD', country: 'RS', language: 'en' })
  await page.goto(server.url)
  await expect(shell(page, t).title).toBeVisible()
  const io = importExportPage(page, t)
  const card = (line: string) => `BEGIN:VCARD\r\nVERSION:3.0\r\n${line}\r\nEND:VCARD\r\n`
  await io.dropFiles({ 'phone.vcf': card('FN:Ana') + card('NOTE:nobody') })
  await io.check.click()
  await io.counted('wrong', 1).click()
  await expect(page.getByText(t('importReview.problemCards'))).toBeVisible()
  const download = await io.downloadProblems()
  expect(download.suggestedFilename()).toBe(`${t('importExport.problemFile', { name: 'phone' })}.vcf`)
  expect(readFileSync(await download.path(), 'utf8')).toContain('nobody')
})
