import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import type { AppLanguage } from '#shared/domain/locale.ts'
import { sure } from './sure.ts'
import type { ShopServer } from './shop-server.ts'
import type { Words } from './words.ts'

/** Every address of the window, in the order of the sidebar, and the card of the customer who buys most. */
export async function pageAddresses({ host: { client } }: ShopServer): Promise<readonly string[]> {
  const [best, next] = (await client.customers.list({ sort: 'spent', direction: 'desc', limit: 2 })).rows
  const [sold] = (await client.purchases.list({ limit: 1 })).rows
  const reports = (await client.reports.list()).map(({ name }) => `/reports/${name}`)
  return [
    '/today',
    '/today/due',
    '/today/calls',
    '/customers',
    `/customers/${sure(best).id}`,
    '/customers/duplicates',
    '/customers/slipping',
    '/customers/slipping/signals',
    `/customers/merge/${sure(best).id}/${sure(next).id}`,
    '/sales',
    '/sales/orders',
    '/sales/day',
    '/sales/products',
    '/sales/credit',
    `/sales/slip/${sure(sold).id}`,
    '/follow-ups',
    '/feasts',
    ...reports,
    '/import-export',
    '/settings',
    '/settings/sales',
    '/settings/reminders',
    '/settings/fields',
    '/settings/data',
    '/settings/about',
  ]
}

/** Goes to an address of the window as its own links do, and waits until its data are there. */
export async function openAddress(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => {
    window.location.hash = to
  }, address)
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
}

/** The first questions of a new shop, in a language. */
export async function openFirstRun(page: Page, server: ShopServer, language: AppLanguage, t: Words): Promise<void> {
  await page.addInitScript((code) => window.localStorage.setItem('regulars.language', code), language)
  await page.goto(server.url)
  await expect(page.getByRole('heading', { level: 1, name: t('firstRun.title'), exact: true })).toBeVisible()
}
