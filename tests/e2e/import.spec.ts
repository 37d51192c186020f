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

test('several files at once come in one after another, and one that is none is told with its reason', async ({
  page,
  server,
}) => {
  const { client } = server.host
  await client.shop.create({ name: 'Shop', currency: 'EUR', country: 'IE', language: 'en' })
  await page.goto(server.url)
  await openAddress(page, '/import-export')
  const io = importExportPage(page, t)
  await io.dropFiles({
    'friends.csv': 'Name,Phone\nMaeve Kelly,01 555 0199\n',
    'empty.csv': '',
    'regulars.csv': 'Name,Phone\nRory Burke,087 555 0111\n',
  })
  await expect(page.getByRole('alert')).toContainText('empty.csv')
  await expect(page.getByRole('alert')).toContainText(t('errors.empty-file'))
  await io.begin('regulars.csv').click()
  await io.check.click()
  await io.importCustomers(1).click()
  await expect(io.result(1)).toBeVisible()
  // It was jumped over, not forgotten.
  await io.nextFile('friends.csv').click()
  await io.check.click()
  await io.importCustomers(1).click()
  await expect(io.result(1)).toBeVisible()
  expect((await client.customers.list({})).total).toBe(2)
})

const known = 'Maeve Kelly,01 555 0199,maeve@example.com,Buys beans'
const mayBeKnown = 'Maev Kelly,,other@example.com,'
const unknown = 'Rory Burke,087 555 0111,,'
const people = `Name,Phone,E-mail,Notes\n${known}\n${mayBeKnown}\n${unknown}\nAoife Walsh,086 555 0144,,\n`

test('messages come in to customers, and whoever is unknown becomes one when ticked', async ({ page, server }) => {
  const { client } = server.host
  await client.shop.create({ name: 'Shop', currency: 'EUR', country: 'IE', language: 'en' })
  await client.customers.create({ givenName: 'Maeve', emails: [{ value: 'maeve@example.com' }] })
  await page.goto(server.url)
  await openAddress(page, '/import-export')
  const io = importExportPage(page, t)
  const mail = (from: string, id: string) =>
    `From: ${from}\r\nTo: shop@shop.example\r\nSubject: Order ${id}\r\nDate: Mon, 5 Jan 2026 10:00:00 +0000\r\nMessage-ID: <${id}@example.com>\r\n\r\nTwo loaves, please.\r\n`
  await io.dropFiles({
    'one.eml': mail('Maeve <maeve@example.com>', 'a'),
    'two.eml': mail('Rory <rory@example.com>', 'b'),
  })
  await io.check.click()
  await expect(io.counted('new', 1)).toBeVisible()
  await page.getByRole('tab', { name: new RegExp(t('importReview.senders')) }).click()
  await page.getByRole('checkbox', { name: /rory@example\.com/ }).check()
  await expect(io.counted('new', 2)).toBeVisible()
  await page.getByRole('button', { name: t('importReview.importMessages', { count: 2 }), exact: true }).click()
  await expect(
    page.getByRole('heading', { name: t('importReview.doneMessages', { count: 2 }), exact: true }),
  ).toBeVisible()
  expect((await client.customers.list({ search: 'Rory' })).total).toBe(1)
})

test('rows are decided one by one: side by side, field by field, and unticked', async ({ page, server }) => {
  const { client } = server.host
  await client.shop.create({ name: 'Shop', currency: 'EUR', country: 'IE', language: 'en' })
  await client.customers.create({ givenName: 'Maeve', familyName: 'Kelly', phones: [{ value: '01 555 0199' }] })
  await page.goto(server.url)
  await openAddress(page, '/import-export')
  const io = importExportPage(page, t)
  await io.paste(people.replaceAll(',', '\t'))
  await expect(io.pasted).toHaveValue(/Maeve Kelly/)
  await io.takePasted.click()
  await io.check.click()

  await io.counted('possible', 1).click()
  await io.rowNamed(2, 'Maev Kelly').click()
  const pair = io.detail(2, 'Maev Kelly')
  const name = pair.getByRole('row', { name: new RegExp(t('importFields.names.displayName')) })
  await expect(name).toContainText('Maeve Kelly')
  await expect(name).toContainText('Maev Kelly')
  await expect(name.getByRole('img', { name: t('importReview.states.differs') })).toBeVisible()
  await pair.getByRole('radio', { name: t('importReview.possibleActions.skip') }).check()

  await io.counted('changed', 1).click()
  await expect(io.rowNamed(1, 'Maeve Kelly')).toContainText('Buys beans')
  await io.decideAll(t('importReview.actions.fill'))

  await io.counted('new', 2).click()
  await io.rowNamed(4, 'Aoife Walsh').getByRole('checkbox').uncheck()
  await io.importCustomers(2).click()
  await expect(io.result(1)).toBeVisible()
  const { rows } = await client.customers.list({})
  expect(rows.map(({ displayName }) => displayName).sort()).toEqual(['Maeve Kelly', 'Rory Burke'])
  expect((await client.customers.get({ id: 1 })).note).toBe('Buys beans')
})

test('an undo names what it left, because it was changed since', async ({ page, server }) => {
  const { client } = server.host
  await client.shop.create({ name: 'Shop', currency: 'EUR', country: 'IE', language: 'en' })
  await page.goto(server.url)
  await openAddress(page, '/import-export')
  const io = importExportPage(page, t)
  await io.dropFiles({ 'people.csv': people })
  await io.check.click()
  await io.importCustomers(4).click()
  await expect(io.result(4)).toBeVisible()
  await io.another.click()
  const rory = sure((await client.customers.list({ search: 'Rory' })).rows[0])
  const { version } = await client.customers.get({ id: rory.id })
  await client.customers.update({ id: rory.id, version, patch: { note: 'Comes on Fridays' } })
  await io.undoImport('people.csv').click()
  await expect(page.getByRole('link', { name: 'Rory Burke' })).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: t('importReview.kept.changed') })).toBeVisible()
  expect((await client.customers.list({})).total).toBe(1)
})

test('the keyboard alone pastes rows, looks at one, unticks another and imports the rest', async ({ page, server }) => {
  const { client } = server.host
  await client.shop.create({ name: 'Shop', currency: 'EUR', country: 'IE', language: 'en' })
  await page.goto(server.url)
  await openAddress(page, '/import-export')
  const io = importExportPage(page, t)
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  await page.getByRole('button', { name: t('importReview.paste'), exact: true }).focus()
  await press('Enter')
  await expect(io.pasted).toBeFocused()
  await page.keyboard.insertText('Name\tPhone\nRory Burke\t087 555 0111\nAoife Walsh\t086 555 0144\n')
  await press('Tab', 'Tab', 'Enter')
  await expect(io.columns).toBeVisible()
  await io.check.focus()
  await press('Enter')
  await io.counted('new', 2).focus()
  const first = io.rowNamed(1, 'Rory Burke')
  for (let tabs = 0; tabs < 8 && !(await first.evaluate((row) => row === document.activeElement)); tabs += 1)
    await press('Tab')
  await expect(first).toBeFocused()
  await press('Enter')
  await expect(io.detail(1, 'Rory Burke')).toBeVisible()
  await press('Escape')
  await expect(first).toBeFocused()
  await press('ArrowDown', ' ')
  await io.importCustomers(1).focus()
  await press('Enter')
  await expect(io.result(1)).toBeVisible()
  expect(sure((await client.customers.list({})).rows[0]).displayName).toBe('Rory Burke')
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
