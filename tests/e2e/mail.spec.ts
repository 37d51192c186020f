import { aMailWithFiles } from '#backend/services/imports/testing/a-mail.ts'
import { expect, test } from './fixtures.ts'
import { customerCard } from './page-models/customer-card.ts'
import { importExportPage } from './page-models/import-export.ts'
import { mailReader } from './page-models/mail-reader.ts'
import { shell } from './page-models/shell.ts'
import { openAddress } from './pages.ts'
import { barriersOf } from './barriers.ts'
import { wordsOf } from './words.ts'

const t = wordsOf('en')

const file = [{ name: 'offer.txt', content: 'Twelve kettles' }]

test('a mail is dropped on the window, filed to its customer, read on the card and taken back', async ({
  page,
  server,
}) => {
  const { client } = server.host
  await client.shop.create({ name: 'Shop', currency: 'EUR', country: 'IE', language: 'en' })
  const { id } = await client.customers.create({
    givenName: 'Maeve',
    emails: [{ label: '', value: 'maeve@example.com' }],
  })
  await page.goto(server.url)
  const frame = shell(page, t)
  await expect(frame.title).toBeVisible()
  const io = importExportPage(page, t)
  const reader = mailReader(page, t)
  const card = customerCard(page, t)

  await test.step('looked at first, then filed', async () => {
    const mail = aMailWithFiles(file, { From: 'Maeve Kelly <maeve@example.com>', Subject: 'Kettles' })
    await io.dropFiles({ 'kettles.eml': mail })
    await expect(page.getByRole('cell', { name: 'Kettles', exact: true })).toBeVisible()
    await io.check.click()
    await page.getByRole('button', { name: t('importReview.importMessages', { count: 1 }) }).click()
    await expect(page.getByRole('heading', { name: t('importReview.doneMessages', { count: 1 }) })).toBeVisible()
  })

  await test.step('on the card, with its text and its file', async () => {
    await openAddress(page, `/customers/${id}`)
    await reader.entry('Kettles').click()
    await expect(reader.letter).toHaveText('See the files')
    await expect(reader.drawer.getByText('Maeve Kelly <maeve@example.com>')).toBeVisible()
    expect(await barriersOf(page, 'mail')).toEqual([])
    const download = page.waitForEvent('download')
    await reader.file('offer.txt').click()
    expect((await download).suggestedFilename()).toBe('offer.txt')
    await page.keyboard.press('Escape')
    await expect(reader.drawer).toBeHidden()
    await expect(reader.entry('Kettles')).toBeFocused()
  })

  await test.step('taken back as a whole', async () => {
    await frame.openSection('importExport')
    await page.getByRole('button', { name: t('importExport.another') }).click()
    await io.undoImport('kettles.eml').click()
    await openAddress(page, `/customers/${id}`)
    await expect(card.card).toBeVisible()
    await expect(reader.entry('Kettles')).toHaveCount(0)
  })
})

test('who wrote and is no customer becomes one when ticked', async ({ page, server }) => {
  const { client } = server.host
  await client.shop.create({ name: 'Shop', currency: 'EUR', country: 'IE', language: 'en' })
  await page.goto(server.url)
  await expect(shell(page, t).title).toBeVisible()
  const io = importExportPage(page, t)
  await io.dropFiles({ 'new.eml': aMailWithFiles(file, { From: 'Bo Lind <bo@example.com>', Subject: 'Hello' }) })
  await io.check.click()
  await io.senders(1).click()
  await page.getByRole('checkbox', { name: 'Bo Lind, bo@example.com' }).check()
  await page.getByRole('button', { name: t('importReview.importMessages', { count: 1 }) }).click()
  await expect(page.getByRole('heading', { name: t('importReview.doneMessages', { count: 1 }) })).toBeVisible()
  expect((await client.customers.list({})).rows).toMatchObject([{ displayName: 'Bo Lind' }])
})
