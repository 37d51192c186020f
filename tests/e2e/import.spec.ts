import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import readXlsxFile from 'read-excel-file/node'
import { expect, test } from './fixtures.ts'
import { customersPage } from './page-models/customers.ts'
import { importExportPage } from './page-models/import-export.ts'
import { shell } from './page-models/shell.ts'
import { openAddress } from './pages.ts'
import { sure } from './sure.ts'
import { wordsOf } from './words.ts'

const fileName = 'sr-plain-cp1250.csv'
const file = fileURLToPath(new URL(`../fixtures/imports/${fileName}`, import.meta.url))

for (const language of ['en', 'ru'] as const) {
  const t = wordsOf(language)

  test(`a list from a till comes in, is looked at first, and is taken back (${language})`, async ({ page, server }) => {
    const { client } = server.host
    await client.shop.create({ name: 'Radnja', currency: 'RSD', country: 'RS', language })
    await client.customers.create({ givenName: 'Ana', familyName: 'Ranija' })
    await page.goto(server.url)
    const frame = shell(page, t)
    const io = importExportPage(page, t)
    const customers = customersPage(page, t)

    await frame.openSection('importExport')
    await io.chooseFile(file)
    await expect(io.columns).toBeVisible()
    await expect(io.fieldOf('Telefon')).toHaveValue(t('importFields.names.phone'))
    await expect(page.getByText('Željka Šćepanović').first()).toBeVisible()

    await io.check.click()
    await expect(io.counted('new', 3)).toBeVisible()
    expect((await client.customers.list({})).total).toBe(1)

    await io.importCustomers(3).click()
    await expect(io.result(3)).toBeVisible()
    await io.showCustomers.click()
    await expect(customers.count(4)).toBeVisible()
    await expect(customers.row('Đorđe Petrović')).toBeVisible()

    await frame.openSection('importExport')
    await io.undoImport(fileName).click()
    await expect(frame.toast(t('importExport.undone', { name: fileName }))).toBeVisible()
    await frame.openSection('customers')
    await expect(customers.count(1)).toBeVisible()
    await expect(customers.row('Ana Ranija')).toBeVisible()
  })
}

const t = wordsOf('en')

test('a file dropped on any page is taken to the import', async ({ page, server }) => {
  await server.host.client.shop.create({ name: 'Shop', currency: 'EUR', country: 'IE', language: 'en' })
  await page.goto(server.url)
  await expect(shell(page, t).title).toBeVisible()
  const io = importExportPage(page, t)
  await io.dropFiles({ 'friends.csv': 'Name,Phone\nMaeve Kelly,01 555 0199\n' })
  await expect(io.columns).toBeVisible()
  await io.check.click()
  await expect(io.importCustomers(1)).toBeEnabled()
})

test('a file dropped beside the place for files on the import page is taken too', async ({ page, server }) => {
  await server.host.client.shop.create({ name: 'Shop', currency: 'EUR', country: 'IE', language: 'en' })
  await page.goto(server.url)
  await openAddress(page, '/import-export')
  const io = importExportPage(page, t)
  await io.dropFiles({ 'friends.csv': 'Name,Phone\nMaeve Kelly,01 555 0199\n' })
  await expect(io.columns).toBeVisible()
})

test('what the reading noticed is told before and after the import', async ({ page, server }) => {
  await server.host.client.shop.create({ name: 'Shop', currency: 'EUR', country: 'IE', language: 'en' })
  await page.goto(server.url)
  await expect(shell(page, t).title).toBeVisible()
  const io = importExportPage(page, t)
  await io.dropFiles({ 'friends.csv': 'Name,Phone,Birthday\nMaeve Kelly,01 555 0199,31.2.1980,left over\n' })
  await io.check.click()
  await io.counted('warnings', 2).click()
  const ragged = t('messages.ragged-rows', { value: 'left over' })
  await expect(page.getByRole('row', { name: `1 ${ragged}` })).toBeVisible()
  await io.importCustomers(1).click()
  await expect(io.result(1)).toBeVisible()
  await expect(page.getByRole('row', { name: `1 ${ragged}` })).toBeVisible()
})

test('customers leave as CSV and as a spreadsheet that hold every one of them', async ({
  page,
  server,
  openSample,
}) => {
  await openSample('en')
  const { client } = server.host
  const { total } = await client.customers.list({ limit: 1 })
  const someone = sure((await client.customers.list({ limit: 1 })).rows[0]).displayName
  const io = importExportPage(page, t)
  await shell(page, t).openSection('importExport')

  const csv = await io.exportAs('customers', 'csv')
  expect(csv.suggestedFilename()).toMatch(/\.csv$/)
  const text = readFileSync(await csv.path(), 'utf8')
  expect(text.startsWith('\ufeff')).toBe(true)
  expect(text).toContain(t('spreadsheets.columns.familyName'))
  expect(text).toContain(someone)

  const xlsx = await io.exportAs('customers', 'xlsx')
  expect(xlsx.suggestedFilename()).toMatch(/\.xlsx$/)
  const [sheet] = await readXlsxFile(await xlsx.path())
  const rows = sure(sheet).data
  expect(rows).toHaveLength(total + 1)
  expect(rows.flat()).toContain(someone)
})
