import type { Locator, Page } from '@playwright/test'
import { barriersOf } from './barriers.ts'
import { expect, test } from './fixtures.ts'
import { customerCard } from './page-models/customer-card.ts'
import { customersPage } from './page-models/customers.ts'
import { importExportPage } from './page-models/import-export.ts'
import { purchaseDialog } from './page-models/purchase-dialog.ts'
import { searchPalette } from './page-models/search-palette.ts'
import { shell } from './page-models/shell.ts'
import { openAddress, openFirstRun, pageAddresses } from './pages.ts'
import { sure } from './sure.ts'
import { wordsOf } from './words.ts'

const t = wordsOf('en')
/** How the story names a purchase, before its number. */
// As it is written: a payment of another day names its purchase, too.
const purchaseWord = new RegExp(t('customers.purchaseNumber', { number: '' }))

/** Presses Tab until something has the focus. */
async function tabTo(page: Page, target: Locator, atMost: number): Promise<void> {
  for (let presses = 0; presses < atMost; presses += 1) {
    await page.keyboard.press('Tab')
    if (await target.evaluate((element) => element === document.activeElement)) return
  }
  await expect(target).toBeFocused()
}

test('every page is free of barriers', async ({ page, server, openSample }) => {
  // A page after a page, each looked at in full.
  test.slow()
  await openSample('en')
  const found: string[] = []
  for (const address of await pageAddresses(server)) {
    await openAddress(page, address)
    found.push(...(await barriersOf(page, address)))
  }
  expect(found).toEqual([])
})

test('every dialog is free of barriers', async ({ page, server, openSample }) => {
  await openSample('en')
  const frame = shell(page, t)
  const customers = customersPage(page, t)
  const found: string[] = []

  await frame.newPurchase.click()
  await expect(purchaseDialog(page, t).customer).toBeFocused()
  await purchaseDialog(page, t).customer.fill('a')
  await expect(page.getByRole('option').first()).toBeVisible()
  found.push(...(await barriersOf(page, 'new purchase')))
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(purchaseDialog(page, t).dialog).toBeHidden()

  await page.keyboard.press('Control+KeyK')
  await page.keyboard.type('ma')
  await expect(searchPalette(page, t).dialog.getByRole('button').first()).toBeVisible()
  found.push(...(await barriersOf(page, 'search')))
  await page.keyboard.press('Escape')

  await frame.openSection('customers')
  await customers.newCustomer.click()
  await expect(customers.dialog).toBeVisible()
  found.push(...(await barriersOf(page, 'new customer')))
  await page.keyboard.press('Escape')
  await expect(customers.dialog).toBeHidden()

  const card = (await pageAddresses(server)).find((address) => /^\/customers\/\d/.test(address)) ?? ''
  await openAddress(page, card)
  for (const mode of ['edit', 'return'] as const) {
    const entry = customerCard(page, t).story.getByRole('listitem').filter({ hasText: purchaseWord }).first()
    await entry
      .getByRole('button')
      .nth(mode === 'edit' ? 0 : 1)
      .click()
    const dialog = page.getByRole('dialog')
    await expect(dialog).toBeVisible()
    if (mode === 'edit') {
      // With what is folded away at first.
      await dialog.getByRole('button', { name: t('purchase.discountOf', { number: 1 }), exact: true }).click()
      await dialog.getByRole('radio', { name: t('purchase.mixed'), exact: true }).press('Space')
      await expect(dialog.getByRole('group', { name: t('purchase.payments'), exact: true })).toBeVisible()
    }
    found.push(...(await barriersOf(page, `${mode} purchase`)))
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
  }
  expect(found).toEqual([])
})

test('every step of an import is free of barriers', async ({ page, server }) => {
  const { client } = server.host
  await client.shop.create({ name: 'Shop', currency: 'EUR', country: 'IE', language: 'en' })
  await client.customers.create({ givenName: 'Maeve', familyName: 'Kelly' })
  await page.goto(server.url)
  await expect(shell(page, t).title).toBeVisible()
  const io = importExportPage(page, t)
  const found: string[] = []
  await io.dropFiles({
    'friends.csv': 'Name,Phone,Birthday\nMaeve Kelly,01 555 0199,\nRory Burke,,31.2.1980\n',
    'empty.csv': '',
  })
  await expect(page.getByRole('alert')).toBeVisible()
  found.push(...(await barriersOf(page, 'files')))
  await io.begin('friends.csv').click()
  await expect(io.columns).toBeVisible()
  found.push(...(await barriersOf(page, 'columns')))
  await io.check.click()
  await expect(io.importCustomers(2)).toBeEnabled()
  found.push(...(await barriersOf(page, 'check')))
  await io.rowNamed(1, 'Maeve Kelly').click()
  await expect(io.detail(1, 'Maeve Kelly')).toBeVisible()
  found.push(...(await barriersOf(page, 'one row beside the other')))
  await io.importCustomers(2).click()
  await expect(io.result(2)).toBeVisible()
  found.push(...(await barriersOf(page, 'result')))
  const rory = sure((await client.customers.list({ search: 'Rory' })).rows[0])
  const { version } = await client.customers.get({ id: rory.id })
  await client.customers.update({ id: rory.id, version, patch: { note: 'Comes on Fridays' } })
  await io.undoThis.click()
  // What was pressed is gone, so the keyboard goes on at what came of it.
  await expect(page.getByRole('heading', { name: t('importExport.undone', { name: 'friends.csv' }) })).toBeFocused()
  found.push(...(await barriersOf(page, 'undone')))
  expect(found).toEqual([])
})

test('the first questions are free of barriers', async ({ page, server }) => {
  await openFirstRun(page, server, 'en', t)
  expect(await barriersOf(page, 'first run')).toEqual([])
})

test('the keyboard alone reaches the menu, the search and the list, opens a card and comes back', async ({
  page,
  openSample,
}) => {
  await openSample('en')
  const frame = shell(page, t)
  const customers = customersPage(page, t)
  const card = customerCard(page, t)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: t('shell.skipToContent') })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(frame.section('today')).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(frame.section('customers')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(customers.rows.first()).toBeVisible()
  for (const name of ['sales', 'followUps', 'reports', 'importExport', 'settings'] as const) {
    await page.keyboard.press('Tab')
    await expect(frame.section(name)).toBeFocused()
  }
  // The sample shop says first that it is one.
  await tabTo(page, frame.searchButton, 2)
  await tabTo(page, customers.search, 16)
  const row = customers.rows.first()
  await tabTo(page, row, 30)
  await page.keyboard.press('ArrowDown')
  const second = customers.rows.nth(1)
  await expect(second).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(card.figures).toBeVisible()
  // Beside the list, the card is entered by a second Enter.
  await page.keyboard.press('Enter')
  await expect(card.card.getByRole('heading').first()).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(card.card).toBeHidden()
  await expect(second).toBeFocused()
})
