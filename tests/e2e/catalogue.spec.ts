import type { Page } from '@playwright/test'
import { barriersOf } from './barriers.ts'
import { expect, test } from './fixtures.ts'
import { catalogue } from './page-models/catalogue.ts'
import { shell } from './page-models/shell.ts'
import { openAddress } from './pages.ts'
import type { ShopServer } from './shop-server.ts'
import { wordsOf } from './words.ts'

const t = wordsOf('en')

async function openShop(page: Page, { host: { client }, url }: ShopServer): Promise<void> {
  await client.shop.create({ name: 'Shop', currency: 'EUR', country: 'GB', language: 'en' })
  await client.products.create({ name: 'Loaf', code: 'L', category: 'Bakery / Bread', price: 199, cost: 120 })
  await client.products.create({ name: 'Cake', category: 'Bakery', price: 1500 })
  await client.products.create({ name: 'Tea', category: 'Drinks', price: 450 })
  await client.purchases.create({ lines: [{ productId: 3 }] })
  await page.goto(url)
  await openAddress(page, '/sales/products')
}

test('a product is scanned in, gets another price, and its prices so far are seen', async ({ page, server }) => {
  await openShop(page, server)
  const { add, field, row, history } = catalogue(page, t)
  await add.click()
  await field(t('catalogue.barcode')).fill('4006381333931')
  // The scanner ends with Enter: nothing is saved, the name is asked for.
  await page.keyboard.press('Enter')
  await expect(field(t('sales.products.columns.name'))).toBeFocused()
  await page.keyboard.type('Marker')
  await field(t('sales.products.columns.category')).fill('Paper/Pens')
  await field(t('sales.products.columns.price')).fill('2.50')
  await page.keyboard.press('Enter')
  await expect(row('Marker')).toContainText('Paper / Pens')
  await row('Marker').click()
  await field(t('sales.products.columns.code')).fill('L')
  await expect(page.getByText(t('catalogue.alsoOf', { name: 'Loaf' }))).toBeVisible()
  await field(t('sales.products.columns.code')).fill('')
  await field(t('sales.products.columns.price')).fill('3.00')
  await page.keyboard.press('Enter')
  await expect(row('Marker')).toContainText('€3.00')
  await row('Marker').click()
  await expect(history).toContainText('€3.00')
  expect(await barriersOf(page, 'a product')).toEqual([])
})

test('prices of a category are raised as previewed, and undone', async ({ page, server }) => {
  await openShop(page, server)
  const { tree, row, changePrices, preview, percent, apply, dialog } = catalogue(page, t)
  const { undoToast } = shell(page, t)
  await tree.getByRole('button', { name: /^Bakery/ }).click()
  await expect(row('Tea')).toHaveCount(0)
  await changePrices.click()
  await percent.fill('20')
  await expect(preview).toContainText('€2.39')
  expect(await barriersOf(page, 'change prices')).toEqual([])
  await apply(2).click()
  await expect(dialog).toHaveCount(0)
  await expect(row('Cake')).toContainText('€18.00')
  await undoToast(t('messages.prices-changed', { count: 2 }))
  await expect(row('Cake')).toContainText('€15.00')
  await expect(row('Loaf')).toContainText('€1.99')
})

test('a product that was sold is archived instead of removed, and comes back', async ({ page, server }) => {
  await openShop(page, server)
  const { row, menuOf, item, show, option } = catalogue(page, t)
  await menuOf('Tea').click()
  await item(t('common.delete')).click()
  await expect(page.getByText(t('catalogue.usedArchived', { name: 'Tea', count: 1 }))).toBeVisible()
  await expect(row('Tea')).toHaveCount(0)
  await show.click()
  await option(t('catalogue.shown.archived')).click()
  await expect(row('Tea')).toContainText(t('sales.products.archived'))
  await menuOf('Tea').click()
  await item(t('sales.products.bringBack')).click()
  await expect(row('Tea')).toHaveCount(0)
  await show.click()
  await option(t('catalogue.shown.all')).click()
  await expect(row('Tea')).toBeVisible()
})
