import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { customerCard } from './page-models/customer-card.ts'
import { customersPage } from './page-models/customers.ts'
import { purchaseDialog } from './page-models/purchase-dialog.ts'
import { searchPalette } from './page-models/search-palette.ts'
import { shell } from './page-models/shell.ts'
import type { ShopServer } from './shop-server.ts'
import { wordsOf } from './words.ts'

const t = wordsOf('sr-Latn')
const name = 'Đorđe Šćepanović'

/** A shop with one customer to be found among others. */
async function openShop(page: Page, { host: { client }, url }: ShopServer): Promise<void> {
  await client.shop.create({ name: 'Radnja', currency: 'RSD', country: 'RS', language: 'sr-Latn' })
  await client.customers.create({
    givenName: 'Đorđe',
    familyName: 'Šćepanović',
    phones: [{ label: '', value: '064 812 47 93' }],
  })
  for (const givenName of ['Ana', 'Jelena', 'Dragan', 'Marko']) {
    await client.customers.create({
      givenName,
      familyName: 'Petrović',
      phones: [{ label: '', value: '011 222 33 44' }],
    })
  }
  await page.goto(url)
  await expect(shell(page, t).title).toBeVisible()
}

for (const [typed, how] of [
  ['djordje', 'the name without its signs'],
  ['Ђорђе', 'the name in the other alphabet'],
  ['4793', 'four digits of the telephone'],
] as const) {
  test(`Ctrl+K finds a customer by ${how}`, async ({ page, server }) => {
    await openShop(page, server)
    const palette = searchPalette(page, t)
    await page.keyboard.press('Control+KeyK')
    await expect(palette.input).toBeFocused()
    await page.keyboard.type(typed)
    await expect(palette.hit(name)).toHaveAttribute('data-selected', 'true')
    await page.keyboard.press('Enter')
    await expect(customerCard(page, t).name(name)).toBeVisible()
  })
}

test('Ctrl+K opens the search on a Cyrillic layout too', async ({ page, server }) => {
  await openShop(page, server)
  const palette = searchPalette(page, t)
  await page.evaluate(() =>
    document.body.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'л', code: 'KeyK', ctrlKey: true, bubbles: true, cancelable: true }),
    ),
  )
  await expect(palette.input).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(palette.dialog).toBeHidden()
})

test('a customer typed fast, Enter at once, is the one who is there, and what is typed on goes into the item', async ({
  page,
  server,
}) => {
  await openShop(page, server)
  const purchase = purchaseDialog(page, t)
  await page.keyboard.press('Alt+KeyP')
  await expect(purchase.customer).toBeFocused()
  await page.keyboard.type('djordje')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Gift wrap')
  await expect(purchase.customer).toHaveValue(name)
  await expect(purchase.item(1)).toHaveValue('Gift wrap')
})

test('the list of customers narrows to what is typed and says when nobody is left', async ({ page, server }) => {
  await openShop(page, server)
  const customers = customersPage(page, t)
  await shell(page, t).openSection('customers')
  await expect(customers.count(5)).toBeVisible()
  await customers.search.fill('scepanovic')
  await expect(customers.rows).toHaveCount(1)
  await expect(customers.row(name)).toBeVisible()
  await expect(customers.count(1)).toBeVisible()
  await customers.search.fill('nikoga ovde')
  await expect(customers.list.getByText(t('customers.nobodyFound', { text: 'nikoga ovde' }))).toBeVisible()
  await page.getByRole('button', { name: t('customers.showAll'), exact: true }).click()
  await expect(customers.count(5)).toBeVisible()
})
